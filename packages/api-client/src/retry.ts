import { type Clock, type FilmmakersError, isFilmmakersError } from '@filmmakers-sdk/auth-core'

export interface RetryPolicy {
  /** How often an operation is tried at the most, the first time included. */
  attempts: number
  /** The longest wait the server may dictate, milliseconds. */
  maxWait: number
}

export interface RetryContext {
  clock: Clock
  /** 0 to 1. */
  random: () => number
  signal: AbortSignal | undefined
  /** Whether the next try waits for the quota by itself. */
  isGated: boolean
  /** Is told before each wait. */
  onRetry: ((error: FilmmakersError, attempt: number, wait: number) => void) | undefined
}

const firstBackoff = 300
const longestBackoff = 10_000

/**
 * How long to wait before the next try, in milliseconds; `undefined` when there is none. Only errors of the API and the
 * connection are tried again: tokens have retries of their own.
 *
 * @param attempt the try that failed, from 1
 * @param random 0 to 1
 */
export function retryDelay(
  error: unknown,
  attempt: number,
  { attempts, maxWait }: RetryPolicy,
  now: number,
  random: number,
): number | undefined {
  if (attempt >= attempts || !isFilmmakersError(error, 'api') || !error.retryable) return undefined
  const backoff = Math.min(firstBackoff * 2 ** (attempt - 1), longestBackoff) * (0.5 + random)
  const dictated = error.retryAt === undefined ? 0 : Math.max(0, error.retryAt - now)
  // A wait after 429 is the server's, however long; elsewhere only what it asks for is.
  const servers = error.code === 'rate_limited' ? Math.max(dictated, backoff) : dictated
  if (servers > maxWait) return undefined
  // All that were told the same time would come back at once.
  return dictated > backoff ? dictated + firstBackoff * random : backoff
}

/** Runs an operation until it succeeds or may not be tried again. The last error is thrown as it is. */
export async function withRetry<T>(
  run: (attempt: number) => Promise<T>,
  policy: RetryPolicy,
  { clock, random, signal, isGated, onRetry }: RetryContext,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run(attempt)
    } catch (error) {
      // The reason of an abort may be an error that would be tried again.
      signal?.throwIfAborted()
      const wait = retryDelay(error, attempt, policy, clock.now(), random())
      if (wait === undefined || !isFilmmakersError(error)) throw error
      onRetry?.(error, attempt, wait)
      // The quota knows better when it is full again than one answer says, and who goes first then.
      if (error.code !== 'rate_limited' || !isGated) await clock.sleep(wait, signal)
    }
  }
}
