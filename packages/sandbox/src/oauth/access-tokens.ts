import { hash } from 'node:crypto'

/** What became of an access token, and what the wire says about it. */
export interface TokenRecord {
  state: 'active' | 'expired' | 'revoked'
  scope: string
}

export interface RevokeOptions {
  /** `false` spares the refresh tokens, so that whoever holds one can recover. Default true. */
  refreshTokens?: boolean
}

/** An access token as a person may see it: what it is good for, and not the token. */
export interface TokenSummary extends TokenRecord {
  /** The first characters of its SHA-256: enough to tell two apart, nothing to use. */
  readonly fingerprint: string
  readonly clientId: string
  /** The user it acts for; undefined where the client acts for itself. */
  readonly sub: string | undefined
  /** Epoch milliseconds of the sandbox's clock. */
  readonly issuedAt: number
  readonly expiresAt: number
}

/** What the API and the faults need of an authorization server, whichever flavour it has. */
export interface AccessTokens {
  /** Looks a token up because it was presented; with Doorkeeper that is an event (see `token-store.ts`). */
  use: (value: string) => TokenRecord | undefined
  revokeAll: (options?: RevokeOptions) => void
  /** The latest ones, newest first. */
  list: (most: number) => TokenSummary[]
  /** As if none had ever been issued. */
  clear: () => void
}

export function fingerprint(token: string): string {
  return hash('sha256', token, 'hex').slice(0, 8)
}
