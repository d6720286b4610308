import { renewalTimes, type TokenLife } from './token-freshness.ts'
import type { TokenSet } from './token-set.ts'

/** A token in use, with everything the hot path compares laid out flat. Instants are epoch milliseconds. */
export interface HeldToken {
  readonly set: TokenSet
  readonly authorization: string
  /** From here … */
  readonly obtainedAt: number
  /** … to here it serves without a further look. Moved by renewals in the background, and by their failures. */
  lookAt: number
  readonly advisoryAt: number
  readonly mandatoryAt: number
  failures: number
}

const firstBackoff = 1_000
const longestBackoff = 60_000

export function authorizationOf(set: TokenSet): string {
  return `Bearer ${set.accessToken}`
}

/** By so much the clocks of two processes that share a store may differ, milliseconds. */
const longestSkew = 300_000

/** The life of a token as a clock has it that is behind the one by which it was received. */
export function asOf({ obtainedAt, expiresAt }: TokenSet, now: number): TokenLife {
  return { obtainedAt: obtainedAt - now > longestSkew ? obtainedAt : Math.min(obtainedAt, now), expiresAt }
}

/**
 * @param jitter 0 to 1, see {@link renewalTimes}
 */
export function holdToken(set: TokenSet, jitter: number, now: number): HeldToken {
  const life = asOf(set, now)
  const times = renewalTimes(life, jitter)
  return {
    set,
    authorization: authorizationOf(set),
    obtainedAt: life.obtainedAt,
    lookAt: times.advisoryAt,
    ...times,
    failures: 0,
  }
}

/** When the API stops to take it. A token whose end nobody told is taken until it is refused. */
function endOf({ set }: HeldToken): number {
  return set.expiresAt ?? Infinity
}

/** Whether the API may still take it. */
export function isAlive(token: HeldToken, now: number): boolean {
  return now >= token.obtainedAt && now < endOf(token)
}

/**
 * A renewal failed while this token was held: as long as it lives it serves on, and the next one waits, longer each time, up to a
 * minute.
 */
export function backOff(token: HeldToken, now: number): void {
  const nextTryAt = now + Math.min(firstBackoff * 2 ** token.failures, longestBackoff)
  token.lookAt = Math.max(token.advisoryAt, Math.min(nextTryAt, endOf(token)))
  token.failures += 1
}

/** The token of the two that was received later; the first, when they are of the same moment. */
export function newer(one: TokenSet | undefined, other: TokenSet | undefined): TokenSet | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return other.obtainedAt > one.obtainedAt ? other : one
}
