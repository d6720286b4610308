import { html, type SafeHtml } from '../html.ts'

const STEPS = [
  ['1 minute', 60_000],
  ['5 minutes', 300_000],
  ['1 hour', 3_600_000],
  ['2 hours', 7_200_000],
  ['1 day', 86_400_000],
] as const

/** The sandbox's time, and buttons that move it. */
export function clockCard(): SafeHtml {
  return html`<section class="card" aria-labelledby="clock">
    <h2 id="clock">Clock</h2>
    <p class="figure"><time data-time></time> <span class="chip" data-frozen hidden>frozen</span></p>
    <p class="hint"><span data-day></span><span data-offset></span></p>
    <div class="buttons" role="group" aria-label="Move the time forward">
      ${STEPS.map(
        ([label, ms]) =>
          html`<button
            type="button"
            data-command="clock/advance"
            data-body="${JSON.stringify({ ms })}"
            data-done="${label} later."
          >
            + ${label}
          </button>`,
      )}
    </div>
    <div class="buttons">
      <button type="button" class="quiet" data-freeze aria-pressed="false">Freeze</button>
      <button type="button" class="quiet" data-now>Back to now</button>
    </div>
    <p class="hint">
      Tokens age, windows pass and webhooks are sent as if you had waited. Other programs keep their time.
    </p>
  </section>`
}
