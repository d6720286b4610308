import type { Clock } from '../clock.ts'
import { AuthError, isAuthError } from '../errors.ts'
import { serverRetryTime } from '../retry-time.ts'
import type { OAuthTransport } from './transport.ts'

export interface RetryPolicy {
  /** How often a request is sent at the most, the first time included. */
  attempts: number
  /** The longest wait the server may dictate, milliseconds. */
  maxWait: number
}

const firstBackoff = 200

/** Whether an answer says "not now": RFC 9110 §15.5.9 and §15.6, RFC 6585 §4. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/**
 * Repeats requests that may be repeated (discovery, client credentials, introspection, revocation) after network faults, 408,
 * 429 and 5xx, waiting as long as the server asks within `maxWait`. The last answer is returned as it is, and the
 * last fault thrown.
 *
 * @throws {AuthError} `rate_limited` when the server asks for a longer wait than allowed
 */
export function withRetry(
  send: OAuthTransport,
  policy: RetryPolicy,
  clock: Clock,
  random: () => number,
): OAuthTransport {
  return async (url, init, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt >= policy.attempts
      const backoff = firstBackoff * 2 ** (attempt - 1) * (1 + random())
      let wait = backoff
      try {
        const response = await send(url, init, signal)
        if (!isPassing(response.status)) return response
        const now = clock.now()
        const retryAt = serverRetryTime(response.headers, now)
        if (response.status === 429) assertShortWait(retryAt, now, policy.maxWait, last)
        if (last || (retryAt !== undefined && retryAt - now > policy.maxWait)) return response
        wait = Math.max(backoff, retryAt === undefined ? 0 : retryAt - now)
      } catch (error) {
        if (last || !isAuthError(error) || !error.retryable || error.code === 'rate_limited') throw error
      }
      await clock.sleep(wait, signal)
    }
  }
}

function assertShortWait(retryAt: number | undefined, now: number, maxWait: number, last: boolean): void {
  if (!last && (retryAt ?? now) - now <= maxWait) return
  const when = retryAt === undefined ? 'later' : `at ${new Date(retryAt).toISOString()}`
  throw new AuthError('The authorization server answered 429: too many requests.', {
    code: 'rate_limited',
    status: 429,
    retryable: true,
    retryAt,
    next: `Try again ${when}, or raise the maxWait option to have it waited for.`,
  })
}
