import { AuthError } from './errors.ts'
import { printable } from './printable.ts'

/**
 * Reads a URL that credentials may be sent to: https, or http on this machine (127.0.0.0/8, [::1], localhost),
 * without user info. RFC 6750 §5.3, RFC 9110 §4.2.4.
 *
 * @param name what the URL is, for the error message
 * @throws {AuthError} `invalid_url`
 */
export function parseSecureUrl(value: string | URL, name: string): URL {
  const url = URL.parse(value)
  if (url === null) {
    // A malformed URL may hold a password at any place, so it is not repeated.
    throw invalidUrl(`${name} is not a URL.`, 'Pass a whole URL, such as https://www.filmmakers.eu.')
  }
  if (url.username !== '' || url.password !== '') {
    throw invalidUrl(`${name} contains a user name or password.`, 'Take out what stands before the @.')
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    // An origin is no secret; what stands before the colon of another scheme may be one in the wrong place.
    const which = url.origin === 'null' ? '' : `: ${printable(url.origin)} is not`
    throw invalidUrl(
      `${name} must be https${which}.`,
      'Use https; http is for 127.0.0.1, [::1] and localhost.',
    )
  }
  return url
}

/** Whether a host name, as `URL` writes it, is this machine. `URL` has already normalised forms like `127.1`. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
}

/** Where a request goes, for an error message: without its query. */
export function placeOf({ origin, pathname }: URL): string {
  return printable(`${origin}${pathname}`)
}

function invalidUrl(message: string, next: string): AuthError {
  return new AuthError(message, { code: 'invalid_url', next })
}
