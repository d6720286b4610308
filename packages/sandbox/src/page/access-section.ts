import type { SandboxFacts } from '../admin/state.ts'
import type { SandboxAccess } from '../controls.ts'
import { html, type SafeHtml } from '../html.ts'

/** What to copy: variables for the SDK and the command line, and a line to try. It works without a script. */
export function accessSection(access: SandboxAccess, { accounts }: SandboxFacts): SafeHtml {
  const { baseUrl, issuer, discoveryUrl, apiKey, clientId, clientSecret, publicClientId } = access
  return html`<section class="access" aria-labelledby="access">
    <h2 id="access">Credentials</h2>
    <div class="blocks">
      ${block('key', 'API key', [`export FILMMAKERS_BASE_URL=${baseUrl}`, `export FILMMAKERS_API_KEY=${apiKey}`], 'The key is also the secret of webhooks.')}
      ${block(
        'oauth',
        'OAuth client',
        [
          `export FILMMAKERS_BASE_URL=${baseUrl}`,
          `export FILMMAKERS_ISSUER=${issuer}`,
          `export FILMMAKERS_CLIENT_ID=${clientId}`,
          `export FILMMAKERS_CLIENT_SECRET=${clientSecret}`,
        ],
        html`Client credentials with scope <code>public</code>, or a login. Discovery:
          <a href="/.well-known/openid-configuration">${discoveryUrl}</a>`,
      )}
      ${block(
        'login',
        'Logins',
        [
          `export FILMMAKERS_BASE_URL=${baseUrl}`,
          `export FILMMAKERS_ISSUER=${issuer}`,
          `export FILMMAKERS_CLIENT_ID=${publicClientId}`,
        ],
        html`A public client: code with PKCE, to <code>http://127.0.0.1:PORT/callback</code> with any port.
          Accounts:
          ${accounts.map(({ email, password }) => html`<span class="account"><code>${email}</code> <code>${password}</code></span>`)}`,
      )}
      ${block('try', 'Try it', [`curl -H 'Authorization: Token token=${apiKey}' '${baseUrl}actor_profiles?per_page=5'`], 'Watch it arrive in the log below.')}
    </div>
  </section>`
}

function block(id: string, title: string, lines: readonly string[], note: string | SafeHtml): SafeHtml {
  return html`<div class="block">
    <div class="block-head">
      <h3 id="${id}">${title}</h3>
      <button type="button" class="quiet" data-copy="${id}-text" aria-describedby="${id}" data-needs-script>
        Copy
      </button>
    </div>
    <pre id="${id}-text" tabindex="0" aria-labelledby="${id}">${lines.join('\n')}</pre>
    <p class="hint">${note}</p>
  </div>`
}
