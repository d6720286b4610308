import type { ExpiringMap } from '../expiring-map.ts'
import type { CodeChallenge } from './code-verifier.ts'

/** What an authorization code stands for. */
export interface GrantedCode {
  clientId: string
  redirectUri: string
  sub: string
  scope: string
  nonce: string | undefined
  challenge: CodeChallenge | undefined
}

export type CodeStore = ExpiringMap<GrantedCode>

/** Milliseconds an authorization code lives. */
export const CODE_LIFETIME = 600_000
