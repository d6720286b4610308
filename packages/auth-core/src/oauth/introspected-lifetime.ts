import { createTokenSet, type TokenSet, tokenSetFields } from '../token-set.ts'
import { introspect, type Introspection } from './introspection.ts'
import type { AuthorizationServer } from './server.ts'
import { endOf } from './token-response.ts'

/**
 * The provider's documentation points to introspection for the time a token ends. Where that does not tell either, the token
 * is taken as one without an end: it is renewed daily, and on the first 401. One try: the token is in hand already.
 */
export async function withIntrospectedLifetime(
  server: AuthorizationServer,
  set: TokenSet,
  signal: AbortSignal | undefined,
): Promise<TokenSet> {
  if (set.expiresAt !== undefined) return set
  const { exp, iat } = await introspect(server, set.accessToken, { once: true, signal }).catch(
    (): Pick<Introspection, 'exp' | 'iat'> => {
      signal?.throwIfAborted()
      return {}
    },
  )
  // A server that does not say when it was issued issued it just now.
  const lifetime = (exp ?? NaN) - (iat ?? set.obtainedAt / 1000)
  if (!(lifetime > 0)) return set
  return createTokenSet({ ...tokenSetFields(set), expiresAt: endOf(set.obtainedAt, lifetime) })
}
