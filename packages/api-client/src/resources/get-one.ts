import type { RequestOptions } from '../options.ts'
import { ApiPromise, metaOf } from '../request/api-promise.ts'
import type { Requester } from '../request/requester.ts'
import { expectData } from './trust.ts'

/** Reads one resource. The URL is made inside, so that a bad parameter rejects the promise, as everything else does. */
export function getOne<T>(
  requester: Requester,
  url: () => string,
  isData: (value: unknown) => value is T,
  what: string,
  options: RequestOptions = {},
): ApiPromise<T> {
  const read = async () => {
    const answer = await requester.get(url(), options)
    return { data: expectData(answer, isData, what), ...metaOf(answer) }
  }
  return new ApiPromise(read())
}
