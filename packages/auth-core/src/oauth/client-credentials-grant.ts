import type { TokenSet } from '../token-set.ts'
import { withIntrospectedLifetime } from './introspected-lifetime.ts'
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
  const received = tokenSetOf(response, server.clock.now())
  assertBearer(received)
  const set = await withIntrospectedLifetime(server, received)
  server.emitToken('client_credentials', set)
  return set
}
