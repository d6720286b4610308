import { waitFor } from './single-flight.ts'

/** The wall clock and waiting, replaceable in tests. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number
  /** Resolves after `ms` milliseconds; rejects with `signal.reason` when aborted before. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Timers above 2³¹−1 ms fire at once. */
const longestTimer = 2 ** 31 - 1

export const systemClock: Clock = Object.freeze({
  now: () => Date.now(),
  async sleep(ms: number, signal?: AbortSignal) {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const timer = setTimeout(resolve, Math.min(ms, longestTimer), undefined)
    try {
      await waitFor(promise, signal)
    } finally {
      clearTimeout(timer)
    }
  },
})
