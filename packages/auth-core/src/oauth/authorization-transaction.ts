import { AuthError } from '../errors.ts'

/** What a login has to remember until the user comes back. */
export interface AuthorizationTransaction {
  /** The server it was begun at: a client that talks to several keeps them apart (RFC 9700 §2.1). */
  issuer: string
  redirectUri: string
  state: string
  /** Only where an ID token was asked for. */
  nonce: string | undefined
  codeVerifier: string
}

const version = 1

/** As an opaque string: the caller stores it and gives it back, and need not know what is in it. */
export function serializeTransaction(transaction: AuthorizationTransaction): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ version, ...transaction }))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/**
 * @throws {AuthError} `invalid_configuration` for anything but an unchanged transaction
 */
export function deserializeTransaction(text: string): AuthorizationTransaction {
  const value = parse(text)
  if (typeof value === 'object' && value !== null && 'version' in value && value.version === version) {
    const { issuer, redirectUri, state, nonce, codeVerifier } = value as Record<string, unknown>
    if (
      typeof issuer === 'string' &&
      typeof redirectUri === 'string' &&
      URL.canParse(redirectUri) &&
      typeof state === 'string' &&
      typeof codeVerifier === 'string' &&
      (nonce === undefined || typeof nonce === 'string')
    ) {
      return { issuer, redirectUri, state, nonce, codeVerifier }
    }
  }
  throw new AuthError('The transaction is not one that begin() gave.', {
    code: 'invalid_configuration',
    next: 'Keep the transaction of begin() unchanged with the session of the user, and pass it to complete().',
  })
}

function parse(text: string): unknown {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return JSON.parse(
      new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0))),
    ) as unknown
  } catch {
    return undefined
  }
}
