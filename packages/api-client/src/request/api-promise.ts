import { metaOf, type ResponseMeta } from './response-meta.ts'

/** An answer whose data was read. */
export interface Read<T> {
  data: T
  status: number
  headers: Headers
}

/** The data of one answer; `withResponse()` gives what came with it. */
export interface ApiPromise<T> extends Promise<T> {
  /** The data with status, `ETag`, request id and headers. Nothing is sent for it. */
  withResponse(): Promise<{ data: T } & ResponseMeta>
}

/** A promise of the platform and no class of its own: that is awaited sooner. */
export function apiPromise<T>(read: Promise<Read<T>>): ApiPromise<T> {
  const promise = read.then(({ data }) => data)
  return Object.assign(promise, {
    async withResponse() {
      // Who asks for the whole answer handles its failure there, and only there.
      promise.catch(() => undefined)
      const { data, ...head } = await read
      return { data, ...metaOf(head) }
    },
  })
}
