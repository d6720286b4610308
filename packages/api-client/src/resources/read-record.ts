import type { Conditional, RecordOptions, Unconditional } from '../options.ts'
import type { ApiPromise } from '../request/api-promise.ts'
import type { NotModified } from '../request/not-modified.ts'
import { encodeQuery } from '../request/query.ts'
import type { Requester } from '../request/requester.ts'
import { assertId, resourceUrl } from '../request/resource-url.ts'
import { getOne } from './get-one.ts'
import { mergedChain } from './merged-chain.ts'

/** Of a record that is read by its id alone. */
export type NoParams = Readonly<Record<string, never>>

/** How a record is read by its id. An editor shows what stands at each signature. */
export interface ReadRecord<Id extends number, Params, T> {
  /**
   * Reads one record, unless it is what you have already: then the result is `NotModified`.
   *
   * @throws {MergedError} @throws {DeletedError} @throws {NotFoundError} and the other errors of a request
   */
  (id: Id, params: Params | undefined, options: Conditional<RecordOptions>): ApiPromise<T | NotModified>
  /**
   * Reads one record. `withResponse()` gives its `etag`, which the option `ifNoneMatch` takes.
   *
   * @throws {MergedError} unless `followMerged` @throws {DeletedError} @throws {NotFoundError} and the other errors of a request
   */
  (id: Id, params?: Params, options?: Unconditional<RecordOptions>): ApiPromise<T>
}

/** The same, where the parameters are what makes the type. */
export interface ReadRecordWith<Id extends number, Params, T> {
  /**
   * Reads one record, unless it is what you have already: then the result is `NotModified`.
   *
   * @throws {MergedError} @throws {DeletedError} @throws {NotFoundError} and the other errors of a request
   */
  (id: Id, params: Params, options: Conditional<RecordOptions>): ApiPromise<T | NotModified>
  /**
   * Reads one record. `withResponse()` gives its `etag`, which the option `ifNoneMatch` takes.
   *
   * @throws {MergedError} unless `followMerged` @throws {DeletedError} @throws {NotFoundError} and the other errors of a request
   */
  (id: Id, params: Params, options?: Unconditional<RecordOptions>): ApiPromise<T>
}

/**
 * Makes the `get` of a resource.
 *
 * @param path of the list the record is in, such as `actor_profiles`
 * @param what the record is, for messages
 */
export function recordReader<Id extends number, Params extends object, T>(
  requester: Requester,
  path: string,
  isRecord: (value: unknown) => value is T,
  what: string,
): ReadRecord<Id, Params, T> {
  function read(
    id: Id,
    params: Params | undefined,
    options: Conditional<RecordOptions>,
  ): ApiPromise<T | NotModified>
  function read(id: Id, params?: Params, options?: Unconditional<RecordOptions>): ApiPromise<T>
  function read(id: Id, params?: Params, options?: RecordOptions): ApiPromise<T | NotModified> {
    const urlOf = (one: number) => {
      assertId(one)
      return resourceUrl(requester.baseUrl, `${path}/${one}`, params && encodeQuery(params))
    }
    const successor = options?.followMerged ? mergedChain(id) : undefined
    const goOn = successor && ((error: unknown) => urlOf(successor(error)))
    return getOne(requester, () => urlOf(id), isRecord, what, options, goOn)
  }
  return read
}
