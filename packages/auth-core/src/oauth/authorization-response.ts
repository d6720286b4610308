import { AuthError, type AuthErrorCode } from '../errors.ts'
import { printable } from '../printable.ts'
import type { AuthorizationTransaction } from './authorization-transaction.ts'
import { assertSameIssuer, type ServerMetadata } from './server-metadata.ts'

/**
 * Checks that a response belongs to this login: it arrived where it was meant to, says nothing twice (RFC 6749 §3.1), and has the
 * login's state (§10.12).
 *
 * @throws {AuthError} `invalid_callback`
 */
export function assertOwnResponse(response: URL, { redirectUri, state }: AuthorizationTransaction): void {
  const expected = new URL(redirectUri)
  const { origin, pathname, searchParams } = response
  const lacks = ([name, value]: [string, string]) => !searchParams.getAll(name).includes(value)
  if (
    origin !== expected.origin ||
    pathname !== expected.pathname ||
    [...expected.searchParams].some(lacks)
  ) {
    throw rejected('The response did not arrive at the redirect URI of this login.')
  }
  for (const name of searchParams.keys()) {
    if (!expected.searchParams.has(name) && searchParams.getAll(name).length > 1) {
      throw rejected(`The response has ${printable(name, 40)} more than once.`)
    }
  }
  if (searchParams.get('state') !== state) throw rejected('The response has not the state of this login.')
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
  if (given !== null) assertSameIssuer(given, [issuer], 'The response')
  else if (metadata['authorization_response_iss_parameter_supported'] === true) {
    throw rejected('The response does not say which server it is from (iss).', 'issuer_mismatch')
  }
}

export function rejected(message: string, code: AuthErrorCode = 'invalid_callback'): AuthError {
  return new AuthError(message, { code, next: 'Start the login again.' })
}
