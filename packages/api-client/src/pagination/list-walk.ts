import type { Resumption } from './cursor.ts'
import { blindError, listError } from './list-error.ts'
import type { RawPage } from './page.ts'
import { entriesBefore, isWithin, pageBefore } from './page-number.ts'
import { SeenIds } from './seen-ids.ts'
import { slidItems } from './slid-items.ts'

/** Pages in a row that may bring nothing new, or lie behind the end the list gives itself, before it counts as endless. */
const mostIdlePages = 10

/** A page of a walk: without the items earlier pages had. */
export interface WalkedPage<T> extends RawPage<T> {
  /** Entries of the list ahead of these items, for a walk that begins here; `undefined` when nothing says how many. */
  ahead: number | undefined
  /** Entries of the list that came up to its end; `undefined` when nothing says how many. */
  received: number | undefined
  /** Id of the last item that came. */
  last: number | undefined
  /** Whether something may have been lost up to its end. */
  torn: boolean
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
  /** The lowest that a page said which was read again since. */
  #lowest = Infinity
  /** Id of the last item that came. */
  #last: number | undefined
  /** URL of the page taken last. */
  #previous: string | undefined
  /** Entries that came and are known to be no longer in the list. */
  #gone = 0
  /** Whether something may have been lost between two pages. */
  #torn = false
  #idlePages = 0

  /**
   * @param start what is known of the walk that this one goes on from
   */
  constructor(allowIncomplete: boolean, start: Resumption = {}) {
    this.#allowIncomplete = allowIncomplete
    this.#before = start.received
    this.#total = start.total
    this.#last = start.last
    this.#torn = start.torn === 1
  }

  /**
   * The URL of the page that has to be read again before this one is taken: the one before, when the list has become shorter
   * since. Something may have slid from this page onto that one, where nobody would see it.
   */
  toReadAgain({ total, url }: RawPage<T>): string | undefined {
    return this.#hasShrunk(total) ? (this.#previous ?? pageBefore(url)) : undefined
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
    if (page.blind !== undefined && !this.#allowIncomplete) throw blindError(page.blind)
    const total = page.total ?? this.#total
    const meets = this.#previous !== undefined || this.#recall(again ?? page)
    const earlier = { total: this.#total ?? 0, lowest: this.#lowest }
    const slid = again && meets ? slidItems(earlier, again, page, this.#seen) : undefined
    const shrank = this.#hasShrunk(page.total)
    const torn = this.#torn || (shrank && slid === undefined)
    if (torn && !this.#allowIncomplete) {
      // It may have grown since to what it was, or more.
      const isShorter = total !== undefined && this.#total !== undefined && total < this.#total
      const how = isShorter ? `shrank from ${this.#total} to ${total} entries` : 'shrank'
      throw listError('incomplete', `The list ${how} while it was read, and some of them may be missing.`)
    }
    const { items: moved, places } = slid ?? nothingSlid
    const items = moved.length === 0 ? page.items : [...moved, ...page.items]
    const fresh = this.#seen.addNew(items)
    try {
      const begins = this.#visited.size === 0
      const ahead =
        'ahead' in page ? page.ahead : (entriesBefore(page) ?? (begins ? this.#before : undefined))
      const before = this.#before ?? (begins ? ahead : undefined)
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
      const complete = page.next !== undefined || (!torn && !short && page.blind === undefined)
      if (!complete && !this.#allowIncomplete) {
        throw listError('incomplete', `The list ended after ${received} of ${total} entries.`)
      }
      this.#visited.add(page.url)
      this.#before = before
      this.#total = total
      this.#lowest = again?.total ?? Infinity
      this.#last = items.at(-1)?.id ?? this.#last
      this.#previous = page.url
      this.#gone = gone
      this.#torn = torn
      this.#idlePages = idlePages
      const duplicates = items.length - fresh.length
      return {
        ...page,
        items: fresh,
        ahead: ahead === undefined ? undefined : ahead + duplicates - moved.length,
        received,
        last: this.#last,
        torn,
        duplicates,
        complete,
      }
    } catch (error) {
      this.#seen.remove(fresh)
      throw error
    }
  }

  #hasShrunk(total = Infinity): boolean {
    return this.#total !== undefined && Math.min(total, this.#lowest) < this.#total
  }

  /**
   * Recalls, when it goes on from another walk, what came there: of the page the last item is on, it and what stands ahead of it. `false`
   * when that item is not there.
   */
  #recall({ items }: RawPage<T>): boolean {
    const end = items.findIndex(({ id }) => id === this.#last) + 1
    // They came, but they are counted with what is ahead.
    this.#gone += this.#seen.addNew(items.slice(0, end)).length
    return end > 0
  }
}

const nothingSlid = { items: [], places: 0 }
