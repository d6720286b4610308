import {
  type AuthStrategy,
  createAuthFetch,
  isFilmmakersError,
  redact,
  safeCause,
} from '@filmmakers-sdk/auth-core'
import { ConnectionError } from './errors.ts'
import { type Answer, placeOf } from './request/answer.ts'
import { createTryLimits } from './request/try-limits.ts'

export interface Try {
  method: 'GET' | 'HEAD'
  /** Whole, with its query. */
  url: string
  headers: Readonly<Record<string, string>>
  auth: AuthStrategy
  origin: string
  fetch: typeof fetch
  timeout: number
  maxBytes: number
  signal?: AbortSignal | undefined
}

/**
 * Sends a request once, signed, and reads its answer whole. ky does no more than the request here: its retries, hooks,
 * timeouts and signals reckon with the client's clock, let every call knock for itself, and cost. It is loaded with the
 * first request, because loading it costs more than starting Node.
 *
 * @throws {ConnectionError} when the connection fails or breaks off
 * @throws {TimeoutError} @throws {AuthError} and `signal.reason`
 */
export async function oneTry(attempt: Try): Promise<Answer> {
  const { method, url, headers, auth, origin, signal } = attempt
  const { default: ky } = await import('ky')
  const limits = createTryLimits(attempt)
  const authFetch = createAuthFetch(auth, { origin, fetch: limits.fetch })
  try {
    const response = await ky(url, {
      method,
      headers,
      // The strategy waits for its token under the caller's signal; the request has the signal of its limits.
      fetch: (input, init) => authFetch(input, signal === undefined ? init : { ...init, signal }),
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
    })
    const text = await limits.readText(response)
    const { status } = response
    return {
      method,
      url,
      status,
      headers: response.headers,
      text: status < 400 ? text : clean(text, limits.authorization()),
    }
  } catch (error) {
    // What the caller aborted with comes through unchanged.
    if (signal?.aborted) throw signal.reason
    if (isFilmmakersError(error)) throw error
    throw new ConnectionError(`${placeOf(attempt)} failed: ${reasonOf(error)}.`, {
      code: 'connection',
      retryable: true,
      next: 'Check the network and the base URL, then try again.',
      cause: safeCause(error, secretsOf(limits.authorization())),
    })
  } finally {
    limits.stop()
  }
}

/** An error page may repeat the request, credentials and all. */
function clean(text: string, authorization: string | undefined): string {
  return redact(text, secretsOf(authorization))
}

function secretsOf(authorization: string | undefined): string[] {
  const value = authorization?.replace(/^(?:Token token=|Bearer )/, '')
  return value === undefined ? [] : [value]
}

/** The innermost reason in a word: `ECONNREFUSED` says more than "fetch failed". */
function reasonOf(error: unknown): string {
  let reason = 'no answer'
  for (
    let inner: unknown = error, depth = 0;
    inner instanceof Error && depth < 5;
    inner = inner.cause, depth += 1
  ) {
    reason = 'code' in inner && typeof inner.code === 'string' ? inner.code : reason
  }
  return reason
}
