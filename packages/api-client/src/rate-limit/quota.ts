import { readServerTime } from '@filmmakers-sdk/auth-core'
import { Policy } from './policy.ts'
import { readQuota } from './quota-headers.ts'
import { RequestWindow } from './request-window.ts'
import { ServerClock } from './server-clock.ts'

export interface QuotaOptions {
  /** Requests in any `interval`, milliseconds. */
  requests: number
  interval: number
  /** 0 to 1. */
  random: () => number
}

/** A request that left at `sent`, milliseconds. */
export interface Sent {
  readonly epoch: number
  readonly sent: number
}

/** A reset further away than this (or than the interval) is a mistake, and believing it would stop everything. */
const furthestReset = 24 * 60 * 60 * 1000

/** After a reset all who wait for it come by chance within this share of the wait, and this many milliseconds. */
export const spreadShare = 0.005
const longestSpread = 2000

const firstBackoff = 300
const longestBackoff = 10_000

/**
 * When requests may be sent: what a quota allows, by our own count and by what answers say of it. Does nothing by itself; time is
 * given to it, in milliseconds of the client's clock.
 *
 * A request counts from the moment it is allowed until `interval` after its answer came: somewhere between, the server
 * counted it. So in no interval of the server's it counts more than `requests`, wherever its windows begin.
 */
export class Quota {
  readonly #options: QuotaOptions
  readonly #policy: Policy
  readonly #window = new RequestWindow()
  readonly #server = new ServerClock()
  /** Allowed, and not answered yet. */
  #pending = 0
  /** Nobody goes before this. */
  #opensAt = -Infinity
  /** From here on, what was answered before belongs to a window of the server's that is over. */
  #freshFrom = -Infinity
  #spread = 0
  /** How many may be on their way: after a refusal one, then twice as many with each answer, until nobody is held back. */
  #ramp = Infinity
  /** Counts refusals: what was on its way when one came does not count among those that the ramp holds back. */
  #epoch = 0
  /** Of {@link #pending}, those of this epoch. */
  #current = 0
  #refusals = 0

  constructor(options: QuotaOptions) {
    this.#options = options
    this.#policy = new Policy(options)
  }

  get limit(): number {
    return this.#policy.limit
  }

  /** Lets a request go, and gives its epoch. */
  take(): number {
    this.#pending += 1
    this.#current += 1
    return this.#epoch
  }

