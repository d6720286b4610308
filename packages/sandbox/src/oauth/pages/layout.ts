import { html, type SafeHtml } from '../../html.ts'

/** A page of the login. No script, nothing loaded, and it says what it is. */
export function page(title: string, content: SafeHtml): string {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title} – Filmmakers sandbox (unofficial)</title>
      <style>
        body {
          font:
            16px/1.5 system-ui,
            sans-serif;
          max-width: 32rem;
          margin: 3rem auto;
          padding: 0 1rem;
          color: #222;
        }
        label,
        input {
          display: block;
          width: 100%;
          box-sizing: border-box;
          font: inherit;
        }
        input {
          margin: 0.25rem 0 1rem;
          padding: 0.5rem;
        }
        button {
          font: inherit;
          padding: 0.5rem 1.5rem;
        }
        code {
          overflow-wrap: anywhere;
        }
        .problem {
          color: #a30000;
        }
      </style>
      <h1>${title}</h1>
      ${content}
      <hr />
      <p>
        A local sandbox with invented people. Unofficial: it is not made, run or endorsed by Filmmakers. Never
        type a real password here.
      </p>
    </html>`.html
}

/**
 * Headers of such a page. `form-action` also covers where an answered form redirects to, so the client's address has
 * to be in it. Without `same-origin`, browsers would send `Origin: null` with the form.
 */
export function pageHeaders(formTarget?: string): Record<string, string> {
  const actions = formTarget === undefined ? "'self'" : `'self' ${formTarget}`
  return {
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action ${actions}; frame-ancestors 'none'`,
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  }
}

/** The origin of a redirect URI as Content Security Policy writes it; a private-use scheme has none. */
export function formTargetOf(redirectUri: string): string {
  const { origin, protocol } = new URL(redirectUri)
  return origin === 'null' ? protocol : origin
}
