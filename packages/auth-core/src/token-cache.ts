import type { AuthStrategy } from './auth-strategy.ts'
import { type Clock, systemClock } from './clock.ts'
import { isAuthError } from './errors.ts'
import { type AuthEvent, errorEvent, type RenewalReason } from './events.ts'
import { asOf, authorizationOf, backOff, type HeldToken, holdToken, isAlive, newer } from './held-token.ts'
import { createRefusalGuard } from './refusal-guard.ts'
import { singleFlight } from './single-flight.ts'
import { createStoredToken } from './stored-token.ts'
import { tokenFreshness } from './token-freshness.ts'
import type { TokenSet } from './token-set.ts'
import type { TokenStore } from './token-store.ts'

export interface SignalOption {
  signal?: AbortSignal | undefined
}

/** A strategy that gets its tokens by itself and renews them before they end. */
export interface OAuthStrategy extends AuthStrategy {
  /** The current token, renewed if need be. */
  getToken(options?: SignalOption): Promise<TokenSet>
  /** A token that is newer than the current one, the one in the store included. */
  refresh(options?: SignalOption): Promise<TokenSet>
  /** Forgets the token here and in the store. The server is not told: that is revocation. */
  clear(): Promise<void>
}

/** What a renewal may ask of the store. */
export interface RenewalHooks {
  /** Reads it again, and gives a token newer than the current one if there is one by now. */
  reread: () => Promise<TokenSet | undefined>
  /** Writes a token at once: what comes after it may take long, or fail. */
  keep: (set: TokenSet) => Promise<void>
}

export interface TokenCacheOptions {
  /**
   * Asks the authorization server for a new token.
   *
   * @param current the latest token known, whether it still serves or not
   */
  requestToken: (current: TokenSet | undefined, hooks: RenewalHooks) => Promise<TokenSet>
  /** A token to begin with, such as a login brought. Written to the store unless that has a newer one. */
  initial?: TokenSet | undefined
  /** Default: memory. */
  store?: TokenStore | undefined
  /** Under which name the token is kept in the store. */
  storeKey: string
  clock?: Clock | undefined
  /** 0 to 1, spreads background renewals. Default: `Math.random`. */
  random?: (() => number) | undefined
  emit?: ((event: AuthEvent) => void) | undefined
}

/** How long the same error answers, without a request, after the server rejected the client for good. Milliseconds. */
const rejectionPause = 10_000

/**
 * One token for all who ask: kept in memory and in a store, renewed once however many wait for it, in the background while
 * the old one still serves.
 */
