import { AuthError, isAuthError } from '../errors.ts'
import type { SignalOption } from '../token-cache.ts'
import type { TokenSet } from '../token-set.ts'
import { assertOwnResponse, assertOwnServer, rejected } from './authorization-response.ts'
import { type AuthorizationTransaction, deserializeTransaction } from './authorization-transaction.ts'
import { oauthError } from './map-oauth-error.ts'
import { reworded } from './reworded.ts'
import type { AuthorizationServer } from './server.ts'
import { requestToken } from './token-request.ts'

/** How many logins a client remembers as done. */
const remembered = 1_000

/**
 * Makes the second half of a login. A transaction and its code work once: the code is never sent twice, not even after
 * a lost answer (RFC 6749 §4.1.2). What is rejected before it leaves, such as a foreign state, uses nothing up.
 */
export function createCodeExchange(
  server: AuthorizationServer,
): (callbackUrl: URL, transaction: string, options?: SignalOption) => Promise<TokenSet> {
  const spent = new Set<string>()

  /** @throws {AuthError} `invalid_callback` */
  function assertUnspent(state: string): void {
    if (spent.has(state)) throw rejected('This login is over: its transaction was used before.')
  }

  function spend(state: string): void {
    // Two calls may have come as far as this.
    assertUnspent(state)
    spent.add(state)
    const [oldest] = spent
    if (spent.size > remembered && oldest !== undefined) spent.delete(oldest)
  }

  return async (callbackUrl, text, { signal } = {}) => {
    const transaction = deserializeTransaction(text)
    if (!URL.canParse(callbackUrl)) throw rejected('The callback is not a URL.')
    // A copy: what is checked is what is used.
    const response = new URL(callbackUrl)
    assertOwnResponse(response, transaction)
    assertUnspent(transaction.state)
    assertOwnServer(response, transaction, await server.metadata({ signal }))
    const onSend = () => {
      spend(transaction.state)
    }
    // A denial ends the login as a success does.
    if (response.searchParams.has('error')) onSend()
    const code = codeOf(response.searchParams, secretsOf(server, transaction))
    return exchange(server, code, transaction, onSend, signal).catch((error: unknown) => {
      const isOver = spent.has(transaction.state) && isAuthError(error) && error.retryable
      throw isOver
        ? reworded(error, { retryable: false, retryAt: undefined, next: 'Start the login again.' })
        : error
    })
  }
}

function secretsOf(
  { secrets }: AuthorizationServer,
  { state, nonce, codeVerifier }: AuthorizationTransaction,
): string[] {
  return [...secrets, codeVerifier, state, ...(nonce === undefined ? [] : [nonce])]
}

/** @throws {AuthError} the OAuth error that came in place of a code, or `invalid_callback` */
function codeOf(response: URLSearchParams, secrets: readonly string[]): string {
  const error = response.get('error')
  if (error !== null) {
    const description = response.get('error_description') ?? undefined
    throw oauthError({ what: 'The login', secrets }, { error, description })
  }
  const code = response.get('code')
  if (code) return code
  throw rejected('The response has neither a code nor an error.')
}

async function exchange(
  server: AuthorizationServer,
  code: string,
  transaction: AuthorizationTransaction,
  onSend: () => void,
  signal: AbortSignal | undefined,
): Promise<TokenSet> {
  const { redirectUri, scope, nonce, codeVerifier } = transaction
  return requestToken(server, {
    grant: 'authorization_code',
    what: 'The login',
    // The redirect URI as it stood in the request (RFC 6749 §4.1.3), with its query.
    parameters: { code, redirect_uri: redirectUri, code_verifier: codeVerifier },
    secrets: [code, ...secretsOf(server, transaction)],
    scope,
    once: true,
    onSend,
    signal,
    check: (claims) => {
      // OpenID Connect Core §3.1.3.7, 11. Where one was asked for, an ID token has to come.
      if (claims?.nonce === nonce) return
      throw new AuthError('The ID token is missing or belongs to another login (nonce).', {
        code: 'invalid_response',
        next: 'Start the login again.',
      })
    },
  })
}
