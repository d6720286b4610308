import { readQuota } from './quota-headers.ts'

/**
 * The limit and interval in force: those that were agreed to, or less when the server says so. A server that names a lower limit may have
 * another interval, too, which two resets in a row show.
 */
export class Policy {
  readonly #agreed: { readonly requests: number; readonly interval: number }
  #limit: number
  #interval: number
  #knowsInterval = false
  #reset: number | undefined

  constructor(agreed: { readonly requests: number; readonly interval: number }) {
    this.#agreed = agreed
    this.#limit = agreed.requests
    this.#interval = agreed.interval
  }

  get limit(): number {
    return this.#limit
  }

  /** Milliseconds. */
  get interval(): number {
    return this.#interval
  }

  /** Whether the limit is the server's and not ours. */
  get isForeign(): boolean {
    return this.#limit < this.#agreed.requests
  }

  /** Whether it takes a request to find out when the next window begins. */
  get isUnknown(): boolean {
    return this.isForeign && !this.#knowsInterval
  }

  /** The last reset the server named, by its own clock. */
  get reset(): number | undefined {
    return this.#reset
  }

  learnLimit(headers: Headers): void {
    const limit = readQuota(headers, 'limit')
    if (limit === undefined) return
    this.#limit = Math.max(1, Math.min(limit, this.#agreed.requests))
    if (!this.isForeign) this.forgetInterval()
  }

  /**
   * Windows follow each other at the distance of their resets, if no window lies between the two: none does when no more than one
   * window holds was let through since soon after the first.
   *
   * @param span for how long before the reset no more than that was let through, milliseconds
   */
  learnReset(named: number, span: number): void {
    const distance = named - (this.#reset ?? named)
    this.#reset = named
    if (!this.isForeign || distance <= 0 || span < distance / 2) return
    this.#interval = distance
    this.#knowsInterval = true
  }

  forgetInterval(): void {
    this.#knowsInterval = false
    this.#interval = this.#agreed.interval
  }
}
