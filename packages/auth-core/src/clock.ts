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
    signal?.throwIfAborted()
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    const timer = setTimeout(resolve, Math.min(ms, longestTimer), undefined)
    const abort = () => {
      reject(signal?.reason as Error)
    }
    signal?.addEventListener('abort', abort, { once: true })
    try {
      await promise
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  },
})
