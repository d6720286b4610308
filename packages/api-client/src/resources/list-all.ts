import { ParameterError } from '../errors.ts'
import type { ListOptions } from '../options.ts'
import { resumptionOf } from '../pagination/cursor.ts'
import { sameList } from '../pagination/next-link.ts'
import { rawPage } from '../pagination/page.ts'
import { Paginated } from '../pagination/paginated.ts'
import { encodeQuery } from '../request/query.ts'
import type { Requester } from '../request/requester.ts'
import { resourceUrl } from '../request/resource-url.ts'

/** Lists that are sent as ONE comma separated value; the others are arrays as Rails reads them. */
const commaSeparated = new Set(['fields', 'languages'])

/** Reads a list of records page by page. The URL is made inside, so that a bad parameter rejects, as everything else does. */
export function listAll<T extends { id: number }>(
  requester: Requester,
  path: string,
  params: object | undefined,
  isItem: (value: unknown) => value is T,
  { cursor, allowIncomplete = false, ...options }: ListOptions = {},
): Paginated<T> {
  const firstUrl = () => resourceUrl(requester.baseUrl, path, encodeQuery(params ?? {}, commaSeparated))
  const start = typeof cursor === 'string' ? resumptionOf(cursor) : undefined
  const page = async (next?: string) => {
    if ('ifNoneMatch' in options && options.ifNoneMatch !== undefined) {
      throw new ParameterError(
        'A list takes no ifNoneMatch: that one page did not change says nothing of the others.',
        'Ask for what changed with updated_at: { gte }, or read a single page with request().',
      )
    }
    const url = next ?? (cursor === undefined ? firstUrl() : sameList(cursor, firstUrl(), 'invalid_cursor'))
    return rawPage(await requester.get(url, options), isItem)
  }
  return new Paginated<T>(page, allowIncomplete, start)
}
