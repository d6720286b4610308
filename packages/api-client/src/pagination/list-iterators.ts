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
    this.#last = result.catch(() => undefined)
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

/** The items of pages. Has the same manners as {@link PageIterator}. */
export class ItemIterator<T> implements AsyncIterableIterator<T, undefined> {
  readonly #pages: AsyncIterator<{ readonly items: readonly T[] }, unknown>
  #items: Iterator<T> = [].values()
  #done = false
  #last: Promise<unknown> | undefined

  constructor(pages: AsyncIterator<{ readonly items: readonly T[] }, unknown>) {
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
    this.#done = true
    await this.#pages.return?.()
    return { done: true, value: undefined }
  }

  #take(): IteratorYieldResult<T> | undefined {
    if (this.#done) return undefined
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
