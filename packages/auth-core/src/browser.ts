import { AuthError } from './errors.ts'

/**
 * Everything a page holds can be read by its visitors, and the API lets pages of any origin call it (security 91).
 *
 * @throws {AuthError} `invalid_configuration` in a browser, unless allowed
 */
export function assertNotInBrowser(what: string, allowed: boolean | undefined): void {
  if (allowed === true || !isBrowser()) return
  throw new AuthError(`${what} does not belong in a browser, where every visitor can read it.`, {
    code: 'invalid_configuration',
    next: 'Call the API from a server; dangerouslyAllowBrowser is for pages that only you open.',
  })
}

/** A window with a document: true in browsers, false in Node, Deno, Bun, Workers and other edge runtimes. */
export function isBrowser(): boolean {
  return (globalThis as { window?: { document?: unknown } }).window?.document !== undefined
}
