import { html, type SafeHtml } from '../html.ts'
import { liveTable } from './live-table.ts'

/** Where events are sent, and what came of it. */
export function webhooksSection(): SafeHtml {
  return html`<section class="webhooks" aria-labelledby="webhooks">
    <h2 id="webhooks">Webhooks</h2>
    <p class="hint">
      Signed with the API key, sent again with growing waits until they are answered with 200. Changed records
      send them by themselves.
    </p>
    <div class="columns">
      <form class="inline" data-register>
        <label
          >URL on this machine
          <input
            name="url"
            type="url"
            required
            placeholder="http://127.0.0.1:3000/webhooks"
            autocomplete="off"
        /></label>
        <button>Register</button>
      </form>
      <form class="inline" data-trigger>
        <label
          >Event
          <select name="type">
            <option>actor_profile.updated</option>
            <option>actor_profile.deleted</option>
          </select>
        </label>
        <label>Actor <input name="id" type="number" min="1" value="1001" required /></label>
        <button>Send</button>
      </form>
    </div>
    <ul class="endpoints" data-endpoints></ul>
    ${liveTable('webhooks', ['Event', 'To', 'State', 'Attempts', html`<span class="unseen">Again</span>`], 'deliveries')}
  </section>`
}
