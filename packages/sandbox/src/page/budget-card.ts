import { html, type SafeHtml } from '../html.ts'

/** How much of the rate limit is left, as a gauge. */
export function budgetCard(): SafeHtml {
  return html`<section class="card" aria-labelledby="budget">
    <h2 id="budget">Budget</h2>
    <div class="gauge" role="meter" aria-labelledby="budget" aria-valuemin="0" data-gauge>
      <svg viewBox="0 0 200 112" aria-hidden="true">
        <path class="track" d="M 16 100 A 84 84 0 0 1 184 100" pathLength="100" />
        <path class="left" d="M 16 100 A 84 84 0 0 1 184 100" pathLength="100" data-arc />
      </svg>
      <p class="gauge-text"><span class="figure" data-remaining>…</span> <span data-of></span></p>
    </div>
    <p class="hint" data-reset></p>
    <form class="inline" data-rate-limit>
      <label>Allow <input name="requests" type="number" min="1" max="1000000" required /></label>
      <label>in seconds <input name="seconds" type="number" min="1" max="86400" required /></label>
      <label
        >Window
        <select name="window">
          <option value="aligned">aligned</option>
          <option value="sliding">sliding</option>
        </select>
      </label>
      <button>Set</button>
    </form>
    <div class="buttons">
      <button type="button" class="quiet" data-command="rate-limit/reset" data-done="The whole quota again.">
        Refill
      </button>
      <button type="button" class="quiet" data-limit-off>Switch off</button>
    </div>
  </section>`
}
