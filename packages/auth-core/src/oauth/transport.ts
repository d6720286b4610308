import { isBrowser } from '../browser.ts'
import { AuthError } from '../errors.ts'
import { parseSecureUrl, placeOf } from '../origin.ts'
import { safeCause } from '../redact.ts'
import { waitFor } from '../single-flight.ts'
import { readCapped } from './read-capped.ts'
import { assertWholeJson } from './whole-json.ts'

export interface OAuthRequestInit extends RequestInit {
  /** Whether the status says everything: the body then may be anything. Default `false`. */
  ignoreBody?: boolean | undefined
  /** Further values that must not appear in errors. */
  secrets?: readonly string[] | undefined
}

/** One HTTP exchange with the authorization server: an answer whose body has arrived as a whole. */
export type OAuthTransport = (url: string, init: OAuthRequestInit, signal?: AbortSignal) => Promise<Response>

export interface TransportOptions {
  fetch: typeof fetch
  /** Until the last byte of the body, milliseconds. */
  timeout: number
  /** Values that must not appear in errors. */
  secrets: readonly string[]
}

/** Timers above 2³¹−1 ms fire at once. */
const longestTimer = 2 ** 31 - 1

/**
 * Sends requests that carry client credentials: only to https (or this machine), without following redirects (RFC 6749 §10.3:
 * a 307 would repeat the secret elsewhere), with a time limit until the last byte and a limit of 1 MiB. A 200 whose JSON
 * breaks off counts as a fault of the connection.
 *
 * @throws {AuthError} `network_error`, `timeout`, `invalid_response`
 */
export function createTransport({ fetch, timeout, secrets }: TransportOptions): OAuthTransport {
  return async (url, { ignoreBody = false, secrets: sent = [], ...init }, signal) => {
    const place = placeOf(parseSecureUrl(url, 'endpoint'))
    const headers = new Headers(init.headers)
    // RFC 9110 §10.1.5. Browsers send their own, and would ask the server's leave for another.
    if (!isBrowser()) headers.set('user-agent', 'filmmakers-sdk')
    const limit = AbortSignal.timeout(Math.min(timeout, longestTimer))
    const until = signal === undefined ? limit : AbortSignal.any([limit, signal])
    try {
      // The limit holds even for a fetch that does not look at its signal.
      const response = await waitFor(
        fetch(url, { ...init, headers, redirect: 'manual', signal: until }),
        until,
      )
      await assertNoRedirect(response, place)
      const text = await readCapped(response, until)
      if (response.status === 200 && !ignoreBody) assertWholeJson(response.headers, text, place)
      // Not the text itself: a Response gives that a content type.
      return new Response(text === '' ? null : new Blob([text]), response)
    } catch (error) {
      if (error instanceof AuthError) throw error
      if (signal?.aborted) throw signal.reason
      if (limit.aborted) {
        throw new AuthError(`No whole answer from ${place} within ${timeout} ms.`, {
          code: 'timeout',
          retryable: true,
          next: 'Try again, or raise timeout.',
        })
      }
      throw new AuthError(`Cannot reach ${place}.`, {
        code: 'network_error',
        retryable: true,
        next: 'Check the network and the address, then try again.',
        cause: safeCause(error, [...secrets, ...sent]),
      })
    }
  }
}

async function assertNoRedirect(response: Response, place: string): Promise<void> {
  // Browsers hide redirects behind status 0.
  const isRedirect = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)
  if (!isRedirect) return
  // A body nobody reads holds its connection.
  await response.body?.cancel().catch(() => undefined)
  throw new AuthError(`${place} answered with a redirect, which is not followed with credentials.`, {
    code: 'invalid_response',
    status: response.status,
    next: 'Set issuer or discoveryUrl to the address the server really has.',
  })
}
