/**
 * Which items came so far. Lists are ordered by id as a rule: as long as ids ascend, they are kept in an array, whose end answers
 * for each new one, and which needs a fifth of the memory of a set.
 */
export class SeenIds {
  readonly #ascending: number[] = []
  /** The largest of them. */
  #last = -Infinity
  #others: Set<number> | undefined

  get size(): number {
    return this.#ascending.length + (this.#others?.size ?? 0)
  }

  has(id: number): boolean {
    return this.#isAscending(id) || this.#others?.has(id) === true
  }

  /** Adds the items that have not come before, and gives them: the very array, if all of them are new. */
  addNew<T extends { readonly id: number }>(items: readonly T[]): readonly T[] {
    let fresh: T[] | undefined
    let index = 0
    for (const item of items) {
      if (this.#add(item.id)) fresh?.push(item)
      else fresh ??= items.slice(0, index)
      index += 1
    }
    return fresh ?? items
  }

  /** Forgets items that were added last. */
  remove(items: readonly { readonly id: number }[]): void {
    for (const { id } of items.toReversed()) {
      if (this.#last === id) {
        this.#ascending.pop()
        this.#last = this.#ascending.at(-1) ?? -Infinity
      } else this.#others?.delete(id)
    }
  }

  #add(id: number): boolean {
    if (id > this.#last) {
      if (this.#others?.has(id) === true) return false
      this.#ascending.push(id)
      this.#last = id
      return true
    }
    if (this.has(id)) return false
    this.#others ??= new Set()
    this.#others.add(id)
    return true
  }

  /** By halving. */
  #isAscending(id: number): boolean {
    let from = 0
    let to = this.#ascending.length
    while (from < to) {
      const middle = (from + to) >> 1
      const one = this.#ascending[middle]
      if (one === id) return true
      if (one !== undefined && one < id) from = middle + 1
      else to = middle
    }
    return false
  }
}
