import { ItemIterator, PageIterator } from './list-iterators.ts'
import { ListWalk, type WalkedPage } from './list-walk.ts'
import type { RawPage } from './page.ts'

/** One page of a list. Iterating it goes on from it to the end of the list. */
export interface Page<T> extends AsyncIterable<T, undefined> {
  readonly items: readonly T[]
  /** Entries of the whole list; `undefined` when the server does not say. */
  readonly total: number | undefined
  /** Entries a page holds at the most. */
  readonly perPage: number | undefined
  /** Its number, from 1. */
  readonly page: number
  /** Where the list goes on: an opaque string, to be passed as `cursor` now or tomorrow. Missing on the last page. */
  readonly next?: string
  /** `false` only on the last page of a list that came up short, with `allowIncomplete`. */
  readonly complete: boolean
}

/** Gets one page; without a URL the first one. */
export type FetchPage<T> = (url?: string) => Promise<RawPage<T>>

/**
 * A list. `await` gives its first page, `for await` every item, `pages()` every page. Nothing is requested before one of them
 * is asked for, and no page before the one ahead of it is used up.
 */
export class Paginated<T extends { id: number }>
  implements PromiseLike<Page<T>>, AsyncIterable<T, undefined>
{
  readonly #fetch: FetchPage<T>
  readonly #allowIncomplete: boolean
  #first: Promise<RawPage<T>> | undefined

  constructor(fetch: FetchPage<T>, allowIncomplete = false) {
    this.#fetch = fetch
    this.#allowIncomplete = allowIncomplete
  }

  then<A = Page<T>, B = never>(
    onFulfilled?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#firstPage(this.#newWalk())
      .then((page) => this.#page(page))
      .then(onFulfilled, onRejected)
  }

  /** Every item, page after page. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T, undefined> {
    return new ItemIterator(this.pages())
  }

  /** Every page; an item that comes twice is in the first of them only. */
  pages(): AsyncIterableIterator<Page<T>, undefined> {
    return this.#pagesFrom((walk) => this.#firstPage(walk))
  }

  /** One request, however often the first page is asked for; one that failed, or was refused, is not kept. */
  async #firstPage(walk: ListWalk<T>): Promise<WalkedPage<T>> {
    const first = (this.#first ??= this.#fetch())
    try {
      return walk.take(await first)
    } catch (error) {
      if (this.#first === first) this.#first = undefined
      throw error
    }
  }

  #newWalk(): ListWalk<T> {
    return new ListWalk(this.#allowIncomplete)
  }

  #pagesFrom(first: (walk: ListWalk<T>) => Promise<WalkedPage<T>>): PageIterator<Page<T>> {
    const walk = this.#newWalk()
    return new PageIterator(async (url) =>
      this.#page(url === undefined ? await first(walk) : walk.take(await this.#fetch(url))),
    )
  }

  #page(walked: WalkedPage<T>): Page<T> {
    const { items, total, perPage, page, next, complete } = walked
    return {
      items,
      total,
      perPage,
      page,
      complete,
      ...(next !== undefined && { next }),
      [Symbol.asyncIterator]: () =>
        new ItemIterator(this.#pagesFrom((walk) => Promise.resolve(walk.take(walked)))),
    }
  }
}