  /** It leaves only now, and belongs to this epoch. */
  leaves(epoch: number): number {
    if (epoch !== this.#epoch) this.#current += 1
    return this.#epoch
  }

  /** It was not sent. */
  giveBack(epoch: number): void {
    this.#pending -= 1
    if (epoch === this.#epoch) this.#current -= 1
  }

  /**
   * When one more request may go: not after `now` means at once, `Infinity` when others were answered, and not before.
   *
   * @param ahead how many go before it, for an estimate
   */
  opensAt(now: number, ahead = 0): number {
    const from = Math.max(now, this.#opensAt)
    if (from > now && ahead === 0) return from
    if (this.#current >= this.#ramp && ahead === 0) return Infinity
    this.#forget(now)
    const counted = this.#freshFrom <= from && this.#freshFrom > now ? 0 : this.#window.count
    const tooMany = counted + this.#pending + ahead + 1 - this.#policy.limit
    if (tooMany <= 0 || (this.#policy.isUnknown && this.#pending === 0 && ahead === 0)) return from
    const answered = this.#window.timeOf(tooMany)
    if (answered !== undefined) return Math.max(from, answered + this.#policy.interval)
    // More is on its way than the limit, which turned out to be lower. Their intervals begin, and end, at the same time.
    if (ahead === 0) return this.#policy.isUnknown ? Infinity : from + this.#policy.interval
    return from + this.#policy.interval * Math.ceil((tooMany - counted) / this.#policy.limit)
  }

  /** Counts a request that was answered, or failed, and learns from the answer. */
  answered({ epoch, sent }: Sent, now: number, answer?: Pick<Response, 'status' | 'headers'>): void {
    this.giveBack(epoch)
    this.#forget(now)
    if (answer === undefined) {
      this.#window.add(now, this.#policy.interval)
      return
    }
    const { status, headers } = answer
    this.#server.observe(headers.get('date'), sent, now)
    const isFull = this.#window.count >= this.#policy.limit
    if (status === 429) {
      this.#refused(headers, sent, now, isFull)
    } else {
      // The server let through what by our count was too much: a new window of its has begun.
      if (isFull && this.#policy.isUnknown) this.#window.forget(now)
      if (sent >= this.#opensAt) {
        this.#ramp *= 2
        this.#refusals = 0
      }
    }
    this.#window.add(now, this.#policy.interval)
    if (status !== 429) this.#learnRemaining(headers, now)
  }

  #forget(now: number): void {
    this.#window.forget(
      Math.max(now - this.#policy.interval, this.#freshFrom <= now ? this.#freshFrom : -Infinity),
    )
  }

  #refused(headers: Headers, sent: number, now: number, isFull: boolean): void {
    // Refused in a window that is over meanwhile: says nothing about this one.
    const isLate = sent < this.#opensAt && this.#opensAt <= now
    this.#policy.learnLimit(headers)
    if (isLate) return
    this.#ramp = 1
    this.#epoch += 1
    this.#current = 0
    // Others use the quota too, or the interval is longer than it seemed.
    if (!isFull && sent >= this.#opensAt) this.#policy.forgetInterval()
    // It is the reset that was waited for.
    const isEarly =
      this.#policy.reset !== undefined && readServerTime(headers, now)?.at === this.#policy.reset
    if (isEarly && sent >= this.#opensAt) this.#server.wasWrong()
    if (this.#close(headers, now) || this.#opensAt > now) return
    const backoff = Math.min(firstBackoff * 2 ** this.#refusals, longestBackoff)
    this.#refusals += 1
    this.#opensAt = now + backoff * (0.5 + this.#options.random())
  }

  /** Others may use the quota, too: what is left is never more than the server says. */
  #learnRemaining(headers: Headers, now: number): void {
    const remaining = readQuota(headers, 'remaining')
    if (remaining === undefined) return
    this.#policy.learnLimit(headers)
    const reset = this.#resetOf(headers, now)
    // Of a window that ended on the way here, or ends within this second: it says nothing about the next one.
    if (reset !== undefined && reset.at <= now) return
    if (remaining === 0 && this.#close(headers, now)) return
    const unknown = this.#policy.limit - remaining - this.#window.count - this.#pending
    if (unknown > 0) this.#window.add(now, this.#policy.interval, unknown)
  }

  /** Lets nobody go until the quota is full again. `false` when the answer does not say when that is. */
  #close(headers: Headers, now: number): boolean {
    const told = this.#resetOf(headers, now)
    if (told === undefined) return false
    const { at: reset, named } = told
    if (reset - now > Math.max(furthestReset, this.#policy.interval)) return false
    if (reset <= now) {
      // A window that ended while the answer was on its way; who says so again, or says a time long ago, is not to be relied on.
      if (this.#refusals > 0 || now - reset > 1000) return false
      this.#refusals += 1
    }
    if (named !== undefined) this.#policy.learnReset(named, this.#spanBefore(reset))
    if (this.#opensAt <= now) {
      const longest = Math.max(0, Math.min((reset - now) * spreadShare, longestSpread))
      this.#spread = longest * this.#options.random()
    }
    this.#opensAt = reset + this.#spread
    // With another limit than ours, our interval says nothing; a reset at a multiple of it is the end of a window of the clock's.
    if (this.#policy.isForeign || (named !== undefined && named % this.#policy.interval === 0))
      this.#freshFrom = reset
    return true
  }

  /** When the quota is full again by the client's clock, and by the server's if it named an instant. */
  #resetOf(headers: Headers, now: number): { at: number; named: number | undefined } | undefined {
    const told = readServerTime(headers, now)
    return (
      told && { at: told.in === undefined ? this.#server.toLocal(told.at) : now + told.in, named: told.at }
    )
  }

  /** For how long before an instant no more was let through than one window holds. */
  #spanBefore(instant: number): number {
    const first = this.#window.timeOf(1)
    return first === undefined || this.#window.count < this.#policy.limit ? 0 : instant - first
  }
}
