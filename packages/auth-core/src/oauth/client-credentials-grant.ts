import { createTokenSet, type TokenSet } from '../token-set.ts'
import { introspect } from './introspection.ts'
import { type AuthorizationServer, request } from './server.ts'
import { assertBearer, tokenSetOf, withReadableLifetime } from './token-response.ts'

/**
 * Asks for a token in the client's own name, RFC 6749 §4.4. Asking again is the only renewal: the server sends no
 * refresh token with it.
 *
 * @param scope space-separated
 * @throws {AuthError} `invalid_client`, `invalid_scope` and other OAuth codes, `missing_endpoint`, `network_error`, …
 */
export async function clientCredentialsGrant(server: AuthorizationServer, scope: string): Promise<TokenSet> {
  const response = await request(
    server,
    'token',
    'The token request',
    (config, { clientCredentialsGrant: grant }) => grant(config, { scope }),
    { adapt: withReadableLifetime },
  )
  const set = tokenSetOf(response, server.clock.now())
  assertBearer(set)
  const complete = set.expiresAt === undefined ? await withIntrospectedLifetime(server, set) : set
  server.emitToken('client_credentials', complete)
  return complete
}

/**
 * The provider's documentation points to introspection for the time a token ends. Where that does not tell either, the token
 * is taken as one without an end: it is renewed daily, and on the first 401. One try: the token is in hand already.
 */
async function withIntrospectedLifetime(server: AuthorizationServer, set: TokenSet): Promise<TokenSet> {
  const lifetime = await introspect(server, set.accessToken, { once: true }).then(
    ({ active, exp, iat }) =>
      active && exp !== undefined && iat !== undefined && exp > iat ? exp - iat : undefined,
    () => undefined,
  )
  if (lifetime === undefined) return set
  const { accessToken, tokenType, obtainedAt, refreshToken, scope, idToken } = set
  const expiresAt = obtainedAt + lifetime * 1000
  return createTokenSet({ accessToken, tokenType, obtainedAt, refreshToken, scope, idToken, expiresAt })
}
