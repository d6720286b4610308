const chunkLength = 4096

/**
 * Ids in ascending order, eight bytes each. In chunks that never move: an array that grows is copied, and what it grew out of counts in
 * the memory of the process until a full collection.
 */
export class AscendingIds {
  readonly #chunks: Float64Array[] = []
  #length = 0
  #last = -Infinity

  get length(): number {
    return this.#length
  }

  /** The largest; `-Infinity` when there is none. */
  get last(): number {
    return this.#last
  }

  /**
   * @param id larger than all others
   */
  push(id: number): void {
    const at = this.#length % chunkLength
    if (at === 0) this.#chunks.push(new Float64Array(chunkLength))
    const chunk = this.#chunks.at(-1)
    if (chunk) chunk[at] = id
    this.#length += 1
    this.#last = id
  }

  /** Forgets the largest. */
  pop(): void {
    if (this.#length === 0) return
    this.#length -= 1
    if (this.#length % chunkLength === 0) this.#chunks.pop()
    this.#last = this.#at(this.#length - 1) ?? -Infinity
  }

  /** By halving. */
  has(id: number): boolean {
    let from = 0
    let to = this.#length
    while (from < to) {
      const middle = (from + to) >> 1
      const one = this.#at(middle)
      if (one === id) return true
      if (one !== undefined && one < id) from = middle + 1
      else to = middle
    }
    return false
  }

  #at(index: number): number | undefined {
    return this.#chunks[Math.floor(index / chunkLength)]?.[index % chunkLength]
  }
}
