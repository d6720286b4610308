/** The sandbox's own time. It runs with the machine's, plus whatever it was advanced by; no global is patched. */
export interface SandboxClock {
  /** Epoch milliseconds as the sandbox sees them. */
  now: () => number
  /** Moves the sandbox's time forward by `ms` (0 or more): tokens age, rate windows pass. Time never goes back. */
  advance: (ms: number) => void
}

/** @param systemNow the machine's clock, epoch milliseconds */
export function createClock(systemNow: () => number): SandboxClock {
  let offset = 0
  return {
    now: () => systemNow() + offset,
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0) {
        throw new RangeError(`clock.advance() takes 0 or more milliseconds, got ${String(ms)}`)
      }
      offset += ms
    },
  }
}
