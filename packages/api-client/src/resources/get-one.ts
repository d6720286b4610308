import type { ReadOptions } from '../options.ts'
import { type ApiPromise, apiPromise } from '../request/api-promise.ts'
import { isNotModified, type NotModified } from '../request/not-modified.ts'
import type { Requester } from '../request/requester.ts'
import { expectData } from './trust.ts'

/**
 * Reads one resource. The URL is made inside, so that a bad parameter rejects the promise, as everything else does.
 *
 * @param goOn gives the URL to read instead after an error, or throws
 */
export function getOne<T>(
  requester: Requester,
  url: () => string,
  isData: (value: unknown) => value is T,
  what: string,
  options?: ReadOptions,
  goOn?: (error: unknown) => string,
): ApiPromise<T | NotModified> {
  const read = async () => {
    const answer = await requester.get(url(), options, goOn)
    const data = isNotModified(answer.data) ? answer.data : expectData(answer, isData, what)
    return { data, status: answer.status, headers: answer.headers }
  }
  return apiPromise(read())
}
