import { AuthError } from '../errors.ts'
import { parseBase64urlJson, toBase64url } from './base64url.ts'

/** What a login has to remember until the user comes back. */
export interface AuthorizationTransaction {
  /** The server it was begun at: a client that talks to several keeps them apart (RFC 9700 §2.1). */
  issuer: string
  redirectUri: string
  /** What was asked for. Space-separated. */
  scope: string
  state: string
  /** Only where an ID token was asked for. */
  nonce: string | undefined
  codeVerifier: string
}

const version = 1

/** As an opaque string: the caller stores it and gives it back, and need not know what is in it. */
export function serializeTransaction(transaction: AuthorizationTransaction): string {
  return toBase64url(new TextEncoder().encode(JSON.stringify({ version, ...transaction })))
}

/**
 * @throws {AuthError} `invalid_configuration` for anything but an unchanged transaction
 */
export function deserializeTransaction(text: string): AuthorizationTransaction {
  const value = parseBase64urlJson(text)
  if (isTransaction(value)) return value
  throw new AuthError('The transaction is not one that begin() gave.', {
    code: 'invalid_configuration',
    next: 'Keep what begin() gave, and pass it on unchanged.',
  })
}

function isTransaction(value: unknown): value is AuthorizationTransaction {
  const fields = Object(value) as Record<string, unknown>
  return (
    fields['version'] === version &&
    ['issuer', 'redirectUri', 'scope', 'state', 'codeVerifier'].every(
      (name) => typeof fields[name] === 'string',
    ) &&
    URL.canParse(String(fields['redirectUri'])) &&
    (fields['nonce'] === undefined || typeof fields['nonce'] === 'string')
  )
}
