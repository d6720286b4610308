import type { AuthStrategy } from './auth-strategy.ts'
import { assertCredential } from './credential.ts'

/**
 * Authenticates with an OAuth access token that the caller manages: `Authorization: Bearer TOKEN`, RFC 6750 §2.1.
 * There is nothing to renew it with, so a refused request is not replayed.
 *
 * @throws {AuthError} `invalid_configuration` for a token that cannot be sent
 */
export function accessToken(token: string): AuthStrategy {
  assertCredential(token, 'access token')
  const authorization = `Bearer ${token}`
  return Object.freeze({ getAuthorization: () => authorization })
}
