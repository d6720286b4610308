import { AuthError, isAuthError } from '../errors.ts'
import { createTokenSet, type TokenSet } from '../token-set.ts'
import { subjectOf } from './id-token.ts'
import { type AuthorizationServer, request } from './server.ts'
import { assertBearer, tokenSetOf, withReadableLifetime } from './token-response.ts'

/** How long to wait before a refresh is repeated, when the server does not say. Milliseconds. */
const backoff = 200

/**
 * Renews a token by its refresh token, RFC 6749 §6. A refresh token works once, so a failed request is not repeated blindly: the
 * store is read again first, for another process may have renewed the token meanwhile, and there is one more try at the most.
 *
 * @param current the latest token known, if any
 * @param reread gives a token that is newer than `current`, if the store has one by now
 * @throws {AuthError} `login_required` without a refresh token, `invalid_grant` when it is used up, …
 */
export async function renewByRefreshToken(
  server: AuthorizationServer,
  current: TokenSet | undefined,
  reread: () => Promise<TokenSet | undefined>,
): Promise<TokenSet> {
  const refreshToken = current?.refreshToken
  if (current === undefined || refreshToken === undefined) throw loginRequired(current !== undefined)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await refreshTokenGrant(server, current, refreshToken)
    } catch (error) {
      if (!isAuthError(error)) throw error
      const again = error.retryable && attempt < Math.min(2, server.attempts)
      if (again) await waitForServer(server, error)
      else if (error.code !== 'invalid_grant') throw error
      const newer = await reread()
      if (newer !== undefined) return newer
      if (!again) throw error
    }
  }
}

/** @throws {AuthError} the given one, when the server wants a longer wait than allowed */
async function waitForServer(server: AuthorizationServer, error: AuthError): Promise<void> {
  const { clock, maxWait, random } = server
  const dictated = error.retryAt === undefined ? 0 : error.retryAt - clock.now()
  if (dictated > maxWait) throw error
  await clock.sleep(Math.max(backoff * (1 + random()), dictated))
}

async function refreshTokenGrant(
  server: AuthorizationServer,
  current: TokenSet,
  refreshToken: string,
): Promise<TokenSet> {
  const response = await request(
    server,
    'token',
    'The refresh request',
    // No scope: it would have to be within what was granted (RFC 6749 §6), and without one it is all of that.
    (config, { refreshTokenGrant: grant }) => grant(config, refreshToken),
    { adapt: withReadableLifetime, secrets: [refreshToken], once: true },
  )
  const renewed = tokenSetOf(response, server.clock.now())
  assertBearer(renewed)
  assertSameSubject(current, renewed)
  const { accessToken, tokenType, obtainedAt, expiresAt } = renewed
  const set = createTokenSet({
    accessToken,
    tokenType,
    obtainedAt,
    expiresAt,
    // The old one is kept only if none came back.
    refreshToken: renewed.refreshToken ?? refreshToken,
    scope: renewed.scope ?? current.scope,
    idToken: renewed.idToken ?? current.idToken,
  })
  server.emitToken('refresh_token', set)
  return set
}

/** OpenID Connect Core §12.2: a renewed ID token is about the same person. */
function assertSameSubject(before: TokenSet, after: TokenSet): void {
  if (before.idToken === undefined || after.idToken === undefined) return
  if (subjectOf(before.idToken) === subjectOf(after.idToken)) return
  throw new AuthError('The refreshed ID token is about somebody else than the one before.', {
    code: 'invalid_response',
    next: 'Log in again, and report this to the operator of the authorization server.',
  })
}

function loginRequired(hasToken: boolean): AuthError {
  return new AuthError(
    hasToken
      ? 'The token has ended, and there is no refresh token to renew it with.'
      : 'There are no tokens for this account.',
    { code: 'login_required', next: 'Log in: begin and complete, loginWithBrowser, or device.' },
  )
}
