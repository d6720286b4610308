import type { Clock } from '../clock.ts'
import { isAuthError } from '../errors.ts'
import { serverRetryTime } from '../retry-time.ts'
import type { OAuthTransport } from './transport.ts'

export interface RetryPolicy {
  /** How often a request is sent at the most, the first time included. */
  attempts: number
  /** The longest wait the server may dictate, milliseconds. */
  maxWait: number
  clock: Clock
  /** 0 to 1. */
  random: () => number
}

const firstBackoff = 200

/**
 * How long to wait before the next attempt, milliseconds: twice as long each time, spread by chance, and as long as the server
 * asks. `undefined` when there is none: the attempts are used up, or the server asks for more than `maxWait`.
 */
export function waitAfter(
  attempt: number,
  retryAt: number | undefined,
  { attempts, maxWait, clock, random }: RetryPolicy,
): number | undefined {
  const dictated = retryAt === undefined ? 0 : retryAt - clock.now()
  if (attempt >= attempts || dictated > maxWait) return undefined
  return Math.max(firstBackoff * 2 ** (attempt - 1) * (1 + random()), dictated)
}

/** Whether an answer says "not now": RFC 9110 §15.5.9 and §15.6, RFC 6585 §4. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/**
 * Repeats requests that may be repeated (discovery, client credentials, introspection, revocation) after network faults, 408,
 * 429 and 5xx, waiting as long as the server asks within `maxWait`. The last answer is returned as it is, and the
 * last fault thrown.
 */
export function withRetry(send: OAuthTransport, policy: RetryPolicy): OAuthTransport {
  return async (url, init, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      let wait: number | undefined
      try {
        const response = await send(url, init, signal)
        if (!isPassing(response.status)) return response
        wait = waitAfter(attempt, serverRetryTime(response.headers, policy.clock.now()), policy)
        if (wait === undefined) return response
      } catch (error) {
        wait = waitAfter(attempt, undefined, policy)
        if (wait === undefined || !isAuthError(error) || !error.retryable) throw error
      }
      await policy.clock.sleep(wait, signal)
    }
  }
}
