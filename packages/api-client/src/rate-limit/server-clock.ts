import { parseHttpDate } from '@filmmakers-sdk/auth-core'

/** Clocks that are kept right by the network are so far from each other, milliseconds. */
const inaccuracy = 10

/**
 * What the clock of a server shows, learnt from the `Date` of its answers. A client's clock may be wrong by any amount, and
 * `Date` has whole seconds: each answer bounds the difference of the clocks from both sides, and answers of different moments narrow
 * it down, in the end to less than the time of a request.
 */
export class ServerClock {
  /** Whether a guess may be made; until one was wrong. */
  #guesses = true
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
    if (least > this.#most || most < this.#least) {
      this.#least = least
      this.#most = most
      this.#guesses = true
    } else {
      this.#least = Math.max(least, this.#least)
      this.#most = Math.min(most, this.#most)
    }
  }

  /** What {@link toLocal} said was too early. */
  wasWrong(): void {
    this.#guesses = false
  }

  /**
   * When the client's clock shows an instant of the server's. Where the bounds leave room, clocks are taken to differ by whole
   * seconds, usually by none, and one request finds out whether that is so. Else it is surely not too early.
   */
  toLocal(instant: number): number {
    if (this.#least === -Infinity) return instant
    return instant - (this.#guesses ? this.#guess() : this.#least)
  }

  #guess(): number {
    const isSame = this.#least <= inaccuracy && this.#most >= -inaccuracy
    const seconds = isSame ? 0 : Math.ceil(this.#least / 1000) * 1000
    return Math.max(this.#least, seconds > this.#most + inaccuracy ? -Infinity : seconds - inaccuracy)
  }
}
