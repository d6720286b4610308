import { html } from 'hono/html'
import type { CredentialKind } from '@filmmakers-sdk/auth-core/node'
import type { TokenPanel } from '../token-panel.ts'
import { clock, span, timeOfDay } from './format.ts'
import type { Html } from './html.ts'

const strategies: Readonly<Record<CredentialKind, string>> = {
  key: 'API key',
  token: 'Access token',
  oauth: 'OAuth 2.0 client credentials',
}

/** The state of the token behind the page. Not the token: that stays on the server. */
export function tokenPanelView(panel: TokenPanel): Html {
  const { kind, baseUrl, token, tokenRequests, apiRequests } = panel
  return html`<aside class="panel" aria-labelledby="panel-title">
    <h2 id="panel-title">Behind this page</h2>
    ${life(panel)} ${panel.canIntrospect && introspectionForm()}
    <dl>
      ${row('Signs in with', strategies[kind])} ${row('Credentials', origin(panel))}
      ${row('Service', html`<code>${baseUrl}</code>`)}
      ${token?.scope !== undefined && row('Scope granted', html`<code>${token.scope}</code>`)}
      ${token !== undefined && row('Received at', timeOfDay(token.obtainedAt))}
      ${kind === 'oauth' && row('Token requests', tokenRequests)} ${row('API requests', apiRequests)}
    </dl>
  </aside>`
}

function row(term: string, description: Html | string | number): Html {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`
}

function origin({ isSandbox, variables }: TokenPanel): Html | string {
  if (isSandbox) return 'of the embedded sandbox'
  return html`${variables.map((name, index) => [index > 0 && ' and ', html`<code>${name}</code>`])}`
}

function life({ kind, token, now, isSandbox }: TokenPanel): Html {
  if (kind === 'key')
    return html`<p class="state">An API key has no end of its own. Its scope belongs to the key.</p>`
  if (kind === 'token')
    return html`<p class="state">The token was given by hand: nothing here can renew it when it ends.</p>`
  if (token === undefined) return html`<p class="state">There is no token at the moment.</p>`
  if (token.expiresAt === undefined)
    return html`<p class="state">The server did not say when this token ends.</p>`
  const whole = token.expiresAt - token.obtainedAt
  const left = Math.max(0, token.expiresAt - now)
  return html`<div class="life" data-countdown data-left="${left}">
    <p><span class="clock" data-clock>${clock(left)}</span> <span class="of">left of ${span(whole)}</span></p>
    <progress
      max="${whole}"
      value="${left}"
      aria-label="Remaining life of the token"
      data-progress
    ></progress>
    <p class="hint">
      In its last ${span(Math.min(120_000, 0.2 * whole))} the next request renews it in the background.
      ${isSandbox && 'Sandbox tokens are kept short here so that this can be watched; real ones last two hours.'}
    </p>
  </div>`
}

function introspectionForm(): Html {
  return html`<form class="ask" action="/token/introspect" method="post" data-introspect>
    <button type="submit" aria-describedby="ask-hint">Ask the server</button>
    <p class="hint" id="ask-hint">Is this token alive? Introspection, RFC&nbsp;7662.</p>
    <div class="answer" role="status" data-answer></div>
  </form>`
}
