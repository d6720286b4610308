import { type AuthError, isAuthError } from '../errors.ts'
import { errorEvent } from '../events.ts'
import type { OAuthStrategy } from '../token-cache.ts'
import { reworded } from './reworded.ts'
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
      { secrets: [token], ignoreBody: true },
    )
  } catch (error) {
    // The failure that is told is the server's: a token that still works is the greater harm.
    await clear?.clear().catch((failure: unknown) => {
      server.emit(errorEvent('store.delete', failure))
    })
    throw isAuthError(error) ? explained(error) : error
  }
  await clear?.clear()
}

/** RFC 7009 §2.2.1: after a 503 the client has to assume that the token lives, and may try again later. */
function explained(error: AuthError): AuthError {
  if (error.code === 'unauthorized_client') {
    const next =
      'Check client id and client secret: a token can only be revoked by the client it was issued to.'
    return reworded(error, { next })
  }
  if (!error.retryable) return error
  const lost = error.code === 'network_error' || error.code === 'timeout'
  return reworded(error, {
    message: `${error.message} The token ${lost ? 'may still work' : 'still works'}.`,
    next: 'Revoke it again later.',
  })
}
