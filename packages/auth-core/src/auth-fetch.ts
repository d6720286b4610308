import type { AuthStrategy } from './auth-strategy.ts'
import { assertHeaderValue } from './credential.ts'
import { AuthError } from './errors.ts'
import { parseSecureUrl } from './origin.ts'
import { isReplayable } from './replayable.ts'

export interface AuthFetchOptions {
  /** The one origin that gets the credentials, such as `https://www.filmmakers.eu`. A path is ignored. */
  origin: string | URL
  /** What sends the signed requests. Default: the global `fetch`, looked up for each request. */
  fetch?: typeof fetch | undefined
}

/** What `fetch` takes, and what a caller with a queue of its own has to say about one request. */
export interface AuthFetchInit extends RequestInit {
  /** What the strategy gave for this request a moment ago: it is then asked for a replay only. */
  authorization?: string | undefined
  /** Sends this request, in place of the option. */
  fetch?: typeof fetch | undefined
}

/** A `fetch`; see {@link AuthFetchInit} for what it takes beyond one. */
export type AuthFetch = (input: string | URL | Request, init?: AuthFetchInit) => Promise<Response>

/**
 * A `fetch` that signs requests to one origin and to no other. Redirects are not followed: the answer with the 3xx
 * status comes back instead, because a redirect could lead the credentials elsewhere. When the API answers 401 and the
 * strategy can get something better, the request is replayed once, unless its body can be read only once.
 *
 * @throws {AuthError} `origin_mismatch` or `invalid_url` before anything is sent, or whatever the strategy throws
 */
export function createAuthFetch(strategy: AuthStrategy, options: AuthFetchOptions): AuthFetch {
  const { origin } = parseSecureUrl(options.origin, 'origin')

  return async function authFetch(input, init) {
    const send = init?.fetch ?? options.fetch ?? globalThis.fetch
    // The address as it was checked: a URL object could be changed while the token is fetched.
    const request = input instanceof Request ? input : undefined
    const url = trustedUrl(input instanceof Request ? input.url : input, origin)
    const target = request ?? url
    const signal = init?.signal ?? request?.signal
    const signed = init?.authorization ?? (await strategy.getAuthorization({ signal }))
    const response = await send(target, sign(input, init, signed))
    if (response.status !== 401) {
      if (isAccepted(response)) strategy.confirm?.(signed)
      return response
    }
    if (strategy.invalidate === undefined) return response
    await strategy.invalidate(signed)
    if (!isReplayable(input, init)) return response
    const renewed = await renewedAuthorization(strategy, response, signal)
    if (renewed === signed) return response
    await discard(response)
    const replayed = await send(target, sign(input, init, renewed))
    if (replayed.status === 401) await strategy.invalidate(renewed)
    else if (isAccepted(replayed)) strategy.confirm?.(renewed)
    return replayed
  }
}

/**
 * @throws {AuthError} `origin_mismatch`, `invalid_url`
 */
function trustedUrl(input: string | URL, origin: string): string {
  // An authority ends at the first slash after it, so what begins like this is nowhere else.
  if (typeof input === 'string' && input.startsWith(`${origin}/`)) return input
  const url = parseSecureUrl(input, 'request URL')
  if (url.origin === origin) return url.href
  throw new AuthError(`Refused to send credentials to ${url.origin}: they belong to ${origin}.`, {
    code: 'origin_mismatch',
    next: 'Fetch it without credentials, or create a client for its origin.',
  })
}

async function renewedAuthorization(
  strategy: AuthStrategy,
  response: Response,
  signal: AbortSignal | undefined,
): Promise<string> {
  try {
    return await strategy.getAuthorization({ signal })
  } catch (error) {
    await discard(response)
    throw error
  }
}

/** An answer nobody reads holds its connection. One that broke off cannot be cancelled, and need not be. */
async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined)
}

/** Whether the API has taken the credentials. A 429, a 503 or a redirect may come from in front of it. */
function isAccepted({ ok, status }: Response): boolean {
  return ok || status === 304
}

function sign(
  input: string | URL | Request,
  init: AuthFetchInit | undefined,
  authorization: string,
): RequestInit & AuthFetchInit {
  assertHeaderValue(authorization)
  const given = init?.headers ?? (input instanceof Request ? input.headers : undefined)
  const headers = signedHeaders(given, authorization)
  return { ...init, headers, redirect: 'manual', authorization: undefined, fetch: undefined }
}

/** Plain headers stay plain: fetch makes `Headers` of them anyway, and to do so twice costs more than the rest of a signature. */
function signedHeaders(given: HeadersInit | undefined, authorization: string): HeadersInit {
  if (isPlain(given)) return { ...given, authorization }
  const headers = new Headers(given)
  headers.set('authorization', authorization)
  return headers
}

/** Whether there is nothing that `authorization` would have to take the place of. */
function isPlain(given: HeadersInit = []): given is Record<string, string> {
  return (
    Object.getPrototypeOf(given) === Object.prototype &&
    !/^authorization$/im.test(Object.keys(given).join('\n'))
  )
}
