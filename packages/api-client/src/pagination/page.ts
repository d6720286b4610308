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
  /** Why nobody can tell whether the list is whole: a browser hides its headers from pages of other origins, or `Total` is no number. */
  blind: 'hidden' | 'unreadable' | undefined
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
    total: totalOf(total),
    perPage: countOf(headers.get('per-page')),
    page: Math.max(1, countOf(here.searchParams.get('page')) ?? 1),
    url: here.href,
    next: nextLink(link, here.href),
    blind: filtered && link === null && total === null ? 'hidden' : unreadable(total),
  }
}

function unreadable(total: string | null): 'unreadable' | undefined {
  return total !== null && total.trim() !== '' && totalOf(total) === undefined ? 'unreadable' : undefined
}

/** Two of them that say the same, which come as one, are one (RFC 9110 §5.3). */
function totalOf(text: string | null): number | undefined {
  const [first = null, ...others] = new Set(text?.split(',').map((one) => one.trim()))
  return others.length === 0 ? countOf(first) : undefined
}

function countOf(text: string | null): number | undefined {
  return text !== null && /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : undefined
}
