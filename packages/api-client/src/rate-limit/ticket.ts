import type { Admission } from './rate-limit.ts'

type Fetch = typeof fetch

/** What counts requests. */
export interface Counter {
  now(): number
  /** A request that left at `sent` is answered, or failed. */
  answered(sent: number, answer: Response | undefined): void
  /** A call is over. */
  leave(wasSent: boolean): void
  meter(fetch: Fetch): Fetch
}

/** Leave for one request. */
export class Ticket implements Admission {
  readonly #gate: Counter
  readonly waited: boolean
  #sent: number | undefined
  #isAnswered = false
  #isOver = false

  constructor(gate: Counter, waited: boolean) {
    this.#gate = gate
    this.waited = waited
  }

  async send(fetch: Fetch, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    if (this.#sent !== undefined || this.#isOver) return this.#gate.meter(fetch)(input, init)
    this.#sent = this.#gate.now()
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
    this.#gate.leave(this.#sent !== undefined)
  }

  /** Nobody waits for the answer any more. A fetch that does not listen to its signal may never come back, and would count for good. */
  giveUp(): void {
    if (this.#sent !== undefined) this.#answered(this.#sent, undefined)
  }

  #answered(sent: number, answer: Response | undefined): void {
    if (this.#isAnswered) return
    this.#isAnswered = true
    this.#gate.answered(sent, answer)
  }
}
