/** Who waits, in the order of their level and, within one, of their coming. Anybody may leave at any time. */
export class WaitList<T> {
  readonly #levels: readonly Set<T>[]

  constructor(levels: number) {
    this.#levels = Array.from({ length: levels }, () => new Set())
  }

  get size(): number {
    return this.#levels.reduce((sum, { size }) => sum + size, 0)
  }

  /** Adds somebody, and gives how many are ahead. */
  add(level: number, item: T): number {
    this.#levels[level]?.add(item)
    return this.#levels.slice(0, level + 1).reduce((sum, { size }) => sum + size, -1)
  }

  delete(item: T): void {
    for (const level of this.#levels) level.delete(item)
  }

  *[Symbol.iterator](): Generator<T, undefined> {
    for (const level of this.#levels) yield* level
  }
}
