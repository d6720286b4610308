import type { Client } from '../clients.ts'
import type { DoorkeeperServer } from './server.ts'
import type { IssuedToken } from './token-store.ts'

export interface GrantResult {
  token: IssuedToken
  /** For the ID token, where the authorization request had one. */
  nonce?: string | undefined
}

/** One grant type; what it refuses it throws as `OAuthError`. */
export type Grant = (
  server: DoorkeeperServer,
  client: Client,
  form: Partial<Record<string, string>>,
) => GrantResult
