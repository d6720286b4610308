import { invalidOption } from './options.ts'

export type Awaitable<T> = T | PromiseLike<T>

export interface ReplayClaim {
  /** Epoch milliseconds. */
  now: number
  /** Until when a copy would pass the verification, epoch milliseconds. From then on it may be forgotten. */
  expiresAt: number
}

/** Remembers the deliveries that were taken, so that a copy of one does not do its work twice. */
export interface ReplayGuard {
  /**
   * Takes a delivery: `true` for the first caller, `false` for all others. Must be one atomic step, such as Redis'
   * `SET key 1 NX PXAT expiresAt`, or two copies that come at the same time both pass.
   */
  claim(fingerprint: string, claim: ReplayClaim): Awaitable<boolean>
  /** Gives a delivery back whose work failed: if it comes once more, it is done. */
  release(fingerprint: string): Awaitable<unknown>
}

export interface MemoryReplayGuardOptions {
  /** Deliveries remembered at most; when there are more, the oldest quarter goes. Default 10,000. */
  maxEntries?: number
}

/** Expired deliveries are looked for this often, in milliseconds. */
const sweepInterval = 60_000

/** For one process. Bounded by number and by time; several processes or machines need a guard over something they share. */
export class MemoryReplayGuard implements ReplayGuard {
  /** Oldest first, as a Map keeps them. */
  readonly #expiryOf = new Map<string, number>()
  readonly #maxEntries: number
  #nextSweep = -Infinity

  /** @throws {WebhookVerificationError} `invalid_option` */
  constructor({ maxEntries = 10_000 }: MemoryReplayGuardOptions = {}) {
    if (!Number.isSafeInteger(maxEntries) || maxEntries < 1) {
      throw invalidOption('`maxEntries` is not a positive integer', 'Pass how many deliveries to remember.')
    }
    this.#maxEntries = maxEntries
  }

  /** How many deliveries are remembered. */
  get size(): number {
    return this.#expiryOf.size
  }

  claim(fingerprint: string, { now, expiresAt }: ReplayClaim): boolean {
    const expiry = this.#expiryOf.get(fingerprint)
    if (expiry !== undefined && expiry > now) return false
    this.#expiryOf.delete(fingerprint)
    this.#expiryOf.set(fingerprint, expiresAt)
    if (now >= this.#nextSweep || this.size > this.#maxEntries) this.#sweep(now)
    return true
  }

  release(fingerprint: string): void {
    this.#expiryOf.delete(fingerprint)
  }

  /** Rare, and many at once: a Map that loses its first entry again and again walks over the gaps each time. */
  #sweep(now: number): void {
    this.#nextSweep = now + sweepInterval
    for (const [fingerprint, expiry] of this.#expiryOf) {
      if (expiry <= now) this.#expiryOf.delete(fingerprint)
    }
    if (this.size <= this.#maxEntries) return
    const kept = Math.ceil(this.#maxEntries * 0.75)
    for (const fingerprint of this.#expiryOf.keys()) {
      if (this.size <= kept) return
      this.#expiryOf.delete(fingerprint)
    }
  }
}
