import { type AuthStrategy, createAuthFetch, redact } from '@filmmakers-sdk/auth-core'
import type { KyInstance } from 'ky'
import { type Answer, placeOf } from './request/answer.ts'
import { connectionError } from './request/connection-error.ts'
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
  /** Is told of each response: a 401 that is made up for is one, too. */
  onResponse: (response: Response) => void
}

/**
 * What sends a request once, signed, and reads its answer whole. ky does no more than the request here: its retries, hooks,
 * timeouts and signals reckon with the client's clock, let every call knock for itself, and cost. It is loaded with the
 * first request, because loading it costs more than starting Node, and kept, because asking the loader again costs a third of
 * what ky does.
 */
export function createTry(): (attempt: Try) => Promise<Answer> {
  let ky: KyInstance | undefined
  return async (attempt) => {
    ky ??= (await import('ky')).default
    return oneTry(ky, attempt)
  }
}

/**
 * @throws {ConnectionError} when the connection fails or breaks off
 * @throws {TimeoutError} @throws {ResponseError} when the answer is too long; `signal.reason`, and what the strategy throws
 */
async function oneTry(ky: KyInstance, attempt: Try): Promise<Answer> {
  const { method, url, headers, auth, origin, signal } = attempt
  signal?.throwIfAborted()
  let authorization: string | undefined
  const clean = (text: string) => redact(text, secretsOf(authorization))
  const limits = createTryLimits({
    ...attempt,
    onSend: (sent) => {
      authorization = sent
    },
    networkError: (error) => connectionError(placeOf(attempt), error, secretsOf(authorization)),
  })

  async function request(): Promise<Response> {
    const authFetch = createAuthFetch(auth, { origin, fetch: limits.fetch })
    let failure: { error: unknown } | undefined
    try {
      return await ky(url, {
        // The address and headers as they are, not ky's copy of them. The strategy waits for its token under the caller's
        // signal; the request itself has the signal of its limits.
        fetch: () =>
          authFetch(url, { method, headers, ...(signal && { signal }) }).catch((error: unknown) => {
            failure = { error }
            throw error
          }),
        method,
        retry: 0,
        timeout: false,
        throwHttpErrors: false,
      })
    } catch (error) {
      // ky wraps what looks like a network error; what the strategy throws comes through unchanged.
      throw failure === undefined ? error : failure.error
    }
  }

  async function send(): Promise<Answer> {
    const response = await request()
    const text = await limits.readText(response)
    return { method, url, status: response.status, headers: response.headers, text, clean }
  }

  try {
    return await Promise.race([send(), limits.exceeded])
  } finally {
    limits.stop()
  }
}

/** The credentials of a header value, and the whole of it. */
function secretsOf(authorization: string | undefined): string[] {
  if (authorization === undefined) return []
  return [authorization, authorization.replace(/^(?:Token token=|\S+ )/, '')]
}
