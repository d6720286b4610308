/** Counts what one address asks for. Instants are epoch milliseconds of the sandbox's clock. */
export interface Window {
  /** Whether one more request may pass; if so, it is counted. */
  admit: (now: number) => boolean
  /** How many have passed within the window at this moment. */
  used: (now: number) => number
  /** When there is room again, or more of it. */
  resetAt: (now: number) => number
}

/** Windows begin at multiples of the interval, so a burst over a boundary passes twice the limit. */
export function alignedWindow(limit: number, interval: number): Window {
  let current = Number.NaN
  let count = 0

  function turn(now: number): void {
    const window = Math.floor(now / interval)
    if (window !== current) count = 0
    current = window
  }

  return {
    admit(now) {
      turn(now)
      if (count >= limit) return false
      count += 1
      return true
    },
    used(now) {
      turn(now)
      return count
    },
    resetAt: (now) => (Math.floor(now / interval) + 1) * interval,
  }
}

/** In no span of this length more than the limit passes. Refused requests do not prolong the wait. */
export function slidingWindow(limit: number, interval: number): Window {
  let passed: number[] = []
  let first = 0

  function forget(now: number): void {
    // A clock that was set back has entries from a time to come.
    if ((passed.at(-1) ?? now) > now) {
      passed = passed.slice(first).filter((time) => time <= now)
      first = 0
    }
    while (first < passed.length && (passed[first] ?? 0) <= now - interval) first += 1
    // An array that loses its first entry one by one would be copied each time.
    if (first > 1024 && first * 2 > passed.length) {
      passed = passed.slice(first)
      first = 0
    }
  }

  return {
    admit(now) {
      forget(now)
      if (passed.length - first >= limit) return false
      passed.push(now)
      return true
    },
    used(now) {
      forget(now)
      return passed.length - first
    },
    resetAt(now) {
      forget(now)
      return (passed[first] ?? now) + interval
    },
  }
}
