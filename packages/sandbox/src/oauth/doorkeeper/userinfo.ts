import { bearerToken, invalidToken } from './bearer.ts'
import type { DoorkeeperServer, Endpoint } from './server.ts'

/** OpenID Connect Core section 5.3. Presenting a token here is using it, as in the API. */
export function userinfo({ tokens }: DoorkeeperServer): Endpoint {
  return (c) => {
    const value = bearerToken(c.req.header('authorization'))
    const token = value === undefined ? undefined : tokens.use(value)
    if (value === undefined || token?.state !== 'active') return c.body(null, 401, invalidToken(token?.state))
    if (!token.scope.split(' ').includes('openid')) return c.body(null, 403, { 'content-type': 'text/html' })
    return c.json({ sub: tokens.find(value)?.sub })
  }
}
