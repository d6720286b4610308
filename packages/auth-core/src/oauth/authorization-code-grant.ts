import { AuthError } from '../errors.ts'
import type { TokenSet } from '../token-set.ts'
import { type AuthorizationTransaction, deserializeTransaction } from './authorization-transaction.ts'
import { type AuthorizationServer, request } from './server.ts'
import { assertBearer, tokenSetOf, withReadableLifetime } from './token-response.ts'

/** How many logins a client remembers as done. */
const remembered = 1_000

/**
 * Makes the second half of a login. A transaction and its code work once: the code is never sent twice, not even after
 * a lost answer (RFC 6749 §4.1.2).
 */
export function createCodeExchange(
  server: AuthorizationServer,
): (callbackUrl: URL, transaction: string) => Promise<TokenSet> {
  const spent = new Set<string>()

  return async (callbackUrl, text) => {
    const transaction = deserializeTransaction(text)
    assertCallback(callbackUrl, transaction)
    if (spent.has(transaction.state)) throw rejected('This login is over: its transaction was used before.')
    const { issuer } = await server.metadata()
    if (issuer !== transaction.issuer) throw rejected('This login was begun at another authorization server.')
    const set = await exchange(server, callbackUrl, transaction, () => {
      spent.add(transaction.state)
      const [oldest] = spent
      if (spent.size > remembered && oldest !== undefined) spent.delete(oldest)
    })
    server.emitToken('authorization_code', set)
    return set
  }
}

async function exchange(
  server: AuthorizationServer,
  callbackUrl: URL,
  { state, nonce, codeVerifier }: AuthorizationTransaction,
  onSend: () => void,
): Promise<TokenSet> {
  const code = callbackUrl.searchParams.get('code')
  const response = await request(
    server,
    'token',
    'The login',
    (config, { authorizationCodeGrant }) =>
      // Checks state, iss (RFC 9207), error responses, and the ID token where there is one (OpenID Connect Core §3.1.3.7).
      authorizationCodeGrant(config, callbackUrl, {
        expectedState: state,
        pkceCodeVerifier: codeVerifier,
        ...(nonce !== undefined && { expectedNonce: nonce, idTokenExpected: true }),
      }),
    {
      adapt: withReadableLifetime,
      once: true,
      onSend,
      secrets: [codeVerifier, state, ...(code === null ? [] : [code])],
    },
  )
  const set = tokenSetOf(response, server.clock.now())
  assertBearer(set)
  return set
}

/**
 * @throws {AuthError} `invalid_request` when the response did not arrive where it was meant to, or says something twice
 */
function assertCallback(callbackUrl: URL, { redirectUri }: AuthorizationTransaction): void {
  const expected = new URL(redirectUri)
  if (callbackUrl.origin !== expected.origin || callbackUrl.pathname !== expected.pathname) {
    throw rejected('The response arrived at another address than the redirect URI of this login.')
  }
  for (const [name, value] of expected.searchParams) {
    if (!callbackUrl.searchParams.getAll(name).includes(value)) {
      throw rejected('The response lacks a parameter of the redirect URI.')
    }
  }
  // RFC 6749 §3.1: parameters must not be included more than once.
  for (const name of ['code', 'state', 'iss', 'error', 'error_description']) {
    if (callbackUrl.searchParams.getAll(name).length > 1)
      throw rejected(`The response has ${name} more than once.`)
  }
}

function rejected(message: string): AuthError {
  return new AuthError(message, { code: 'invalid_request', next: 'Start the login again.' })
}
