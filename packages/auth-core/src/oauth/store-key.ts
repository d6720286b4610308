/** What makes one stored token different from another. */
export interface StoreKeyParts {
  issuer: string
  clientId: string
  /** Space-separated; the order does not matter (RFC 6749 §3.3). */
  scope: string
}

/** The name of a token in a store: nothing secret, and two different tokens never share one. */
export function storeKey({ issuer, clientId, scope }: StoreKeyParts): string {
  const scopes = [...new Set(scope.split(' ').filter(Boolean))].sort().join(' ')
  return ['filmmakers-sdk', issuer, clientId, scopes]
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join(':')
}
