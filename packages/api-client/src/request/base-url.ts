import { parseSecureUrl } from '@filmmakers-sdk/auth-core'
import { ParameterError } from '../errors.ts'

/**
 * Where the API is, with a slash at its end.
 *
 * @throws {AuthError} `invalid_url` @throws {ParameterError} for a query or fragment
 */
export function parseBaseUrl(baseUrl: string | URL = 'https://www.filmmakers.eu/api/v1/'): URL {
  const url = parseSecureUrl(baseUrl, 'baseUrl')
  // In its text: an empty query reads as none, and a path behind `?` or `#` is no path.
  if (/[?#]/.test(url.href)) {
    throw new ParameterError(
      'baseUrl must not have a query or a fragment.',
      'Pass it like https://www.filmmakers.eu/api/v1/.',
    )
  }
  if (url.pathname === '/') url.pathname = '/api/v1/'
  else if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}
