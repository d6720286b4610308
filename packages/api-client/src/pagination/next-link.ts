import { parseLinkHeader } from './link-header.ts'
import { listError } from './list-error.ts'

/**
 * Where a list goes on, as a whole URL; `undefined` at its end. Only links that stay on the list's own origin and path
 * are followed: a link must not lead credentials elsewhere (RFC 8288 §5).
 *
 * @param url of the page the header came with
 * @throws {PaginationError} `malformed_link`, `foreign_link`
 */
export function nextLink(header: string | null, url: string): string | undefined {
  if (header === null || header.trim() === '') return undefined
  const links = parseLinkHeader(header)
  if (links === undefined) throw listError('malformed_link', 'The Link header of the list cannot be read.')
  const next = links.find(({ rel, anchor }) => rel.includes('next') && isOwn(anchor, url))
  return next && sameList(next.target, url, 'foreign_link')
}

/**
 * Checks that a URL is a page of a list, and gives it as a whole.
 *
 * @param url of the list; a link's target may be relative to it, a cursor is whole
 * @throws {PaginationError} with the given code
 */
export function sameList(target: string, url: string, code: 'foreign_link' | 'invalid_cursor'): string {
  const list = new URL(url)
  const page = parse(target, code === 'foreign_link' ? url : undefined)
  if (
    page?.origin === list.origin &&
    page.pathname === list.pathname &&
    page.username === '' &&
    page.password === ''
  ) {
    page.hash = ''
    return page.href
  }
  throw listError(
    code,
    code === 'foreign_link'
      ? `The next page of the list is not below ${list.origin}${list.pathname}, so it is not fetched.`
      : 'The cursor does not belong to this list.',
  )
}

/** `URL` strips line breaks and tabs; a link that holds them is none. */
function parse(target: string, base?: string): URL | undefined {
  return !/\p{Cc}/u.test(target) && URL.canParse(target, base) ? new URL(target, base) : undefined
}

/** A link whose context is another resource says nothing about this list. */
function isOwn(anchor: string | undefined, url: string): boolean {
  return anchor === undefined || parse(anchor, url)?.href === url
}
