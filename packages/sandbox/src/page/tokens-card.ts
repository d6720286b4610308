import { html, type SafeHtml } from '../html.ts'
import { liveTable } from './live-table.ts'

/** What became of the tokens that were issued. */
export function tokensCard(): SafeHtml {
  return html`<section class="card" aria-labelledby="tokens">
    <h2 id="tokens">Access tokens</h2>
    ${liveTable('tokens', ['Token', 'For', 'State', 'Ends in'], 'tokens')}
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
        title="Refresh tokens live on: who holds one gets a new access token"
        data-command="tokens/revoke"
        data-body="${JSON.stringify({ refreshTokens: false })}"
        data-done="Access tokens are dead, refresh tokens live."
      >
        Revoke access tokens
      </button>
    </div>
  </section>`
}
