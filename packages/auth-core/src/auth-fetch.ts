import type { AuthStrategy } from './auth-strategy.ts'
import { AuthError } from './errors.ts'
import { parseSecureUrl } from './origin.ts'

export interface AuthFetchOptions {
  /** The one origin that gets the credentials, such as `https://www.filmmakers.eu`. A path is ignored. */
  origin: string | URL
  /** What sends the signed requests. Default: the global `fetch`, looked up for each request. */
  fetch?: typeof fetch | undefined
}

/**
 * A `fetch` that signs requests to one origin and to no other. Redirects are not followed: the answer with the 3xx
 * status comes back instead, because a redirect could lead the credentials elsewhere. When the API answers 401 and the
 * strategy can get something better, the request is replayed once, unless its body is a stream.
 *
 * @throws {AuthError} `origin_mismatch` or `invalid_url` before anything is sent, or whatever the strategy throws
 */
export function createAuthFetch(strategy: AuthStrategy, options: AuthFetchOptions): typeof fetch {
  const { origin } = parseSecureUrl(options.origin, 'origin')

  return async function authFetch(input, init) {
    const send = options.fetch ?? globalThis.fetch
    assertOrigin(input, origin)
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined)
    const signed = await strategy.getAuthorization({ signal })
    const response = await send(input, sign(input, init, signed))
    if (response.status !== 401) {
      strategy.confirm?.(signed)
      return response
    }
    if (strategy.invalidate === undefined || !isReplayable(input, init)) return response
    await strategy.invalidate(signed)
    const renewed = await strategy.getAuthorization({ signal })
    if (renewed === signed) return response
    await response.body?.cancel()
    const replayed = await send(input, sign(input, init, renewed))
    if (replayed.status === 401) await strategy.invalidate(renewed)
    else strategy.confirm?.(renewed)
    return replayed
  }
}

function assertOrigin(input: RequestInfo | URL, origin: string): void {
  const url = parseSecureUrl(input instanceof Request ? input.url : input, 'request URL')
  if (url.origin === origin) return
  throw new AuthError(`Refused to send credentials to ${url.origin}: they belong to ${origin}.`, {
    code: 'origin_mismatch',
    next: 'Fetch this URL without credentials (pictures and videos need none), or create a client for its origin.',
  })
}

function sign(input: RequestInfo | URL, init: RequestInit | undefined, authorization: string): RequestInit {
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))
  headers.set('authorization', authorization)
  return { ...init, headers, redirect: 'manual' }
}

/** A stream can be read once: a request made of one cannot be sent a second time. */
function isReplayable(input: RequestInfo | URL, init: RequestInit | undefined): boolean {
  const body = init?.body ?? (input instanceof Request ? input.body : null)
  return !(body instanceof ReadableStream)
}
