/**
 * Pages one after the other. Calls of `next` that overlap wait for each other, so none gets the same page twice; after a
 * failure, `next` tries the same page again.
 */
export class PageIterator<P extends { readonly next?: string }> implements AsyncIterableIterator<
  P,
  undefined
> {
  readonly #load: (url?: string) => Promise<P>
  #url: string | undefined
  #done = false
  #last: Promise<unknown> = Promise.resolve()

  constructor(load: (url?: string) => Promise<P>) {
    this.#load = load
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<IteratorResult<P, undefined>> {
    const result = this.#last.then(() => this.#advance())
    this.#last = result.then(nothing, nothing)
    return result
  }

  return(): Promise<IteratorResult<P, undefined>> {
    this.#done = true
    return Promise.resolve({ done: true, value: undefined })
  }

  async #advance(): Promise<IteratorResult<P, undefined>> {
    if (this.#done) return { done: true, value: undefined }
    const page = await this.#load(this.#url)
    this.#url = page.next
    if (page.next === undefined) this.#done = true
    return { done: false, value: page }
  }
}

/**
 * The items of pages. Has the same manners as {@link PageIterator}. Items of a page that is there come as promises that are resolved
 * already, taken by index: an async generator takes three times as long.
 */
export class ItemIterator<T extends object> implements AsyncIterableIterator<T, undefined> {
  readonly #pages: AsyncIterator<{ readonly items: readonly T[] }, unknown>
  #items: readonly T[] = []
  /** Of the next item. */
  #index = 0
  #done = false
  /** Calls of `next` that wait for a page, or for each other. */
  #waiting = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(pages: AsyncIterator<{ readonly items: readonly T[] }, unknown>) {
    this.#pages = pages
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#waiting === 0) {
      const item = this.#take()
      if (item !== undefined) return Promise.resolve(item)
    }
    this.#waiting += 1
    const result = this.#last.then(() => this.#advance())
    this.#last = result.then(nothing, nothing)
    return result
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.#done = true
    await this.#pages.return?.()
    return { done: true, value: undefined }
  }

  #take(): IteratorYieldResult<T> | undefined {
    const value = this.#items[this.#index]
    if (value === undefined || this.#done) return undefined
    this.#index += 1
    return { done: false, value }
  }

  async #advance(): Promise<IteratorResult<T, undefined>> {
    try {
      for (;;) {
        const item = this.#take()
        if (item !== undefined) return item
        // What is used up must not be kept while the next page is under way.
        this.#items = []
        const page = await this.#pages.next()
        if (page.done === true) return { done: true, value: undefined }
        this.#items = page.value.items
        this.#index = 0
      }
    } finally {
      this.#waiting -= 1
    }
  }
}

/** Whoever waits for a call waits for its end, and keeps nothing of what it gave. */
function nothing(): void {
  // Nothing.
}
