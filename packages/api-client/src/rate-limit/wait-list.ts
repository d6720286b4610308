/** Who waits, in the order of their level and, within one, of their coming. Anybody may leave at any time. */
export class WaitList<T> {
  readonly #levels: readonly Set<T>[]
  #size = 0

  constructor(levels: number) {
    this.#levels = Array.from({ length: levels }, () => new Set())
  }

  get size(): number {
    return this.#size
  }

  /** Adds somebody, and gives how many are ahead. */
  add(level: number, item: T): number {
    this.#size += 1
    this.#levels[level]?.add(item)
    return this.#levels.slice(0, level + 1).reduce((sum, { size }) => sum + size, -1)
  }

  delete(item: T): void {
    for (const level of this.#levels) if (level.delete(item)) this.#size -= 1
  }

  *[Symbol.iterator](): Generator<T, undefined> {
    for (const level of this.#levels) yield* level
  }
}
