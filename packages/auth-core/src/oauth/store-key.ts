/** What makes one stored token different from another. */
export interface StoreKeyParts {
  issuer: string
  clientId: string
  /** Space-separated; the order does not matter (RFC 6749 §3.3). */
  scope?: string
  /** Whose token it is; left out for the client's own. */
  account?: string
}

/** The name of a token in a store: nothing secret, and two different tokens never share one. */
export function storeKey({ issuer, clientId, scope = '', account }: StoreKeyParts): string {
  const scopes = [...new Set(scope.split(' ').filter(Boolean))].sort().join(' ')
  return ['filmmakers-sdk', issuer, clientId, scopes, ...(account === undefined ? [] : [account])]
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join(':')
}
