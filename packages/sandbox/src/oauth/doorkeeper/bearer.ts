import type { TokenRecord } from '../access-tokens.ts'
import { challenge } from './errors.ts'

/** The token of an `Authorization` header (RFC 6750 section 2.1). */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
}

const REASONS = {
  expired: 'The access token expired',
  revoked: 'The access token was revoked',
  unknown: 'The access token is invalid',
} as const

/** Headers of a 401. Its body is empty: the reason is in the challenge and nowhere else. */
export function invalidToken(state: TokenRecord['state'] | undefined): Record<string, string> {
  const reason = state === undefined || state === 'active' ? 'unknown' : state
  return {
    'content-type': 'text/html',
    'www-authenticate': challenge({ error: 'invalid_token', error_description: REASONS[reason] }),
  }
}
