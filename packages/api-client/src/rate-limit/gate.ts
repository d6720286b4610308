import { type Clock, createEmitter } from '@filmmakers-sdk/auth-core'
import { RateLimitError } from '../errors.ts'
import { Alarm } from './alarm.ts'
import { Quota, type QuotaOptions, type Sent, spreadShare } from './quota.ts'
import type { Admission, AdmitOptions, Priority, RateLimit } from './rate-limit.ts'
import { type Counter, Ticket } from './ticket.ts'
import { WaitList } from './wait-list.ts'

interface GateOptions extends QuotaOptions {
  concurrency: number
  clock: Clock
  /** Epoch milliseconds, for what errors say. */
  wallClock: Pick<Clock, 'now'>
}

interface Waiting {
  /** Since when, milliseconds. */
  since: number
  enter: (admission: Admission) => void
  refuse: (error: unknown) => void
  maxWait: number
  onWait: AdmitOptions['onWait']
  /** Whether it knows that it waits for the quota. */
  isTold: boolean
}

type Fetch = typeof fetch

/** What to say of a wait that nobody knows the length of, milliseconds. */
const someTime = 1000

const levels: Readonly<Record<Priority | 'none', number>> = { interactive: 0, none: 2, bulk: 4 }

/** Where all requests of a budget pass. */
export class Gate implements RateLimit, Counter {
  readonly #options: GateOptions
  readonly #quota: Quota
  readonly #waiting = new WaitList<Waiting>(6)
  /** Calls that were admitted and are not over. */
  #active = 0
  /** None of those who wait has less patience, milliseconds. */
  #patience = Infinity
  #hasUntold = false
  /** When somebody was answered last, while nobody may go before somebody is. */
  #answered = -Infinity
  readonly #alarm: Alarm

  constructor(options: GateOptions) {
    this.#options = options
    this.#quota = new Quota(options)
    this.#alarm = new Alarm(options.clock)
  }

  async admit(options: AdmitOptions = {}): Promise<Admission> {
    options.signal?.throwIfAborted()
    const now = this.#now()
    const opens = this.#quota.opensAt(now)
    if (opens <= now && this.#active < this.#options.concurrency && this.#waiting.size === 0) {
      return this.#enter(false)
    }
    return this.#wait(options, opens, now)
  }

  meter(fetch: Fetch): Fetch {
    return async (input, init) => {
      const ticket = new Ticket(this, this.#quota.take(), false)
      const giveUp = () => {
        ticket.giveUp()
      }
      init?.signal?.addEventListener('abort', giveUp, { once: true })
      try {
        return await ticket.send(fetch, input, init)
      } finally {
        init?.signal?.removeEventListener('abort', giveUp)
      }
    }
  }

  /** A request leaves now. */
  sends(epoch: number): Sent {
    return { epoch: this.#quota.leaves(epoch), sent: this.#now() }
  }

  /** It is answered, or failed. */
  answered(request: Sent, answer: Response | undefined): void {
    this.#answered = this.#now()
    this.#quota.answered(request, this.#answered, answer)
    this.#pump()
  }

  /** Ends a call. */
  leave(epoch: number, wasSent: boolean): void {
    this.#active -= 1
    if (!wasSent) this.#quota.giveBack(epoch)
    this.#pump()
  }

  #enter(waited: boolean): Admission {
    this.#active += 1
    return new Ticket(this, this.#quota.take(), waited)
  }

  #now(): number {
    return this.#options.clock.now()
  }

  async #wait(options: AdmitOptions, opens: number, now: number): Promise<Admission> {
    const { priority = 'none', again = false, maxWait = Infinity, signal, onWait } = options
    const { promise, resolve, reject } = Promise.withResolvers<Admission>()
    const waiting: Waiting = { since: now, enter: resolve, refuse: reject, maxWait, onWait, isTold: false }
    const abort = () => {
      this.#waiting.delete(waiting)
      reject(signal?.reason)
      this.#pump()
    }
    const ahead = this.#waiting.add(levels[priority] + (again ? 0 : 1), waiting)
    this.#patience = Math.min(this.#patience, maxWait)
    signal?.addEventListener('abort', abort, { once: true })
    if (opens > now && opens < Infinity) this.#hold(waiting, opens, now, ahead)
    else this.#hasUntold = true
    this.#pump()
    try {
      return await promise
    } finally {
      signal?.removeEventListener('abort', abort)
    }
  }

  /**
   * Lets in whoever may go.
   *
   * @param atLeast what the time is after an alarm: timers may be a little early, and clocks of tests a lot
   */
  #pump(atLeast = -Infinity): void {
    if (this.#waiting.size === 0) {
      this.#setAlarm(Infinity)
      return
    }
    const now = Math.max(this.#now(), atLeast)
    for (const waiting of this.#waiting) {
      const opens = this.#quota.opensAt(now)
      if (opens > now) {
        this.#holdAll(opens, now)
        return
      }
      if (this.#active >= this.#options.concurrency) break
      this.#waiting.delete(waiting)
      waiting.enter(this.#enter(true))
    }
    // Whoever still waits does so for others to end.
    this.#setAlarm(Infinity)
  }

  #holdAll(opens: number, now: number): void {
    if (opens === Infinity) {
      this.#setAlarm(this.#holdUntilAnswered(now))
      return
    }
    if (this.#hasUntold || opens - now > this.#patience) {
      this.#patience = Infinity
      this.#hasUntold = false
      let ahead = 0
      for (const waiting of this.#waiting) {
        if (this.#hold(waiting, opens, now, ahead)) ahead += 1
      }
    }
    this.#setAlarm(this.#waiting.size === 0 ? Infinity : opens)
  }

  /** Until somebody is answered, who then comes by here again, nobody can be told how long. Gives when the least patient has waited enough. */
  #holdUntilAnswered(now: number): number {
    let first = Infinity
    for (const waiting of this.#waiting) {
      const until = Math.max(waiting.since, this.#answered) + waiting.maxWait
      if (until > now) {
        first = Math.min(first, until)
      } else {
        this.#waiting.delete(waiting)
        // Longer than it would have waited: or it would be tried again.
        waiting.refuse(this.#refusal(Math.max(someTime, waiting.maxWait + 1)))
      }
    }
    return first
  }

  /** Tells somebody that it has to wait for the quota; `false` when it does not want to. */
  #hold(waiting: Waiting, opens: number, now: number, ahead: number): boolean {
    // The spread after a reset is nothing that the quota asks for.
    if (opens - now > waiting.maxWait * (1 + spreadShare)) {
      this.#waiting.delete(waiting)
      waiting.refuse(this.#refusal(opens - now))
      return false
    }
    this.#patience = Math.min(this.#patience, waiting.maxWait)
    if (!waiting.isTold) {
      waiting.isTold = true
      createEmitter(waiting.onWait)(this.#quota.opensAt(now, ahead) - now)
    }
    return true
  }

  #refusal(wait: number): RateLimitError {
    const retryAt = Math.ceil(this.#options.wallClock.now() + wait)
    return new RateLimitError(`Not sent: the budget of ${this.#quota.limit} requests is used up.`, {
      code: 'rate_limited',
      status: 429,
      retryable: true,
      retryAt,
      next: `Try again at ${new Date(retryAt).toISOString()}, or raise maxWait to have it waited for.`,
    })
  }

  #setAlarm(at: number): void {
    this.#alarm.set(at, () => {
      this.#pump(at)
    })
  }
}
