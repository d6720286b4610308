import { type AuthStrategy, createAuthFetch, redact } from '@filmmakers-sdk/auth-core'
import type { KyInstance } from 'ky'
import type { Admission, AdmitOptions, RateLimit } from './rate-limit/rate-limit.ts'
import { type Answer, placeOf } from './request/answer.ts'
import { connectionError } from './request/connection-error.ts'
import { heldAuthorization } from './request/held-authorization.ts'
import { TryLimits } from './request/try-limits.ts'

/** What is the same for all tries of a client. */
export interface TrySettings {
  auth: AuthStrategy
  origin: string
  fetch: typeof fetch
  maxBytes: number
  rateLimit: RateLimit | undefined
}

export interface Try {
  method: 'GET' | 'HEAD'
  /** Whole, with its query. */
  url: string
  headers: Readonly<Record<string, string>>
  timeout: number
  signal: AbortSignal | undefined
  admission: AdmitOptions
  /** Is told of each request that leaves; what it gives back, of its response: a 401 that is made up for is one, too. */
  onRequest: (() => (response: Response) => void) | undefined
}

/**
 * What sends a request once, signed, and reads its answer whole. ky does no more than the request here: its retries, hooks,
 * timeouts and signals reckon with the client's clock, let every call knock for itself, and cost. It is loaded with the
 * first request, because loading it costs more than starting Node, and kept, because asking the loader again costs a third of
 * what ky does.
 */
export function createTry(settings: TrySettings): (attempt: Try) => Promise<Answer> {
  let ky: KyInstance | undefined
  return async (attempt) => {
    attempt.signal?.throwIfAborted()
    ky ??= (await import('ky')).default
    return oneTry(ky, settings, attempt)
  }
}

/**
 * @throws {ConnectionError} when the connection fails or breaks off
 * @throws {TimeoutError} @throws {ResponseError} when the answer is too long; `signal.reason`, and what the strategy throws
 */
async function oneTry(ky: KyInstance, settings: TrySettings, attempt: Try): Promise<Answer> {
  const { auth, origin, maxBytes, rateLimit } = settings
  const { method, url, headers, timeout, signal } = attempt
  let authorization: string | undefined
  let admission: Admission | undefined
  const clean = (text: string) => redact(text, secretsOf(authorization))
  const limits = new TryLimits({
    timeout,
    maxBytes,
    signal,
    networkError: (error) => connectionError(placeOf(attempt), error, secretsOf(authorization)),
  })

  /** A place among the requests on their way is taken with the authorization in hand, or all wait for the one who gets it. */
  async function admit(): Promise<AuthStrategy> {
    const held = auth.getAuthorization({ signal })
    authorization = typeof held === 'string' ? held : await held
    admission = await rateLimit?.admit(attempt.admission)
    if (limits.isOver) admission?.release()
    return admission?.waited ? auth : heldAuthorization(auth, authorization)
  }

  async function request(strategy: AuthStrategy): Promise<Response> {
    const send = admission?.meter(settings.fetch) ?? settings.fetch
    const authFetch = createAuthFetch(strategy, {
      origin,
      fetch: async (input, init) => {
        authorization = authorizationOf(init)
        const onResponse = attempt.onRequest?.()
        const response = await limits.send(send, input, init)
        onResponse?.(response)
        return response
      },
    })
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

  try {
    return await limits.hold(async () => {
      const strategy = await admit()
      const response = await request(strategy)
      const text = await limits.readText(response)
      return { method, url, status: response.status, headers: response.headers, text, clean }
    })
  } finally {
    admission?.release()
  }
}

function authorizationOf(init: RequestInit | undefined): string | undefined {
  const headers = init?.headers instanceof Headers ? init.headers : new Headers(init?.headers)
  return headers.get('authorization') ?? undefined
}

/** The credentials of a header value, and the whole of it. */
function secretsOf(authorization: string | undefined): string[] {
  if (authorization === undefined) return []
  return [authorization, authorization.replace(/^(?:Token token=|\S+ )/, '')]
}
