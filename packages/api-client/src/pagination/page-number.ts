import type { RawPage } from './page.ts'

/** URL of the page ahead of this one; `undefined` when there is none, or its URL has no number. */
export function pageBefore(url: string): string | undefined {
  const before = new URL(url)
  const page = Number(before.searchParams.get('page'))
  if (!Number.isSafeInteger(page) || page < 2) return undefined
  before.searchParams.set('page', String(page - 1))
  return before.href
}

/** Whether a page is one of those that the list has: when many records were added ahead, many pages bring what came before. */
export function isWithin(page: RawPage<unknown>, total = 0): boolean {
  return (entriesBefore(page) ?? total) < total
}

/** Entries of the list ahead of a page; `undefined` when nothing says how many. */
export function entriesBefore({ page, perPage }: RawPage<unknown>): number | undefined {
  if (page === 1) return 0
  return perPage === undefined ? undefined : (page - 1) * perPage
}
