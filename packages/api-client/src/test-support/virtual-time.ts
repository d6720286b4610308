import type { Clock } from '@filmmakers-sdk/auth-core'
import { createManualClock } from '@filmmakers-sdk/auth-core/testing'

/** A clock that stands still while anything happens, and then goes to where the next one wants to be woken. */
export interface VirtualTime extends Clock {
  /** Runs until a promise settles, and gives what it gives. */
  run<T>(work: PromiseLike<T>): Promise<T>
  advance(ms: number): void
}

/**
 * @param start epoch milliseconds
 */
export function createVirtualTime(start = 1_700_000_100_000): VirtualTime {
  const clock = createManualClock(start)
  const alarms = new Set<{ at: number }>()
  return {
    now: () => clock.now(),
    advance: (ms) => {
      clock.advance(ms)
    },
    async sleep(ms, signal) {
      const alarm = { at: clock.now() + ms }
      alarms.add(alarm)
      try {
        await clock.sleep(ms, signal)
      } finally {
        alarms.delete(alarm)
      }
    },
    async run(work) {
      const state = { isDone: false }
      const done = () => {
        state.isDone = true
      }
      work.then(done, done)
      for (let idle = 0; idle < 2000; idle += 1) {
        // Whatever waits for nothing but its turn has had it after these.
        for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
        if (state.isDone) return work
        const next = Math.min(...[...alarms].map(({ at }) => at))
        // A module may be loading.
        if (next === Infinity) continue
        idle = 0
        clock.advance(next - clock.now())
      }
      throw new Error('Nobody would ever wake up.')
    },
  }
}
