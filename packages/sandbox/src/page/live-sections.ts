import { html, type SafeHtml } from '../oauth/pages/layout.ts'

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

/** What became of the tokens that were issued. */
export function tokensCard(): SafeHtml {
  return html`<section class="card" aria-labelledby="tokens">
    <h2 id="tokens">Access tokens</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="tokens">
      <table>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">For</th>
            <th scope="col">State</th>
            <th scope="col">Ends in</th>
          </tr>
        </thead>
        <tbody data-tokens></tbody>
      </table>
    </div>
    <p class="hint" data-no-tokens>None was issued yet.</p>
    <form class="inline" data-lifetime>
      <label
        >Next ones live, seconds <input name="seconds" type="number" min="1" max="315360000" required
      /></label>
      <button>Set</button>
    </form>
    <div class="buttons">
      <button type="button" data-command="tokens/revoke" data-done="Every token is dead.">Revoke all</button>
      <button
        type="button"
        class="quiet"
        data-command="tokens/revoke"
        data-body="${JSON.stringify({ refreshTokens: false })}"
        data-done="Access tokens are dead, refresh tokens live."
      >
        Access tokens only
      </button>
    </div>
  </section>`
}

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
    <div class="scroll" tabindex="0" role="group" aria-labelledby="log">
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Method</th>
            <th scope="col">Path</th>
            <th scope="col">Status</th>
            <th scope="col">Took</th>
            <th scope="col">Faults</th>
          </tr>
        </thead>
        <tbody data-log></tbody>
      </table>
    </div>
    <p class="hint" data-no-requests>Nothing has come yet. The line under “Try it” is a start.</p>
  </section>`
}

/** Where events are sent, and what came of it. */
export function webhooksCard(): SafeHtml {
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
    <div class="scroll" tabindex="0" role="group" aria-labelledby="webhooks">
      <table>
        <thead>
          <tr>
            <th scope="col">Event</th>
            <th scope="col">To</th>
            <th scope="col">State</th>
            <th scope="col">Attempts</th>
            <th scope="col"><span class="unseen">Again</span></th>
          </tr>
        </thead>
        <tbody data-deliveries></tbody>
      </table>
    </div>
  </section>`
}
