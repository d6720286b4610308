import type { Clock } from './clock.ts'

/** A refused token that is older than this may have been revoked; a younger one hints at a missing permission. */
const young = 30_000
const firstPause = 30_000
const longestPause = 300_000

/**
 * Keeps a client without permission from asking for token after token. One young token that is refused is replaced;
 * when its replacement is refused too, and nothing succeeded in between, no token is asked for during a pause
 * of 30 s, which doubles to 5 minutes as long as that goes on.
 */
export interface RefusalGuard {
  /** Notes that the API refused a token received at `obtainedAt`; says whether to ask for a new one now. */
  refused(obtainedAt: number): boolean
  /** Notes that the API took a token. */
  confirmed(): void
}

export function createRefusalGuard(clock: Clock): RefusalGuard {
  let strikes = 0
  let pause = firstPause
  let paused: { from: number; until: number } | undefined

  return {
    refused(obtainedAt) {
      const now = clock.now()
      if (paused !== undefined) {
        // A clock that was set back must not make the pause longer.
        if (now >= paused.from && now < paused.until) return false
        // The pause is over: this token goes, and the next one is on trial.
        paused = undefined
        strikes = 1
        return true
      }
      const age = now - obtainedAt
      if (age >= 0 && age < young) strikes += 1
      else strikes = 0
      if (strikes < 2) return true
      paused = { from: now, until: now + pause }
      pause = Math.min(pause * 2, longestPause)
      return false
    },
    confirmed() {
      strikes = 0
      pause = firstPause
      paused = undefined
    },
  }
}