export function createTokenCache(options: TokenCacheOptions): OAuthStrategy {
  const { requestToken, clock = systemClock, random = Math.random, emit = () => undefined } = options
  const stored = createStoredToken(options.store ?? new Map<string, string>(), options.storeKey, emit)
  const guard = createRefusalGuard(clock)
  let held: HeldToken | undefined
  /** What to renew from when the store keeps nothing: the token received last. */
  let latest = options.initial
  /** Whether the store was never asked about it: only then may it be newer than what is kept there. */
  let isUnstored = true
  /** A renewal that begins while the store forgets must not find there what is to be forgotten. */
  let removal: Promise<void> | undefined
  /** The header value the API refused last; a store may still offer it. */
  let refused: string | undefined
  let rejection: { error: unknown; at: number } | undefined
  /** Counts calls of `clear`: a renewal that began before must not bring its token back. */
  let generation = 0
  /** How many tokens the server has given. */
  let answered = 0
  let renew = singleFlight(renewal)

  async function renewal(): Promise<TokenSet> {
    await removal?.catch(() => undefined)
    const now = clock.now()
    // A clock that was set back must not make the pause longer.
    if (rejection !== undefined && now >= rejection.at && now < rejection.at + rejectionPause) {
      if (held !== undefined) backOff(held, now)
      throw rejection.error
    }
    const began = generation
    try {
      const set = await stored.locked(() => adoptOrRequest(began))
      if (began === generation) {
        rejection = undefined
        held = holdToken(set, random(), clock.now())
        latest = set
      }
      return set
    } catch (error) {
      emit(errorEvent('renew', error))
      if (began === generation) noteFailure(error)
      throw error
    }
  }

  function noteFailure(error: unknown): void {
    const now = clock.now()
    if (held !== undefined) backOff(held, now)
    // A wrong secret or scope does not get right by asking again.
    if (isAuthError(error) && error.oauthError !== undefined && !error.retryable)
      rejection = { error, at: now }
  }

  async function adoptOrRequest(began: number): Promise<TokenSet> {
    const kept = await stored.read()
    const current = best(kept)
    // Stored before it is used: a refresh token that was rotated and then lost is a login lost.
    if (current !== undefined && current !== kept && began === generation) await stored.write(current)
    isUnstored = false
    if (current !== undefined && isNews(current)) return current
    emit({ type: 'refresh', reason: reasonToRenew() })
    let written: TokenSet | undefined
    const keep = async (set: TokenSet) => {
      if (began !== generation || set === written) return
      written = set
      await stored.write(set)
    }
    const set = await requestToken(current, {
      async reread() {
        const again = await stored.read()
        return again !== undefined && again.accessToken !== current?.accessToken && isNews(again)
          ? again
          : undefined
      },
      keep,
    })
    answered += 1
    await keep(set)
    return set
  }

  /** Clocks of two processes may differ: when either received its token says nothing once the store has seen both. */
  function best(kept: TokenSet | undefined): TokenSet | undefined {
    return isUnstored ? newer(kept, latest) : (kept ?? latest)
  }

  /** Whether a token serves better than what is held: another process may have renewed it. */
  function isNews(offer: TokenSet): boolean {
    const authorization = authorizationOf(offer)
    if (authorization === refused || authorization === held?.authorization) return false
    const now = clock.now()
    return tokenFreshness(asOf(offer, now), now) !== 'mandatory'
  }

  function reasonToRenew(): RenewalReason {
    if (held === undefined) return refused === undefined ? 'absent' : 'refused'
    if (held.authorization === refused) return 'requested'
    return clock.now() < held.mandatoryAt && clock.now() >= held.obtainedAt ? 'advisory' : 'mandatory'
  }

  /** The token that may be used as it is, if there is one. */
  function usable(now: number): HeldToken | undefined {
    if (held === undefined || (now >= held.obtainedAt && now < held.lookAt)) return held
    if (now < held.obtainedAt || now >= held.mandatoryAt) return undefined
    // From now on callers need not look, until they have to wait for it.
    held.lookAt = held.mandatoryAt
    // In the background: a failure is noted by the renewal and hurts nobody.
    renew().catch(() => undefined)
    return held
  }

  async function getToken({ signal }: SignalOption = {}): Promise<TokenSet> {
    signal?.throwIfAborted()
    const token = usable(clock.now())
    if (token !== undefined) return token.set
    const before = held
    try {
      return await renew({ signal })
    } catch (error) {
      // The last seconds of a token are better than none.
      if (before !== undefined && before === held && !signal?.aborted && isAlive(before, clock.now())) {
        return before.set
      }
      throw error
    }
  }

  async function refresh({ signal }: SignalOption = {}): Promise<TokenSet> {
    signal?.throwIfAborted()
    const current = held?.set ?? best(await stored.read())
    if (current === undefined) return renew({ signal })
    const old = authorizationOf(current)
    const refusedBefore = refused
    const answeredBefore = answered
    refused = old
    try {
      const set = await renew({ signal })
      // A renewal that was under way before may have adopted the very token that is to be replaced.
      return authorizationOf(set) === old && answered === answeredBefore ? await renew({ signal }) : set
    } catch (error) {
      // Nothing came in its place, so it stays good enough for those who did not ask for another.
      if (refused === old) refused = refusedBefore
      throw error
    }
  }

  return Object.freeze({
    getToken,
    refresh,
    getAuthorization(waiting?: SignalOption) {
      return usable(clock.now())?.authorization ?? getToken(waiting).then(authorizationOf)
    },
    invalidate(rejected: string) {
      if (held?.authorization !== rejected) return
      // Without permission to ask again, the refused token stays: calls then get the API's 401 at once.
      const mayAsk = guard.refused(held.obtainedAt)
      emit({ type: 'refused', paused: !mayAsk })
      if (!mayAsk) return
      refused = rejected
      held = undefined
    },
    confirm(accepted: string) {
      if (held?.authorization === accepted) guard.confirmed()
    },
    async clear() {
      generation += 1
      held = undefined
      latest = undefined
      refused = undefined
      rejection = undefined
      guard.confirmed()
      renew = singleFlight(renewal)
      removal = stored.remove()
      await removal
    },
  })
}
