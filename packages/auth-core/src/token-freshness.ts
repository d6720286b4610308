/** The life of a token as its owner sees it. Instants are epoch milliseconds on the client's clock. */
export interface TokenLife {
  /** When it was received. */
  obtainedAt: number
  /** When it ends. Missing: unknown. */
  expiresAt?: number | undefined
}

/**
 * - `fresh`: use it
 * - `advisory`: use it, and renew it in the background
 * - `mandatory`: renew it first
 */
export type Freshness = 'fresh' | 'advisory' | 'mandatory'

export interface RenewalTimes {
  /** From here on the token is renewed in the background. Epoch milliseconds. */
  advisoryAt: number
  /** From here on callers wait for the new token. Epoch milliseconds. */
  mandatoryAt: number
}

/** Longer lives are not believed, and a token of unknown life is looked at again after this time. Milliseconds. */
export const longestLife: number = 24 * 60 * 60 * 1000

/**
 * When a token is to be renewed. The windows are a share of its lifetime, so that tokens of a few seconds stay usable: advisory
 * is the smaller of 120 s and 20 %, mandatory the smaller of 30 s and 5 %. `jitter` (0 to 1) moves the advisory time ahead by
 * up to a tenth of its window, so that a fleet does not renew at once.
 */
export function renewalTimes(life: TokenLife, jitter = 0): RenewalTimes {
  const lifetime = Math.min((life.expiresAt ?? Infinity) - life.obtainedAt, longestLife)
  // A lifetime of zero or less, or not a number: the token must be renewed before it is used.
  if (!(lifetime > 0)) return { advisoryAt: life.obtainedAt, mandatoryAt: life.obtainedAt }
  const end = life.obtainedAt + lifetime
  const advisory = Math.min(120_000, 0.2 * lifetime)
  const mandatory = Math.min(30_000, 0.05 * lifetime)
  return { advisoryAt: end - advisory * (1 + 0.1 * jitter), mandatoryAt: end - mandatory }
}

/** What to do with a token now. A clock that stands before the time of receipt was set back: nothing it says holds. */
export function tokenFreshness(life: TokenLife, now: number, jitter = 0): Freshness {
  const { advisoryAt, mandatoryAt } = renewalTimes(life, jitter)
  if (now < life.obtainedAt || now >= mandatoryAt) return 'mandatory'
  return now >= advisoryAt ? 'advisory' : 'fresh'
}
