import type { AuthStrategy } from './auth-strategy.ts'
import { type Clock, systemClock } from './clock.ts'
import { isAuthError } from './errors.ts'
import { createRefusalGuard } from './refusal-guard.ts'
import { singleFlight } from './single-flight.ts'
import { renewalTimes, tokenFreshness } from './token-freshness.ts'
import { deserializeTokenSet, serializeTokenSet, type TokenSet } from './token-set.ts'
import { MemoryTokenStore, type TokenStore } from './token-store.ts'

export interface SignalOption {
  signal?: AbortSignal | undefined
}

/** A strategy that gets its tokens by itself and renews them before they end. */
export interface OAuthStrategy extends AuthStrategy {
  /** The current token, renewed if need be. */
  getToken(options?: SignalOption): Promise<TokenSet>
  /** A token that is newer than the current one. */
  refresh(options?: SignalOption): Promise<TokenSet>
  /** Forgets the token here and in the store. The server is not told: that is revocation. */
  clear(): Promise<void>
}

export interface TokenCacheOptions {
  /** Asks the authorization server for a new token. */
  requestToken: () => Promise<TokenSet>
  /** Default: memory. */
  store?: TokenStore | undefined
  /** Under which name the token is kept in the store. */
  storeKey: string
  clock?: Clock | undefined
  /** 0 to 1, spreads background renewals. Default: `Math.random`. */
  random?: (() => number) | undefined
}

/** A token in use, with everything the hot path compares laid out flat. */
interface HeldToken {
  set: TokenSet
  authorization: string
  obtainedAt: number
  advisoryAt: number
  mandatoryAt: number
  /** After a failed background renewal: not before then. */
  nextTryAt: number
  failures: number
}

/** How long a rejected client gets the same error without a request. Milliseconds. */
const rejectionPause = 10_000
const firstBackoff = 1_000
const longestBackoff = 60_000

/**
 * One token for all who ask: kept in memory and in a store, renewed once however many wait for it, in the background while
 * the old one still serves.
 */
export function createTokenCache(options: TokenCacheOptions): OAuthStrategy {
  const { requestToken, storeKey, clock = systemClock, random = Math.random } = options
  const store: TokenStore = options.store ?? new MemoryTokenStore()
  const guard = createRefusalGuard(clock)
  let held: HeldToken | undefined
  /** The header value the API refused last; a store may still offer it. */
  let refused: string | undefined
  let rejection: { error: unknown; until: number } | undefined
  /** Counts calls of `clear`: a renewal that began before must not bring its token back. */
  let generation = 0
  let renew = singleFlight(renewal)

  async function renewal(): Promise<TokenSet> {
    if (rejection !== undefined && clock.now() < rejection.until) throw rejection.error
    const began = generation
    try {
      const set = await (store.withLock?.(storeKey, () => adoptOrRequest(began)) ?? adoptOrRequest(began))
      if (began === generation) hold(set)
      return set
    } catch (error) {
      if (isAuthError(error) && error.code === 'invalid_client') {
        rejection = { error, until: clock.now() + rejectionPause }
      }
      throw error
    }
  }

  async function adoptOrRequest(began: number): Promise<TokenSet> {
    const text = await store.get(storeKey)
    const stored = text === undefined ? undefined : deserializeTokenSet(text)
    if (stored !== undefined && isNews(stored)) return stored
    const set = await requestToken()
    if (began === generation) {
      const expires = set.expiresAt === undefined ? undefined : { expiresAt: set.expiresAt }
      await store.set(storeKey, serializeTokenSet(set), expires)
    }
    return set
  }

  /** Whether what the store has serves better than what is held: another process may have renewed it. */
  function isNews(stored: TokenSet): boolean {
    const authorization = authorizationOf(stored)
    if (authorization === refused || authorization === held?.authorization) return false
    return tokenFreshness(stored, clock.now()) === 'fresh'
  }

  function hold(set: TokenSet): void {
    rejection = undefined
    held = {
      set,
      authorization: authorizationOf(set),
      obtainedAt: set.obtainedAt,
      ...renewalTimes(set, random()),
      nextTryAt: 0,
      failures: 0,
    }
  }

  /** Renews while the old token serves; a failure backs off and hurts nobody. */
  function renewInBackground(token: HeldToken, now: number): void {
    if (now < token.nextTryAt) return
    renew().catch(() => {
      token.nextTryAt = clock.now() + Math.min(firstBackoff * 2 ** token.failures, longestBackoff)
      token.failures += 1
    })
  }

  /** The token that may be used as it is, if there is one. */
  function usable(): HeldToken | undefined {
    if (held === undefined) return undefined
    const now = clock.now()
    if (now < held.obtainedAt || now >= held.mandatoryAt) return undefined
    if (now >= held.advisoryAt) renewInBackground(held, now)
    return held
  }

  async function getToken({ signal }: SignalOption = {}): Promise<TokenSet> {
    signal?.throwIfAborted()
    const token = usable()
    if (token !== undefined) return token.set
    const before = held
    try {
      return await renew({ signal })
    } catch (error) {
      // The last seconds of a token are better than none.
      if (before !== undefined && before === held && !signal?.aborted && isAlive(before, clock.now()))
        return before.set
      throw error
    }
  }

  return Object.freeze({
    getToken,
    getAuthorization(signalOption?: SignalOption) {
      const token = usable()
      return token === undefined ? getToken(signalOption).then(authorizationOf) : token.authorization
    },
    invalidate(rejected: string) {
      if (held?.authorization !== rejected) return
      // Without permission to ask again, the refused token stays: calls then get the API's 401 at once.
      if (!guard.refused(held.obtainedAt)) return
      refused = rejected
      held = undefined
    },
    confirm() {
      guard.confirmed()
    },
    async refresh(signalOption?: SignalOption) {
      if (held !== undefined) refused = held.authorization
      return renew(signalOption)
    },
    async clear() {
      generation += 1
      held = undefined
      refused = undefined
      rejection = undefined
      guard.confirmed()
      renew = singleFlight(renewal)
      await store.delete(storeKey)
    },
  })
}

function authorizationOf(set: TokenSet): string {
  return `Bearer ${set.accessToken}`
}

function isAlive(token: HeldToken, now: number): boolean {
  return now >= token.obtainedAt && now < (token.set.expiresAt ?? token.mandatoryAt)
}
