import { html } from 'hono/html'
import type { Html } from './html.ts'

export interface Paging {
  page: number
  /** Missing when the server does not say how long the list is. */
  pages?: number | undefined
  hasNext: boolean
  query: string
}

/** Links to the pages beside this one, the first and the last. */
export function pagingView({ page, pages, hasNext, query }: Paging): Html {
  if (page === 1 && !hasNext) return html``
  const href = (target: number) => pageAddress(target, query)
  return html`<nav class="paging" aria-label="Pages">
    ${page > 1 ? html`<a rel="prev" href="${href(page - 1)}">Previous</a>` : html`<span class="edge">Previous</span>`}
    <ol>
      ${pageNumbers(page, pages).map((number) =>
        number === undefined
          ? html`<li aria-hidden="true">…</li>`
          : number === page
            ? html`<li><a href="${href(number)}" aria-current="page">${number}</a></li>`
            : html`<li><a href="${href(number)}" aria-label="Page ${number}">${number}</a></li>`,
      )}
    </ol>
    ${hasNext ? html`<a rel="next" href="${href(page + 1)}">Next</a>` : html`<span class="edge">Next</span>`}
  </nav> `
}

export function pageAddress(page: number, query: string): string {
  const params = new URLSearchParams({
    ...(query !== '' && { q: query }),
    ...(page > 1 && { page: String(page) }),
  })
  return params.size === 0 ? '/' : `/?${params.toString()}`
}

/** First, last and the neighbours; `undefined` is a gap. */
export function pageNumbers(page: number, pages: number | undefined): (number | undefined)[] {
  const last = pages ?? page
  const shown = [...new Set([1, page - 1, page, page + 1, last])]
    .filter((number) => number >= 1 && number <= Math.max(last, page))
    .toSorted((a, b) => a - b)
  return shown.flatMap((number, index) => {
    const missing = number - (shown[index - 1] ?? number - 1) - 1
    // One page left out takes as much room as the gap that would stand for it.
    return missing === 0 ? [number] : missing === 1 ? [number - 1, number] : [undefined, number]
  })
}
