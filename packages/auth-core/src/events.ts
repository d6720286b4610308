import type { AuthErrorCode } from './errors.ts'

/** How a token was obtained. */
export type Grant = 'client_credentials' | 'refresh_token' | 'authorization_code' | 'device_code'

/** What happens to tokens, for metrics and logs. No event holds a credential. */
export type AuthEvent =
  /** The server's metadata arrived. */
  | { type: 'discovered'; issuer: string; discoveryUrl: string }
  /** The server issued a token. `expiresAt` is in epoch milliseconds. */
  | { type: 'token'; grant: Grant; expiresAt?: number; scope?: string }
  /** A token is about to be renewed: because it is near its end or gone, or because the API refused it. */
  | { type: 'refresh'; reason: 'absent' | 'advisory' | 'mandatory' | 'refused' | 'requested' }
  /** The API answered 401 to a token. `paused`: no new one is asked for, its predecessor was refused too. */
  | { type: 'refused'; paused: boolean }
  /** Something failed: a request to the server, or the store. Renewals in the background fail with nothing but this. */
  | { type: 'error'; operation: string; code: AuthErrorCode | 'store_failed' | 'unknown'; message: string }

/** Passes events on. A listener that throws hurts nobody. */
export function createEmitter<E>(listener: ((event: E) => void) | undefined): (event: E) => void {
  return (event) => {
    try {
      listener?.(event)
    } catch {
      // The listener's own affair.
    }
  }
}
