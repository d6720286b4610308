import type { ResponseMeta } from './response-meta.ts'

/** The data of one answer; `withResponse()` gives what came with it. */
export class ApiPromise<T> implements Promise<T> {
  readonly #response: Promise<{ data: T } & ResponseMeta>

  constructor(response: Promise<{ data: T } & ResponseMeta>) {
    this.#response = response
  }

  readonly [Symbol.toStringTag] = 'ApiPromise'

  /** The data with status, `ETag`, request id and headers. */
  withResponse(): Promise<{ data: T } & ResponseMeta> {
    return this.#response
  }

  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#response.then(({ data }) => data).then(onFulfilled, onRejected)
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onRejected)
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally)
  }
}
