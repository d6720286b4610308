import { parseHttpDate } from '@filmmakers-sdk/auth-core'

/**
 * What the clock of a server shows, learnt from the `Date` of its answers. A client's clock may be wrong by any amount, and
 * `Date` has whole seconds: each answer bounds the difference of the clocks from both sides, and answers of different moments narrow
 * it down, in the end to less than the time of a request.
 */
export class ServerClock {
  #text: string | undefined
  #second: number | undefined
  /** The server's clock is ahead by this at the least, and at the most. */
  #least = -Infinity
  #most = Infinity

  /**
   * @param date header of an answer
   * @param sent when its request left, and @param received when it came, milliseconds of the client's clock
   */
  observe(date: string | null, sent: number, received: number): void {
    if (date === null) return
    if (date !== this.#text) {
      this.#text = date
      this.#second = parseHttpDate(date, received)
    }
    if (this.#second === undefined) return
    const least = this.#second - received
    const most = this.#second + 1000 - sent
    // Bounds that exclude each other: one of the clocks was set, and what was known is void.
    const isVoid = least > this.#most || most < this.#least
    this.#least = isVoid ? least : Math.max(least, this.#least)
    this.#most = isVoid ? most : Math.min(most, this.#most)
  }

  /**
   * When the client's clock shows an instant of the server's. Where the bounds leave room, clocks are taken to differ by whole
   * seconds, usually none: one request shows whether that is so, and narrows the bounds if it is not. Else it is surely
   * not too early.
   */
  toLocal(instant: number): number {
    if (this.#least === -Infinity) return instant
    const wholeSeconds = Math.ceil(this.#least / 1000) * 1000
    return instant - (wholeSeconds <= this.#most ? wholeSeconds : this.#least)
  }
}
