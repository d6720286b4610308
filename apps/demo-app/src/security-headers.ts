/** What a page may load pictures from, beside itself. */
const pictureOrigin = /^https?:\/\/(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::\d{1,5})?$/

/** More hosts than this are no directory, and a header has limits. */
const mostOrigins = 20

/**
 * The policy of one page: what this server serves, and pictures from the very hosts this page's pictures are on. Which those
 * are is the API's business and not documented, so each answer names its own.
 *
 * @param pictures addresses of the pictures on the page
 */
export function contentSecurityPolicy(pictures: Iterable<URL> = []): string {
  // A URL's host may hold `;` and `,`, which end a directive and a policy.
  const origins = [...new Set(Array.from(pictures, ({ origin }) => origin))].filter((origin) =>
    pictureOrigin.test(origin),
  )
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    ["img-src 'self'", ...origins.slice(0, mostOrigins)].join(' '),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers of every answer; pages replace the policy by one that names their pictures. */
export const securityHeaders: Readonly<Record<string, string>> = Object.freeze({
  'content-security-policy': contentSecurityPolicy(),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // People's profiles; and a page tells the state of a token as it was when the page was made.
  'cache-control': 'no-store',
})
