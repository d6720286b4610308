import { renewalTimes } from './token-freshness.ts'
import type { TokenSet } from './token-set.ts'

/** A token in use, with everything the hot path compares laid out flat. */
export interface HeldToken {
  readonly set: TokenSet
  readonly authorization: string
  readonly obtainedAt: number
  readonly advisoryAt: number
  readonly mandatoryAt: number
  /** After a renewal that failed: not before then, as long as this token serves. */
  nextTryAt: number
  failures: number
}

const firstBackoff = 1_000
const longestBackoff = 60_000

export function authorizationOf(set: TokenSet): string {
  return `Bearer ${set.accessToken}`
}

/**
 * @param jitter 0 to 1, see {@link renewalTimes}
 */
export function holdToken(set: TokenSet, jitter: number): HeldToken {
  return {
    set,
    authorization: authorizationOf(set),
    obtainedAt: set.obtainedAt,
    ...renewalTimes(set, jitter),
    nextTryAt: 0,
    failures: 0,
  }
}

/** Whether the API may still take it. A token whose end nobody told is taken until it is refused. */
export function isAlive(token: HeldToken, now: number): boolean {
  return now >= token.obtainedAt && now < (token.set.expiresAt ?? Infinity)
}

/** A renewal failed while this token was held: the next one waits, longer each time, up to a minute. */
export function backOff(token: HeldToken, now: number): void {
  token.nextTryAt = now + Math.min(firstBackoff * 2 ** token.failures, longestBackoff)
  token.failures += 1
}

/** The token of the two that was received later; the first, when they are of the same moment. */
export function newer(one: TokenSet | undefined, other: TokenSet | undefined): TokenSet | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return other.obtainedAt > one.obtainedAt ? other : one
}
