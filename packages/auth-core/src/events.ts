import { type AuthErrorCode, isAuthError } from './errors.ts'
import { redact } from './redact.ts'

/** How a token was obtained. */
export type Grant = 'client_credentials' | 'refresh_token' | 'authorization_code' | 'device_code'

/** What failed: a method of the OAuth client, the renewal of a token, or a method of the store. */
export type Operation =
  | 'discover'
  | 'begin'
  | 'complete'
  | 'device'
  | 'introspect'
  | 'revoke'
  | 'renew'
  | 'store.get'
  | 'store.set'
  | 'store.delete'

/** What happens to tokens, for metrics and logs. No event holds a credential. */
export type AuthEvent =
  /** The server's metadata arrived. */
  | { type: 'discovered'; issuer: string; discoveryUrl: string }
  /**
   * The server issued a token. `expiresAt` is in epoch milliseconds, `scope` what was granted, and `missingScope` what was asked
   * for and not granted.
   */
  | {
      type: 'token'
      grant: Grant
      expiresAt?: number | undefined
      scope?: string | undefined
      missingScope?: string | undefined
    }
  /** A token is about to be renewed: because it is near its end or gone, or because the API refused it. */
  | { type: 'refresh'; reason: RenewalReason }
  /** The API answered 401 to a token. `paused`: no new one is asked for, its predecessor was refused too. */
  | { type: 'refused'; paused: boolean }
  /** Something failed, told once however many calls wait for it. Renewals in the background fail with nothing but this. */
  | { type: 'error'; operation: Operation; code: AuthErrorCode | 'unknown'; message: string }

export type RenewalReason = 'absent' | 'advisory' | 'mandatory' | 'refused' | 'requested'

/** Passes events on. A listener that throws, now or later, hurts nobody: a rejection that nobody handles would end the process. */
export function createEmitter<E>(listener: ((event: E) => unknown) | undefined): (event: E) => void {
  return (event) => {
    new Promise((resolve) => {
      resolve(listener?.(event))
    }).catch(() => undefined)
  }
}

/**
 * @param secrets values that must not appear
 */
export function errorEvent(operation: Operation, error: unknown, secrets: readonly string[] = []): AuthEvent {
  const code = isAuthError(error) ? error.code : 'unknown'
  const message = error instanceof Error ? redact(error.message, secrets) : 'Something was thrown.'
  return { type: 'error', operation, code, message }
}
