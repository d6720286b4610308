import { AuthError, type AuthErrorCode } from '../errors.ts'
import { printable } from '../printable.ts'
import type { AuthorizationTransaction } from './authorization-transaction.ts'
import type { ServerMetadata } from './server-metadata.ts'

/**
 * Checks that a response belongs to this login: it arrived where it was meant to, says nothing twice (RFC 6749 §3.1), and has the
 * login's state (§10.12).
 *
 * @throws {AuthError} `invalid_callback`
 */
export function assertOwnResponse(response: URL, { redirectUri, state }: AuthorizationTransaction): void {
  const expected = new URL(redirectUri)
  if (response.origin !== expected.origin || response.pathname !== expected.pathname) {
    throw rejected('The response arrived at another address than the redirect URI of this login.')
  }
  for (const [name, value] of expected.searchParams) {
    if (!response.searchParams.getAll(name).includes(value)) {
      throw rejected('The response lacks a parameter of the redirect URI.')
    }
  }
  for (const name of new Set(response.searchParams.keys())) {
    if (!expected.searchParams.has(name) && response.searchParams.getAll(name).length > 1) {
      throw rejected(`The response has ${printable(name, 40)} more than once.`)
    }
  }
  const given = response.searchParams.get('state')
  if (given !== state) {
    throw rejected(
      given === null ? 'The response has no state.' : 'The response has the state of another login.',
    )
  }
}

/**
 * RFC 9207 §2.4: whoever answered is the server the login was begun at, compared as it is written, on error responses too.
 *
 * @throws {AuthError} `issuer_mismatch`
 */
export function assertOwnServer(
  response: URL,
  { issuer }: AuthorizationTransaction,
  metadata: ServerMetadata,
): void {
  if (issuer !== metadata.issuer) {
    throw rejected('This login was begun at another authorization server.', 'issuer_mismatch')
  }
  const given = response.searchParams.get('iss')
  if (given === null) {
    if (metadata['authorization_response_iss_parameter_supported'] !== true) return
    throw rejected('The response does not say which server it is from (iss).', 'issuer_mismatch')
  }
  if (given !== issuer) {
    throw rejected(
      `The response is from "${printable(given)}", the login was begun at "${printable(issuer)}".`,
      'issuer_mismatch',
    )
  }
}

export function rejected(message: string, code: AuthErrorCode = 'invalid_callback'): AuthError {
  return new AuthError(message, { code, next: 'Start the login again.' })
}
