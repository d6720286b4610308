import type { IDToken } from 'openid-client'
import { AuthError, isAuthError } from '../errors.ts'
import type { RenewalHooks } from '../token-cache.ts'
import type { TokenSet } from '../token-set.ts'
import { subjectOf } from './id-token.ts'
import { waitAfter } from './retry.ts'
import type { AuthorizationServer } from './server.ts'
import { requestToken } from './token-request.ts'

/**
 * Renews a token by its refresh token, RFC 6749 §6. A refresh token works once, so a failed request is not repeated blindly: the
 * store is read again first, for another process may have renewed the token meanwhile, and there is one more try at the most.
 *
 * @param current the latest token known, if any
 * @throws {AuthError} `login_required` without a refresh token, `invalid_grant` when it is used up, …
 */
export async function renewByRefreshToken(
  server: AuthorizationServer,
  current: TokenSet | undefined,
  { reread, keep }: RenewalHooks,
): Promise<TokenSet> {
  const refreshToken = current?.refreshToken
  if (current === undefined || refreshToken === undefined) throw loginRequired()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await refreshTokenGrant(server, current, refreshToken, keep)
    } catch (error) {
      if (!isAuthError(error)) throw error
      const policy = { ...server, attempts: Math.min(2, server.attempts) }
      // A 400 is a whole answer that is no 429 and no 5xx, whatever it says.
      const again = error.retryable && error.status !== 400
      const wait = again ? waitAfter(attempt, error.retryAt, policy) : undefined
      if (wait !== undefined) await server.clock.sleep(wait)
      else if (error.code !== 'invalid_grant') throw error
      const newer = await reread()
      if (newer !== undefined) return newer
      if (wait === undefined) throw error
    }
  }
}

async function refreshTokenGrant(
  server: AuthorizationServer,
  before: TokenSet,
  refreshToken: string,
  keep: (set: TokenSet) => Promise<void>,
): Promise<TokenSet> {
  return requestToken(server, {
    grant: 'refresh_token',
    what: 'The refresh request',
    // No scope: it would have to be within what was granted (RFC 6749 §6), and without one it is all of that.
    parameters: { refresh_token: refreshToken },
    secrets: [refreshToken],
    scope: before.scope,
    before,
    once: true,
    check: (claims) => {
      assertSameSubject(before, claims)
    },
    onToken: keep,
  })
}

/** OpenID Connect Core §12.2: a renewed ID token is about the same person. */
function assertSameSubject({ idToken }: TokenSet, claims: IDToken | undefined): void {
  if (idToken === undefined || claims === undefined || subjectOf(idToken) === claims.sub) return
  throw new AuthError('The refreshed ID token is about somebody else than the one before.', {
    code: 'invalid_response',
    next: 'Log in again, and tell the operator of the server.',
  })
}

/** Whether only a new login helps. */
export function isLoginOver(error: unknown): boolean {
  return isAuthError(error) && (error.code === 'invalid_grant' || error.code === 'login_required')
}

function loginRequired(): AuthError {
  return new AuthError('Nobody is logged in for this account, or the login has ended.', {
    code: 'login_required',
    next: 'Log in: begin and complete, loginWithBrowser, or device.',
  })
}
