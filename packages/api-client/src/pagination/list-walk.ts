import { listError } from './next-link.ts'
import type { RawPage } from './page.ts'

/** Pages in a row that may bring nothing new before a list counts as endless. */
const mostIdlePages = 10

/** A page of a walk: without the items earlier pages had. */
export interface WalkedPage<T> extends RawPage<T> {
  /** Entries of the list ahead of these items, for a walk that begins here; `undefined` when nothing says how many. */
  ahead: number | undefined
  /** On the last page: whether as many items came as the list has. */
  complete: boolean
}

/**
 * Follows a list from page to page and keeps account of it: drops items that come twice because the list moved, and
 * notices when links run in a circle or the list ends before all of it came. A page that is refused leaves no trace, so it can
 * be asked for again.
 */
export class ListWalk<T extends { id: number }> {
  readonly #seen = new Set<number>()
  readonly #visited = new Set<string>()
  readonly #allowIncomplete: boolean
  /** Items ahead of the first page taken; `undefined` when nothing says how many. */
  #before: number | undefined
  /** The fewest entries the list had so far: what was added while it was read need not be in it. */
  #total: number | undefined
  #idlePages = 0

  constructor(allowIncomplete: boolean) {
    this.#allowIncomplete = allowIncomplete
  }

  /**
   * Takes the next page into account.
   *
   * @throws {PaginationError} `loop`, `endless`, `incomplete`
   */
  take(page: RawPage<T> | WalkedPage<T>): WalkedPage<T> {
    const ahead = 'ahead' in page ? page.ahead : entriesBefore(page)
    const before = this.#visited.size === 0 ? ahead : this.#before
    if (page.next !== undefined && (page.next === page.url || this.#visited.has(page.next))) {
      throw listError('loop', 'The links of the list lead in a circle.')
    }
    const fresh = this.#unseen(page.items)
    const idlePages = fresh.length === 0 ? this.#idlePages + 1 : 0
    if (page.next !== undefined && idlePages > mostIdlePages) {
      throw listError('endless', `More than ${mostIdlePages} pages of the list in a row bring nothing new.`)
    }
    const total = least(this.#total, page.total)
    const received = before === undefined ? undefined : before + this.#seen.size + fresh.length
    const complete =
      page.next !== undefined || total === undefined || received === undefined || received >= total
    if (!complete && !this.#allowIncomplete) {
      throw listError('incomplete', `The list ended after ${received} of ${total} entries.`)
    }
    for (const { id } of fresh) this.#seen.add(id)
    this.#visited.add(page.url)
    this.#before = before
    this.#total = total
    this.#idlePages = idlePages
    const dropped = page.items.length - fresh.length
    return { ...page, items: fresh, ahead: ahead === undefined ? undefined : ahead + dropped, complete }
  }

  #unseen(items: readonly T[]): T[] {
    const unseen = new Map<number, T>()
    for (const item of items) if (!this.#seen.has(item.id) && !unseen.has(item.id)) unseen.set(item.id, item)
    return [...unseen.values()]
  }
}

/** Entries of the list ahead of a page; `undefined` when nothing says how many. */
function entriesBefore({ page, perPage }: RawPage<unknown>): number | undefined {
  if (page === 1) return 0
  return perPage === undefined ? undefined : (page - 1) * perPage
}

function least(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)
}
