/** What became of an access token, and what the wire says about it. */
export interface TokenRecord {
  state: 'active' | 'expired' | 'revoked'
  scope: string
}

export interface RevokeOptions {
  /** `false` spares the refresh tokens, so that whoever holds one can recover. Default true. */
  refreshTokens?: boolean
}

/** What the API and the faults need of an authorization server, whichever flavour it has. */
export interface AccessTokens {
  /** Looks a token up because it was presented; with Doorkeeper that is an event (see `token-store.ts`). */
  use: (value: string) => TokenRecord | undefined
  revokeAll: (options?: RevokeOptions) => void
}
