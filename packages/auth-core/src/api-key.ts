import type { AuthStrategy } from './auth-strategy.ts'
import { assertNotInBrowser } from './browser.ts'
import { assertCredential } from './credential.ts'

export interface ApiKeyOptions {
  /** An API key in a browser is public. Default `false`: throws there. */
  dangerouslyAllowBrowser?: boolean | undefined
}

/**
 * Authenticates with an API key: `Authorization: Token token=KEY`. A key that is refused stays refused, so nothing is
 * replayed.
 *
 * @throws {AuthError} `invalid_configuration` for a key that cannot work (empty, white space, `,` `;` `"`, not
 *   ASCII), or in a browser
 */
export function apiKey(key: string, options: ApiKeyOptions = {}): AuthStrategy {
  assertNotInBrowser('An API key', options.dangerouslyAllowBrowser)
  assertCredential(key, 'API key', { token: true })
  const authorization = `Token token=${key}`
  return Object.freeze({ ...options, getAuthorization: () => authorization })
}
