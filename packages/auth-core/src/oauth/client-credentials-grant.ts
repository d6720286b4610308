import type { TokenSet } from '../token-set.ts'
import type { AuthorizationServer } from './server.ts'
import { requestToken } from './token-request.ts'

/**
 * Asks for a token in the client's own name, RFC 6749 §4.4. Asking again is the only renewal: the server sends no
 * refresh token with it.
 *
 * @param scope space-separated
 * @throws {AuthError} `invalid_client`, `invalid_scope` and other OAuth codes, `missing_endpoint`, `network_error`, …
 */
export async function clientCredentialsGrant(server: AuthorizationServer, scope: string): Promise<TokenSet> {
  return requestToken(server, {
    grant: 'client_credentials',
    what: 'The token request',
    parameters: { scope },
  })
}
