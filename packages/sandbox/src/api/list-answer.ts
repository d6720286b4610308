import type { Context } from 'hono'
import { encodeList, jsonAnswer } from './json-answer.ts'
import { pagingHeaders, readPageRequest } from './paging.ts'
import { railsHead } from './rails-head.ts'

/** What a list request selects, and how each is shown. */
export interface Selection {
  ids: readonly number[]
  item: (id: number) => unknown
}

/** One page of a list. */
export function listAnswer(c: Context, select: (query: URLSearchParams) => Selection): Response {
  const url = new URL(c.req.url)
  const request = readPageRequest(url.searchParams)
  if (request === undefined) return railsHead(c, 400)
  const { ids, item } = select(url.searchParams)
  const start = (request.page - 1) * request.perPage
  const page = encodeList(ids.slice(start, start + request.perPage), item)
  return jsonAnswer(c, page, pagingHeaders(url, request, ids.length))
}
