/** What the person in the browser is told. */
export type PageKind = 'done' | 'failed' | 'unknown'

const texts: Readonly<Record<PageKind, readonly [title: string, text: string]>> = {
  done: ['You are logged in', 'You can close this page and go back to the program.'],
  failed: ['The login failed', 'The program says why. You can close this page.'],
  unknown: ['Nothing to see here', 'This address is only for the login that is under way.'],
}

/** The page's address holds the code: nothing is loaded from elsewhere, and it is told to nobody (RFC 9700 §4.2.4). */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

export function callbackPage(kind: PageKind): string {
  const [title, text] = texts[kind]
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>\n`
}
