import type { Sent } from './quota.ts'
import type { Admission } from './rate-limit.ts'

type Fetch = typeof fetch

/** What counts requests. */
export interface Counter {
  /** A request leaves now. */
  sends(epoch: number): Sent
  /** It is answered, or failed. */
  answered(request: Sent, answer: Response | undefined): void
  /** A call is over. */
  leave(epoch: number, wasSent: boolean): void
  meter(fetch: Fetch): Fetch
}

/** Leave for one request. */
export class Ticket implements Admission {
  readonly #gate: Counter
  readonly waited: boolean
  /** Of the quota, see there. */
  readonly #epoch: number
  #sent: Sent | undefined
  #isAnswered = false
  #isOver = false

  constructor(gate: Counter, epoch: number, waited: boolean) {
    this.#gate = gate
    this.#epoch = epoch
    this.waited = waited
  }

  async send(fetch: Fetch, input: string | URL | Request, init?: RequestInit): Promise<Response> {
    if (this.#sent !== undefined || this.#isOver) return this.#gate.meter(fetch)(input, init)
    this.#sent = this.#gate.sends(this.#epoch)
    let answer: Response | undefined
    try {
      answer = await fetch(input, init)
      return answer
    } finally {
      this.#answered(this.#sent, answer)
    }
  }

  release(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.giveUp()
    this.#gate.leave(this.#epoch, this.#sent !== undefined)
  }

  /** Nobody waits for the answer any more. A fetch that does not listen to its signal may never come back, and would count for good. */
  giveUp(): void {
    if (this.#sent !== undefined) this.#answered(this.#sent, undefined)
  }

  #answered(request: Sent, answer: Response | undefined): void {
    if (this.#isAnswered) return
    this.#isAnswered = true
    this.#gate.answered(request, answer)
  }
}
