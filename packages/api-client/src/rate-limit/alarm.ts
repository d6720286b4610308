import type { Clock } from '@filmmakers-sdk/auth-core'

/** One timer, which can be set to another time. It holds the process; so it is off unless somebody waits for it. */
export class Alarm {
  readonly #clock: Clock
  #at = Infinity
  #running: AbortController | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /**
   * @param at when it rings, milliseconds; `Infinity` turns it off
   */
  set(at: number, ring: () => void): void {
    if (at === this.#at) return
    this.#running?.abort()
    this.#running = undefined
    this.#at = at
    if (at === Infinity) return
    const running = new AbortController()
    this.#running = running
    const end = () => {
      if (this.#running !== running) return
      this.#at = Infinity
      ring()
    }
    this.#clock.sleep(Math.ceil(at - this.#clock.now()), running.signal).then(end, () => undefined)
  }
}
