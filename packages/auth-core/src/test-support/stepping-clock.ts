import { createManualClock, type ManualClock } from '../testing/manual-clock.ts'

/** A manual clock that waits by moving on, and says how long it was asked to wait. */
export interface SteppingClock extends ManualClock {
  /** The waits so far, milliseconds. */
  readonly waits: number[]
}

export function createSteppingClock(start?: number): SteppingClock {
  const clock = createManualClock(start)
  const waits: number[] = []
  return {
    ...clock,
    waits,
    async sleep(ms, signal) {
      waits.push(ms)
      const slept = clock.sleep(ms, signal)
      clock.advance(ms)
      return slept
    },
  }
}
