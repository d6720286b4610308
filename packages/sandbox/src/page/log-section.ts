import { html, type SafeHtml } from '../html.ts'
import { liveTable } from './live-table.ts'

/** Requests as they come, and deliveries as they go. */
export function logSection(): SafeHtml {
  return html`<section class="log" aria-labelledby="log">
    <div class="section-head">
      <h2 id="log">Requests</h2>
      <p class="hint" data-counters></p>
      <label class="filter"
        >Filter <input type="search" data-filter placeholder="path, method, status" autocomplete="off"
      /></label>
      <button type="button" class="quiet" data-command="log/clear" data-done="The log is empty.">
        Clear
      </button>
    </div>
    ${liveTable('log', ['Time', 'Method', 'Path', 'Status', 'Took', 'Faults'], 'log')}
    <p class="hint" data-no-requests>Nothing has come yet. The line under “Try it” is a start.</p>
  </section>`
}
