import { ListWalk } from './list-walk.ts'
import type { RawPage } from './page.ts'

/** One page of a list. Iterating it goes on from it to the end of the list. */
export interface Page<T> extends AsyncIterable<T> {
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
export class Paginated<T extends { id: number }> implements PromiseLike<Page<T>>, AsyncIterable<T> {
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
    return this.#firstPage()
      .then((page) => this.#page(page, true))
      .then(onFulfilled, onRejected)
  }

  /** Every item, page after page. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T> {
    return new ItemIterator(this.#walk(() => this.#firstPage()))
  }

  /** Every page; an item that comes twice is in the first of them only. */
  pages(): AsyncIterableIterator<Page<T>> {
    return this.#walk(() => this.#firstPage())
  }

  /** One request, however often the first page is asked for; a failure is not kept. */
  #firstPage(): Promise<RawPage<T>> {
    this.#first ??= this.#fetch().catch((error: unknown) => {
      this.#first = undefined
      throw error
    })
    return this.#first
  }

  #walk(first: () => Promise<RawPage<T>>): PageIterator<T> {
    const walk = new ListWalk<T>(this.#allowIncomplete)
    return new PageIterator(async (url) => {
      const page = walk.take(await (url === undefined ? first() : this.#fetch(url)))
      return this.#page(page, page.complete)
    })
  }

  #page(raw: RawPage<T>, complete: boolean): Page<T> {
    const { items, total, perPage, page, next } = raw
    return {
      items,
      total,
      perPage,
      page,
      complete,
      ...(next !== undefined && { next }),
      [Symbol.asyncIterator]: () => new ItemIterator(this.#walk(() => Promise.resolve(raw))),
    }
  }
}

/**
 * Pages one after the other. Calls of `next` that overlap wait for each other, so none gets the same page twice; after a
 * failure, `next` tries the same page again.
 */
class PageIterator<T> implements AsyncIterableIterator<Page<T>> {
  readonly #load: (url?: string) => Promise<Page<T>>
  #url: string | undefined
  #done = false
  #last: Promise<unknown> = Promise.resolve()

  constructor(load: (url?: string) => Promise<Page<T>>) {
    this.#load = load
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<IteratorResult<Page<T>, undefined>> {
    const result = this.#last.then(() => this.#advance())
    this.#last = result.catch(() => undefined)
    return result
  }

  return(): Promise<IteratorResult<Page<T>, undefined>> {
    this.#done = true
    return Promise.resolve({ done: true, value: undefined })
  }

  async #advance(): Promise<IteratorResult<Page<T>, undefined>> {
    if (this.#done) return { done: true, value: undefined }
    const page = await this.#load(this.#url)
    this.#url = page.next
    if (page.next === undefined) this.#done = true
    return { done: false, value: page }
  }
}

/** The items of pages. Has the same manners as {@link PageIterator}. */
class ItemIterator<T> implements AsyncIterableIterator<T> {
  readonly #pages: AsyncIterableIterator<Page<T>>
  #items: Iterator<T> = [].values()
  #last: Promise<unknown> | undefined

  constructor(pages: AsyncIterableIterator<Page<T>>) {
    this.#pages = pages
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#last === undefined) {
      const item = this.#take()
      if (item !== undefined) return Promise.resolve(item)
    }
    const result = (this.#last ?? Promise.resolve()).then(() => this.#advance())
    const settled = result
      .catch(() => undefined)
      .then(() => {
        if (this.#last === settled) this.#last = undefined
      })
    this.#last = settled
    return result
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    await this.#pages.return?.()
    this.#items = [].values()
    return { done: true, value: undefined }
  }

  #take(): IteratorYieldResult<T> | undefined {
    const item = this.#items.next()
    return item.done === true ? undefined : item
  }

  async #advance(): Promise<IteratorResult<T, undefined>> {
    for (;;) {
      const item = this.#take()
      if (item !== undefined) return item
      const page = await this.#pages.next()
      if (page.done === true) return { done: true, value: undefined }
      this.#items = page.value.items.values()
    }
  }
}
