import type { MiddlewareHandler } from 'hono'
import type { ApiKeys } from '../api-keys.ts'
import type { AccessTokens } from '../oauth/access-tokens.ts'
import { bearerToken, invalidToken } from '../oauth/doorkeeper/bearer.ts'
import { PUBLIC_SCOPE } from '../oauth/scopes.ts'

export interface AuthenticationSettings {
  apiKeys: Pick<ApiKeys, 'accepts'>
  tokens: AccessTokens
}

/** Both ways in: `Token token=KEY` and `Bearer ACCESS_TOKEN`, in the header only (RFC 6750 section 2). */
export function authenticate({ apiKeys, tokens }: AuthenticationSettings): MiddlewareHandler {
  return async (c, next) => {
    const authorization = c.req.header('authorization') ?? ''
    if (/^token\b/i.test(authorization)) {
      if (apiKeys.accepts(keyOf(authorization))) return next()
      return c.text('HTTP Token: Access denied.', 401, { 'www-authenticate': 'Token realm="Application"' })
    }

    const value = bearerToken(authorization)
    const token = value === undefined ? undefined : tokens.use(value)
    if (token?.state !== 'active') return c.body(null, 401, invalidToken(token?.state))
    if (!token.scope.split(' ').includes(PUBLIC_SCOPE))
      return c.body(null, 403, { 'content-type': 'text/html' })
    return next()
  }
}

/** Rails splits the value at `,` `;` and tab, which is why no key can contain one. The scheme's case matters. */
function keyOf(authorization: string): string | undefined {
  const [first = ''] = authorization.split(/[,;\t]/)
  const [, quoted, bare] = /^Token +token=(?:"([^"]*)"|([^"\s]+))$/.exec(first) ?? []
  return quoted ?? bare
}
