import { assertCredential } from '../credential.ts'
import { type AuthError, isAuthError } from '../errors.ts'
import { errorEvent } from '../events.ts'
import type { OAuthStrategy } from '../token-cache.ts'
import { reworded } from './reworded.ts'
import { type AuthorizationServer, post } from './server.ts'

export interface RevokeOptions {
  /** What kind of token it is; helps servers that keep them apart. */
  hint?: 'access_token' | 'refresh_token' | undefined
  /** A strategy whose tokens are forgotten here too, whatever the server says. Default: none. */
  clear?: OAuthStrategy | undefined
  signal?: AbortSignal | undefined
}

/**
 * Ends a token at the server, RFC 7009. An unknown token counts as ended (§2.2). Every other failure is an error: the token then still works.
 *
 * @throws {AuthError} `unauthorized_client` when the client may not revoke this token, `missing_endpoint`, `server_error`, …
 */
export async function revoke(
  server: AuthorizationServer,
  token: string,
  { hint, clear, signal }: RevokeOptions = {},
): Promise<void> {
  assertCredential(token, 'token')
  try {
    await post(server, {
      what: 'The revocation request',
      endpoint: 'revocation',
      parameters: { token, ...(hint && { token_type_hint: hint }) },
      secrets: [token],
      ignoreBody: true,
      signal,
    })
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
  if (error.retryable) {
    return reworded(error, {
      message: `${error.message} As far as is known, the token still works.`,
      next: 'Revoke it again later.',
    })
  }
  if (error.code !== 'unauthorized_client') return error
  return reworded(error, {
    next: 'Check client id and client secret: only the client a token was issued to can revoke it.',
  })
}
