import type { MiddlewareHandler } from 'hono'
import { challenge } from '../oauth/doorkeeper-errors.ts'
import { PUBLIC_SCOPE } from '../oauth/scopes.ts'
import type { TokenRecord } from '../oauth/storage.ts'

export interface AuthenticationSettings {
  apiKey: string
  accessToken: (value: string) => TokenRecord | undefined
}

/** Both ways in: `Token token=KEY` and `Bearer ACCESS_TOKEN`, in the header only (RFC 6750 section 2). */
export function authenticate({ apiKey, accessToken }: AuthenticationSettings): MiddlewareHandler {
  return async (c, next) => {
    const authorization = c.req.header('authorization') ?? ''
    if (/^token\b/i.test(authorization)) {
      if (keyOf(authorization) === apiKey) return next()
      return c.text('HTTP Token: Access denied.', 401, { 'www-authenticate': 'Token realm="Application"' })
    }

    const [, value] = /^Bearer +(\S+)$/i.exec(authorization) ?? []
    const token = value === undefined ? undefined : accessToken(value)
    if (token?.state !== 'active') return c.body(null, 401, invalidToken(token?.state))
    if (!token.scope.split(' ').includes(PUBLIC_SCOPE))
      return c.body(null, 403, { 'content-type': 'text/html' })
    return next()
  }
}

const REASONS = {
  expired: 'The access token expired',
  revoked: 'The access token was revoked',
  unknown: 'The access token is invalid',
} as const

/** The body is empty: the reason is in the challenge and nowhere else. */
function invalidToken(reason: keyof typeof REASONS = 'unknown'): Record<string, string> {
  return {
    'content-type': 'text/html',
    'www-authenticate': challenge({ error: 'invalid_token', error_description: REASONS[reason] }),
  }
}

/** Rails splits the value at `,` `;` and tab, which is why no key can contain one. The scheme's case matters. */
function keyOf(authorization: string): string | undefined {
  const [first = ''] = authorization.split(/[,;\t]/)
  const [, quoted, bare] = /^Token +token=(?:"([^"]*)"|([^"\s]+))$/.exec(first) ?? []
  return quoted ?? bare
}
