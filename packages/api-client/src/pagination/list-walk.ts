import { blindError, listError } from './list-error.ts'
import type { RawPage } from './page.ts'
import { SeenIds } from './seen-ids.ts'
import { slidItems } from './slid-items.ts'

/** Pages in a row that may bring nothing new, or lie behind the end the list gives itself, before it counts as endless. */
const mostIdlePages = 10

/** A page of a walk: without the items earlier pages had. */
export interface WalkedPage<T> extends RawPage<T> {
  /** Entries of the list ahead of these items, for a walk that begins here; `undefined` when nothing says how many. */
  ahead: number | undefined
  /** Items that were dropped because they had come before. */
  duplicates: number
  /** On the last page: whether as many items came as the list has. */
  complete: boolean
}

/**
 * Follows a list from page to page and keeps account of it: drops items that come twice because the list moved, takes those that
 * slid onto a page already read, and notices when links run in a circle or the list ends before all of it came. A page that
 * is refused leaves no trace, so it can be asked for again.
 */
export class ListWalk<T extends { id: number }> {
  readonly #seen = new SeenIds()
  readonly #visited = new Set<string>()
  readonly #allowIncomplete: boolean
  /** Items ahead of the first page taken; `undefined` when nothing says how many. */
  #before: number | undefined
  /** What the last page that said so said. */
  #total: number | undefined
  /** URL of the page taken last. */
  #previous: string | undefined
  /** Entries that came and are known to be no longer in the list. */
  #gone = 0
  /** Whether something may have been lost between two pages. */
  #torn = false
  #idlePages = 0

  constructor(allowIncomplete: boolean) {
    this.#allowIncomplete = allowIncomplete
  }

  /**
   * The URL of the page that has to be read again before this one is taken: the one before, when the list has become shorter
   * since. Something may have slid from this page onto that one, where nobody would see it.
   */
  toReadAgain({ total }: RawPage<T>): string | undefined {
    return total !== undefined && this.#total !== undefined && total < this.#total
      ? this.#previous
      : undefined
  }

  /**
   * Takes the next page into account.
   *
   * @param again the page before, if it had to be read again
   * @throws {PaginationError} `loop`, `endless`, `incomplete`
   */
  take(page: RawPage<T> | WalkedPage<T>, again?: RawPage<T>): WalkedPage<T> {
    if (page.next !== undefined && (page.next === page.url || this.#visited.has(page.next))) {
      throw listError('loop', 'The links of the list lead in a circle.')
    }
    if (page.blind && !this.#allowIncomplete) throw blindError()
    const total = page.total ?? this.#total
    const slid = again && slidItems(this.#total ?? 0, again, page, this.#seen)
    const torn = this.#torn || (again !== undefined && slid === undefined)
    if (torn && !this.#allowIncomplete) {
      throw listError(
        'incomplete',
        `The list shrank from ${this.#total} to ${total} entries while it was read, and some of them may be missing.`,
      )
    }
    const { items: moved, places } = slid ?? nothingSlid
    const items = moved.length === 0 ? page.items : [...moved, ...page.items]
    const fresh = this.#seen.addNew(items)
    try {
      const ahead = 'ahead' in page ? page.ahead : entriesBefore(page)
      const before = this.#visited.size === 0 ? ahead : this.#before
      const gone = this.#gone + places
      const came = this.#seen.size - gone
      const received = before === undefined ? undefined : before + came
      const isPastEnd = total !== undefined && (before ?? 0) + came - fresh.length >= total
      const isIdle = isPastEnd || page.items.length === 0 || (fresh.length === 0 && !isWithin(page, total))
      const idlePages = isIdle ? this.#idlePages + 1 : 0
      if (idlePages > mostIdlePages) {
        throw listError(
          'endless',
          `More than ${mostIdlePages} pages of the list in a row bring nothing new, or lie behind its end.`,
        )
      }
      const short = total !== undefined && received !== undefined && received < total
      const complete = page.next !== undefined || (!torn && !short && !page.blind)
      if (!complete && !this.#allowIncomplete) {
        throw listError('incomplete', `The list ended after ${received} of ${total} entries.`)
      }
      this.#visited.add(page.url)
      this.#before = before
      this.#total = total
      this.#previous = page.url
      this.#gone = gone
      this.#torn = torn
      this.#idlePages = idlePages
      const duplicates = items.length - fresh.length
      return {
        ...page,
        items: fresh,
        ahead: ahead === undefined ? undefined : ahead + duplicates - moved.length,
        duplicates,
        complete,
      }
    } catch (error) {
      this.#seen.remove(fresh)
      throw error
    }
  }
}

const nothingSlid = { items: [], places: 0 }

/** Whether a page is one of those that the list has: when many records were added ahead, many pages bring what came before. */
function isWithin(page: RawPage<unknown>, total = 0): boolean {
  return (entriesBefore(page) ?? total) < total
}

/** Entries of the list ahead of a page; `undefined` when nothing says how many. */
function entriesBefore({ page, perPage }: RawPage<unknown>): number | undefined {
  if (page === 1) return 0
  return perPage === undefined ? undefined : (page - 1) * perPage
}
