import { createTokenSet, type TokenSet } from '../token-set.ts'
import { introspect } from './introspection.ts'
import type { AuthorizationServer } from './server.ts'

/**
 * The provider's documentation points to introspection for the time a token ends. Where that does not tell either, the token
 * is taken as one without an end: it is renewed daily, and on the first 401. One try: the token is in hand already.
 */
export async function withIntrospectedLifetime(
  server: AuthorizationServer,
  set: TokenSet,
): Promise<TokenSet> {
  if (set.expiresAt !== undefined) return set
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
