import { AuthError, isAuthError } from '../errors.ts'
import type { OAuthStrategy } from '../token-cache.ts'
import { type AuthorizationServer, request } from './server.ts'

export interface RevokeOptions {
  /** What kind of token it is; helps servers that keep them apart. */
  hint?: 'access_token' | 'refresh_token' | undefined
  /** A strategy whose tokens are forgotten here too, whatever the server says. Default: none. */
  clear?: OAuthStrategy | undefined
}

/**
 * Ends a token at the server, RFC 7009. An unknown token counts as ended (§2.2). Every other failure is an error: the token then still works.
 *
 * @throws {AuthError} `unauthorized_client` when the client may not revoke this token, `missing_endpoint`, `server_error`, …
 */
export async function revoke(
  server: AuthorizationServer,
  token: string,
  { hint, clear }: RevokeOptions = {},
): Promise<void> {
  try {
    await request(
      server,
      'revocation',
      'The revocation request',
      (config, { tokenRevocation }) => tokenRevocation(config, token, hint ? { token_type_hint: hint } : {}),
      { secrets: [token] },
    )
  } catch (error) {
    throw isAuthError(error) && error.retryable ? stillAlive(error) : error
  } finally {
    await clear?.clear()
  }
}

/** RFC 7009 §2.2.1: after a 503 the client has to assume that the token lives, and may try again later. */
function stillAlive(error: AuthError): AuthError {
  const { code, status, oauthError, oauthErrorDescription, retryAt, cause } = error
  return new AuthError(`${error.message} The token still works.`, {
    code,
    status,
    oauthError,
    oauthErrorDescription,
    retryable: true,
    retryAt,
    cause,
    next: 'Revoke it again later.',
  })
}
