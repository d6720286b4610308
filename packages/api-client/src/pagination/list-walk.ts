import { listError } from './next-link.ts'
import type { RawPage } from './page.ts'

/** Pages in a row that may be empty before a list counts as endless. */
const mostEmptyPages = 10

/** A page of a walk: without the items earlier pages had. */
export interface WalkedPage<T> extends RawPage<T> {
  /** On the last page: whether as many items came as the list has. */
  complete: boolean
}

/**
 * Follows a list from page to page and keeps account of it: drops items that come twice because the list moved, and
 * notices when links run in a circle or the list ends before all of it came.
 */
export class ListWalk<T extends { id: number }> {
  readonly #seen = new Set<number>()
  readonly #visited = new Set<string>()
  readonly #allowIncomplete: boolean
  #before = 0
  #emptyPages = 0

  constructor(allowIncomplete: boolean) {
    this.#allowIncomplete = allowIncomplete
  }

  /**
   * Takes the next page into account.
   *
   * @throws {PaginationError} `loop`, `endless`, `incomplete`
   */
  take(page: RawPage<T>): WalkedPage<T> {
    if (this.#visited.size === 0) this.#before = (page.page - 1) * (page.perPage ?? 0)
    if (page.next !== undefined && (page.next === page.url || this.#visited.has(page.next))) {
      throw listError('loop', 'The links of the list lead in a circle.')
    }
    const emptyPages = page.items.length === 0 ? this.#emptyPages + 1 : 0
    if (page.next !== undefined && emptyPages > mostEmptyPages) {
      throw listError('endless', `More than ${mostEmptyPages} pages of the list in a row are empty.`)
    }
    const fresh = this.#unseen(page.items)
    const received = this.#before + this.#seen.size + fresh.size
    const complete = page.next !== undefined || page.total === undefined || received >= page.total
    if (!complete && !this.#allowIncomplete) {
      throw listError('incomplete', `The list ended after ${received} of ${String(page.total)} entries.`)
    }
    for (const id of fresh.keys()) this.#seen.add(id)
    this.#visited.add(page.url)
    this.#emptyPages = emptyPages
    return { ...page, items: [...fresh.values()], complete }
  }

  #unseen(items: readonly T[]): Map<number, T> {
    const unseen = new Map<number, T>()
    for (const item of items) if (!this.#seen.has(item.id) && !unseen.has(item.id)) unseen.set(item.id, item)
    return unseen
  }
}
