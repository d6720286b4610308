import type { Clock } from '../clock.ts'

/** A clock that only moves when told to. */
export interface ManualClock extends Clock {
  /** Moves the time forward (or back, with a negative number) and wakes whoever waits until then. Milliseconds. */
  advance(ms: number): void
}

interface Sleeper {
  until: number
  wake: () => void
}

/**
 * @param start epoch milliseconds
 */
export function createManualClock(start = 1_700_000_000_000): ManualClock {
  let time = start
  const sleepers = new Set<Sleeper>()
  return {
    now: () => time,
    async sleep(ms, signal) {
      signal?.throwIfAborted()
      if (ms <= 0) return
      const { promise, resolve, reject } = Promise.withResolvers<undefined>()
      const sleeper: Sleeper = {
        until: time + ms,
        wake: () => {
          resolve(undefined)
        },
      }
      const abort = () => {
        reject(signal?.reason as Error)
      }
      sleepers.add(sleeper)
      signal?.addEventListener('abort', abort, { once: true })
      try {
        await promise
      } finally {
        sleepers.delete(sleeper)
        signal?.removeEventListener('abort', abort)
      }
    },
    advance(ms) {
      time += ms
      for (const sleeper of sleepers) if (sleeper.until <= time) sleeper.wake()
    },
  }
}
