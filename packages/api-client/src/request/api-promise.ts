import { metaOf, type ResponseMeta } from './response-meta.ts'

/** An answer whose data was read. */
export interface Read<T> {
  data: T
  status: number
  headers: Headers
}

/** The data of one answer; `withResponse()` gives what came with it. */
export class ApiPromise<T> implements Promise<T> {
  readonly #read: Promise<Read<T>>

  constructor(read: Promise<Read<T>>) {
    this.#read = read
  }

  readonly [Symbol.toStringTag] = 'ApiPromise'

  /** The data with status, `ETag`, request id and headers. */
  async withResponse(): Promise<{ data: T } & ResponseMeta> {
    const read = await this.#read
    return { data: read.data, ...metaOf(read) }
  }

  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return onFulfilled
      ? this.#read.then(({ data }) => onFulfilled(data), onRejected)
      : this.#read.then(({ data }) => data).then(onFulfilled, onRejected)
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onRejected)
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally)
  }
}
