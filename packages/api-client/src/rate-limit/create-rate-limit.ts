import { type Clock, systemClock } from '@filmmakers-sdk/auth-core'
import { ParameterError } from '../errors.ts'
import { Gate } from './gate.ts'
import type { AdmitOptions, RateLimit } from './rate-limit.ts'

export interface RateLimitOptions {
  /** Requests in any `interval`; less when the server says so. Default 300. */
  requests?: number | undefined
  /** Milliseconds, default 300,000. */
  interval?: number | undefined
  /** Calls on their way at the same time. Default 64: more open connections than that take longer, not shorter. */
  concurrency?: number | undefined
  /** For tests: the time, and waiting. */
  clock?: Clock | undefined
  /** For tests: 0 to 1, spreads those who come after a reset. */
  random?: (() => number) | undefined
}

/** Time that goes on evenly when the clock of the machine is set. */
function steadyClock(): Clock {
  const { timeOrigin } = performance
  return { now: () => timeOrigin + performance.now(), sleep: (ms, signal) => systemClock.sleep(ms, signal) }
}

/**
 * Creates a budget. Without a word of the server it keeps to `requests` in any `interval`, whether the server's windows slide or
 * follow the clock; a 429 closes it for all until the reset the server names.
 *
 * @throws {ParameterError} for limits that cannot work
 */
export function createRateLimit(options: RateLimitOptions = {}): RateLimit {
  const { clock, random = Math.random } = options
  const { requests = 300, interval = 300_000, concurrency = 64 } = options
  for (const [name, value] of Object.entries({ requests, interval, concurrency })) {
    if (typeof value === 'number' && value >= 1) continue
    throw new ParameterError(
      `${name} must be a number of 1 or more, not ${typeof value === 'number' ? value : typeof value}.`,
      'Leave it out for the quota the API documents: 300 requests in 300,000 ms.',
    )
  }
  const gate = new Gate({
    requests,
    interval,
    concurrency,
    random,
    clock: clock ?? steadyClock(),
    wallClock: clock ?? systemClock,
  })
  return Object.freeze({
    admit: (call?: AdmitOptions) => gate.admit(call),
    meter: (fetch: typeof globalThis.fetch) => gate.meter(fetch),
  })
}
