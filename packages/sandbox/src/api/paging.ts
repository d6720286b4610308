const DEFAULT_PER_PAGE = 250
const MAX_PER_PAGE = 1000

export interface PageRequest {
  page: number
  perPage: number
}

/** undefined: more than 1,000 a page, which is a bad request. Zero, negative numbers and text mean the default. */
export function readPageRequest(query: URLSearchParams): PageRequest | undefined {
  const perPage = positive(query.get('per_page')) ?? DEFAULT_PER_PAGE
  if (perPage > MAX_PER_PAGE) return undefined
  return { page: Math.min(positive(query.get('page')) ?? 1, Number.MAX_SAFE_INTEGER), perPage }
}

function positive(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) && Number(text) > 0 ? Number(text) : undefined
}

/** `Total`, `Per-Page` and, unless everything fits on one page, `Link` (RFC 8288). */
export function pagingHeaders(
  url: URL,
  { page, perPage }: PageRequest,
  total: number,
): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / perPage))
  // The order is that of the real service: `last, next` on page one, all four in the middle.
  const targets: [rel: string, page: number][] = []
  if (page > 1) targets.push(['first', 1], ['prev', page - 1])
  if (page < last) targets.push(['last', last], ['next', page + 1])
  const link = targets.map(([rel, target]) => `<${withPage(url, target)}>; rel="${rel}"`).join(', ')
  return { Total: String(total), 'Per-Page': String(perPage), ...(link === '' ? {} : { Link: link }) }
}

/** The same query with another page, parameters in the order Rails gives them: by name. */
function withPage(url: URL, page: number): string {
  const target = new URL(url)
  target.searchParams.set('page', String(page))
  target.searchParams.sort()
  return target.href
}
