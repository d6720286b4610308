/** So many marks are kept for a window at the most, so that a large quota needs no more memory than a small one. */
const marksPerWindow = 512

interface Mark {
  first: number
  last: number
  count: number
}

/** Requests of the last window, by the time they were answered. */
export class RequestWindow {
  readonly #marks: Mark[] = []
  #count = 0

  get count(): number {
    return this.#count
  }

  /**
   * @param at now @param span length of the window, milliseconds
   */
  add(at: number, span: number, count = 1): void {
    const mark = this.#marks.at(-1)
    this.#count += count
    if (mark !== undefined && at - mark.first <= span / marksPerWindow) {
      // Counts as long as the youngest of them: too long by a small share of the window, never too short.
      mark.last = Math.max(mark.last, at)
      mark.count += count
    } else {
      this.#marks.push({ first: at, last: at, count })
    }
  }

  /** Drops what was answered at this time or before. */
  forget(until: number): void {
    for (let mark = this.#marks[0]; mark !== undefined && mark.last <= until; mark = this.#marks[0]) {
      this.#count -= mark.count
      this.#marks.shift()
    }
  }

  /** When the last of the `count` oldest was answered; `undefined` when there are not that many. */
  timeOf(count: number): number | undefined {
    let rest = count
    for (const mark of this.#marks) {
      rest -= mark.count
      if (rest <= 0) return mark.last
    }
    return undefined
  }
}
