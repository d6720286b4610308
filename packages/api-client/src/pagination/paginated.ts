import { cursorOf, type Resumption, urlOf } from './cursor.ts'
import { ItemIterator, PageIterator } from './list-iterators.ts'
import { ListWalk, type WalkedPage } from './list-walk.ts'
import type { RawPage } from './page.ts'

/** One page of a list. Iterating it goes on from it to the end of the list. */
export interface Page<T> extends AsyncIterable<T, undefined> {
  /** The entries of this page that did not come on an earlier one. */
  readonly items: readonly T[]
  /** Entries of the whole list; `undefined` when the server does not say. */
  readonly total: number | undefined
  /** Entries a page holds at the most. */
  readonly perPage: number | undefined
  /** Its number, from 1. */
  readonly page: number
  /** Items of this page that were left out, because the list moved and they had come before. */
  readonly duplicates: number
  /** Where the list goes on: an opaque string, to be passed as `cursor` now or tomorrow. Missing on the last page. */
  readonly next?: string
  /** `false` only on the last page of a list that came up short, with `allowIncomplete`. */
  readonly complete: boolean
}

/** Gets one page; without a URL the first one. */
export type FetchPage<T> = (url?: string) => Promise<RawPage<T>>

/**
 * A list. `await` gives its first page, `for await` every item, `pages()` every page. Nothing is requested before one of them
 * is asked for, and no page before the one ahead of it is used up. However often it is awaited, there is one request; the first iteration
 * after that goes on from the page that came. Every other iteration reads the list anew.
 */
export class Paginated<T extends { id: number }>
  implements PromiseLike<Page<T>>, AsyncIterable<T, undefined>
{
  readonly #fetch: FetchPage<T>
  readonly #allowIncomplete: boolean
  readonly #start: Resumption | undefined
  /** The page that was awaited. An iteration that nobody awaited before keeps no page. */
  #awaited: Promise<RawPage<T>> | undefined
  /** Whether no iteration went on from there yet. */
  #unread = false

  /**
   * @param start what a cursor says of the list up to the first page
   */
  constructor(fetch: FetchPage<T>, allowIncomplete = false, start?: Resumption) {
    this.#fetch = fetch
    this.#allowIncomplete = allowIncomplete
    this.#start = start
  }

  then<A = Page<T>, B = never>(
    onFulfilled?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#awaitedPage()
      .then((page) => this.#page(page))
      .then(onFulfilled, onRejected)
  }

  /** Every item, page after page. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T, undefined> {
    return new ItemIterator(this.pages())
  }

  /** Every page; an item that comes twice is in the first of them only. */
  pages(): AsyncIterableIterator<Page<T>, undefined> {
    return this.#pagesFrom(new ListWalk(this.#allowIncomplete, this.#start), async (walk) => {
      const awaited = this.#unread ? this.#awaited : undefined
      this.#unread = false
      return this.#take(walk, await (awaited ?? this.#fetch()))
    })
  }

  /** One that failed, or was refused, is not kept: awaiting again asks again. */
  async #awaitedPage(): Promise<WalkedPage<T>> {
    if (this.#awaited === undefined) {
      this.#awaited = this.#fetch()
      this.#unread = true
    }
    const awaited = this.#awaited
    try {
      return await this.#take(new ListWalk(this.#allowIncomplete, this.#start), await awaited)
    } catch (error) {
      if (this.#awaited === awaited) {
        this.#awaited = undefined
        this.#unread = false
      }
      throw error
    }
  }

  #pagesFrom(walk: ListWalk<T>, first: (walk: ListWalk<T>) => Promise<WalkedPage<T>>): PageIterator<Page<T>> {
    return new PageIterator(async (cursor) =>
      this.#page(
        cursor === undefined ? await first(walk) : await this.#take(walk, await this.#fetch(urlOf(cursor))),
      ),
    )
  }

  async #take(walk: ListWalk<T>, page: RawPage<T>): Promise<WalkedPage<T>> {
    const before = walk.toReadAgain(page)
    return walk.take(page, before === undefined ? undefined : await this.#fetch(before))
  }

  #page(walked: WalkedPage<T>): Page<T> {
    const { items, total, perPage, page, duplicates, next, received, last, torn, complete } = walked
    return {
      items,
      total,
      perPage,
      page,
      duplicates,
      complete,
      ...(next !== undefined && {
        next: cursorOf(next, { total, received, last, torn: torn ? 1 : undefined }),
      }),
      [Symbol.asyncIterator]: () =>
        new ItemIterator(
          this.#pagesFrom(new ListWalk(this.#allowIncomplete), (walk) => Promise.resolve(walk.take(walked))),
        ),
    }
  }
}
