import { assertCredential } from '../credential.ts'
import { type AuthorizationServer, postForJson } from './server.ts'

/** What the server says about a token, RFC 7662 §2.2. An inactive token has `active` alone. Unknown members are kept. */
export interface Introspection {
  active: boolean
  scope?: string
  client_id?: string
  token_type?: string
  /** When the token ends, Unix seconds. */
  exp?: number
  /** When it was issued, Unix seconds. */
  iat?: number
  [member: string]: unknown
}

/**
 * Asks the authorization server about a token, RFC 7662. A token that is unknown, expired, revoked or another client's is
 * `active: false`; a failure is an error, never `false`.
 *
 * @throws {AuthError} `invalid_client`, `missing_endpoint`, `invalid_response`, `network_error`, …
 */
export async function introspect(
  server: AuthorizationServer,
  token: string,
  options: { once?: boolean; signal?: AbortSignal | undefined } = {},
): Promise<Introspection> {
  assertCredential(token, 'token')
  return postForJson(
    server,
    {
      ...options,
      what: 'The introspection request',
      endpoint: 'introspection',
      parameters: { token },
      secrets: [token],
    },
    // RFC 7662 §2.2: `"false"` in quotes is neither.
    ({ active, ...members }) => (typeof active === 'boolean' ? { active, ...members } : undefined),
  )
}
