import { isAuthError } from '../errors.ts'
import type { TokenSet } from '../token-set.ts'
import { assertOwnResponse, assertOwnServer, rejected } from './authorization-response.ts'
import { type AuthorizationTransaction, deserializeTransaction } from './authorization-transaction.ts'
import { withIntrospectedLifetime } from './introspected-lifetime.ts'
import { reworded } from './reworded.ts'
import { type AuthorizationServer, request } from './server.ts'
import { assertBearer, tokenSetOf, withReadableLifetime } from './token-response.ts'

/** How many logins a client remembers as done. */
const remembered = 1_000

/**
 * Makes the second half of a login. A transaction and its code work once: the code is never sent twice, not even after
 * a lost answer (RFC 6749 §4.1.2). What is rejected before it leaves, such as a foreign state, uses nothing up.
 */
export function createCodeExchange(
  server: AuthorizationServer,
): (callbackUrl: URL, transaction: string) => Promise<TokenSet> {
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

  return async (callbackUrl, text) => {
    const transaction = deserializeTransaction(text)
    if (!URL.canParse(callbackUrl)) throw rejected('The callback is not a URL.')
    // A copy: what is checked is what is used.
    const response = new URL(callbackUrl)
    assertOwnResponse(response, transaction)
    assertUnspent(transaction.state)
    assertOwnServer(response, transaction, await server.metadata())
    // A denial ends the login as a success does.
    if (response.searchParams.has('error')) spend(transaction.state)
    const set = await exchange(server, response, transaction, () => {
      spend(transaction.state)
    }).catch((error: unknown) => {
      const isOver = spent.has(transaction.state) && isAuthError(error) && error.retryable
      throw isOver ? reworded(error, { retryable: false, next: 'Start the login again.' }) : error
    })
    server.emitToken('authorization_code', set)
    return set
  }
}

async function exchange(
  server: AuthorizationServer,
  callbackUrl: URL,
  { redirectUri, state, nonce, codeVerifier }: AuthorizationTransaction,
  onSend: () => void,
): Promise<TokenSet> {
  const code = callbackUrl.searchParams.get('code')
  const response = await request(
    server,
    'token',
    'The login',
    (config, { authorizationCodeGrant }) =>
      // Turns error responses into errors, and checks the ID token where there is one (OpenID Connect Core §3.1.3.7). Its signature is not
      // looked at: the token comes from the token endpoint itself, over TLS (rule 6 there).
      authorizationCodeGrant(config, callbackUrl, {
        expectedState: state,
        pkceCodeVerifier: codeVerifier,
        ...(nonce !== undefined && { expectedNonce: nonce, idTokenExpected: true }),
      }),
    {
      adapt: withReadableLifetime,
      once: true,
      onSend,
      // As it stood in the request (RFC 6749 §4.1.3), with its query.
      parameters: { redirect_uri: redirectUri },
      secrets: [codeVerifier, state, ...(nonce ? [nonce] : []), ...(code ? [code] : [])],
    },
  )
  const set = tokenSetOf(response, server.clock.now())
  assertBearer(set)
  return withIntrospectedLifetime(server, set)
}
