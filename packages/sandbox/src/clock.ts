import { invalid } from './option-checks.ts'

/**
 * The sandbox's own time. It runs with the machine's until it is told otherwise; no global is patched. What cannot follow:
 * times inside signed JWTs, cookies, the `Date` header and the `t` of a webhook's signature, which others compare with the
 * machine's clock.
 */
export interface SandboxClock {
  /** Epoch milliseconds as the sandbox sees them. */
  now: () => number
  /**
   * Moves the sandbox's time forward by `ms`: tokens age, rate windows pass, webhooks are sent. A frozen clock moves too.
   *
   * @throws SandboxError `invalid_option` unless it is 0 or more
   */
  advance: (ms: number) => void
  /**
   * Sets the sandbox's time, in either direction. What has an end keeps it.
   *
   * @throws SandboxError `invalid_option` for an instant that cannot be
   */
  set: (instant: number | Date) => void
  /** Stops the time, at an instant or where it is. */
  freeze: (instant?: number | Date) => void
  /** Lets a frozen time run on from where it stands. */
  resume: () => void
  readonly frozen: boolean
}

/** A clock for the insides of the sandbox. */
export interface Timekeeper {
  clock: SandboxClock
  /** Calls back when the sandbox's time has come to an instant; a timer keeps no process alive. Returns what takes it back. */
  at: (instant: number, run: () => void) => () => void
  /** Back to the machine's time, and no timers. */
  reset: () => void
}

/** Farther ahead than this a timer of Node fires at once (2³¹ − 1 ms). */
const LONGEST_TIMER = 2 ** 31 - 1

/** The last instant a `Date` can have. */
const LATEST = 8.64e15

/** @param systemNow the machine's clock, epoch milliseconds */
export function createClock(systemNow: () => number): Timekeeper {
  let offset = 0
  let stopped: number | undefined
  let alarm: NodeJS.Timeout | undefined
  const timers = new Set<{ instant: number; run: () => void }>()

  const now = () => stopped ?? systemNow() + offset

  function set(instant: number): void {
    if (stopped === undefined) offset = instant - systemNow()
    else stopped = instant
    ring()
  }

  /** Runs what is due, and waits for what comes next. */
  function ring(): void {
    clearTimeout(alarm)
    for (const timer of [...timers].toSorted((one, other) => one.instant - other.instant)) {
      if (timer.instant > now() || !timers.delete(timer)) continue
      timer.run()
    }
    if (stopped !== undefined || timers.size === 0) return
    const next = Math.min(...Array.from(timers, ({ instant }) => instant))
    alarm = setTimeout(ring, Math.min(Math.max(next - now(), 1), LONGEST_TIMER)).unref()
  }

  const clock: SandboxClock = {
    now,
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0) throw invalid('ms', ms, '0 or more milliseconds')
      set(checked(now() + ms))
    },
    set(instant) {
      set(checked(Number(instant)))
    },
    freeze(instant) {
      stopped = instant === undefined ? now() : checked(Number(instant))
      ring()
    },
    resume() {
      if (stopped === undefined) return
      offset = stopped - systemNow()
      stopped = undefined
      ring()
    },
    get frozen() {
      return stopped !== undefined
    },
  }

  return {
    clock,
    at(instant, run) {
      const timer = { instant, run }
      timers.add(timer)
      ring()
      return () => {
        timers.delete(timer)
        if (timers.size === 0) clearTimeout(alarm)
      }
    },
    reset() {
      timers.clear()
      clearTimeout(alarm)
      offset = 0
      stopped = undefined
    },
  }
}

function checked(instant: number): number {
  if (Number.isFinite(instant) && Math.abs(instant) <= LATEST) return instant
  throw invalid('instant', instant, 'epoch milliseconds or a Date')
}
