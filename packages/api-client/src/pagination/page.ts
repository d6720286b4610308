import { ResponseError } from '../errors.ts'
import { requestIdOf } from '../request/answer.ts'
import type { ParsedAnswer } from '../request/parsed-answer.ts'
import { nextLink } from './next-link.ts'

/** One page as the server sent it. */
export interface RawPage<T> {
  items: readonly T[]
  /** Entries of the whole list, from `Total`; `undefined` when the server does not say. */
  total: number | undefined
  /** Entries a page holds at the most, from `Per-Page`. */
  perPage: number | undefined
  /** Its number, from 1. */
  page: number
  /** URL of this page. */
  url: string
  /** URL of the next page; `undefined` on the last one. */
  next: string | undefined
  /** Whether nothing says if the list goes on: a browser hides `Link` and `Total` from pages of other origins. */
  blind: boolean
}

/**
 * Reads a page from an answer.
 *
 * @throws {ResponseError} when the body is not a list @throws {PaginationError}
 */
export function rawPage<T>(answer: ParsedAnswer, isItem: (value: unknown) => value is T): RawPage<T> {
  const { data, url, status, headers, filtered } = answer
  if (!Array.isArray(data) || !data.every(isItem)) {
    throw new ResponseError('The API answered a list request with something else than a list of records.', {
      code: 'unreadable_response',
      status,
      requestId: requestIdOf(answer),
      next: 'Check that baseUrl leads to the Filmmakers API.',
    })
  }
  const [link, total] = [headers.get('link'), headers.get('total')]
  // As links write it, so that the two can be compared.
  const here = new URL(url)
  return {
    items: data,
    total: countOf(total),
    perPage: countOf(headers.get('per-page')),
    page: Math.max(1, countOf(here.searchParams.get('page')) ?? 1),
    url: here.href,
    next: nextLink(link, here.href),
    blind: filtered && link === null && total === null,
  }
}

function countOf(text: string | null): number | undefined {
  return text !== null && /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : undefined
}
