import { type AuthFetch, type AuthStrategy, createAuthFetch, redact } from '@filmmakers-sdk/auth-core'
import type { KyInstance } from 'ky'
import type { Admission, AdmitOptions, RateLimit } from './rate-limit/rate-limit.ts'
import { type Answer, type AnswerHead, placeOf } from './request/answer.ts'
import { connectionError } from './request/connection-error.ts'
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
  onRequest: (() => (response: AnswerHead) => void) | undefined
}

/**
 * What sends a request once, signed, and reads its answer whole. ky does no more than the request here: its retries, hooks,
 * timeouts and signals reckon with the client's clock, let every call knock for itself, and cost. It is loaded with the
 * first request, because loading it costs more than starting Node, and kept, because asking the loader again costs a third of
 * what ky does.
 */
export function createTry(settings: TrySettings): (attempt: Try) => Promise<Answer> {
  const authFetch = createAuthFetch(settings.auth, { origin: settings.origin })
  let tools: Tools | undefined
  return async (attempt) => {
    attempt.signal?.throwIfAborted()
    tools ??= { ...settings, authFetch, ky: (await import('ky')).default }
    return new OneTry(tools, attempt).run()
  }
}

interface Tools extends TrySettings {
  authFetch: AuthFetch
  ky: KyInstance
}

class OneTry {
  readonly #tools: Tools
  readonly #attempt: Try
  readonly #limits: TryLimits
  #authorization: string | undefined
  #admission: Admission | undefined

  constructor(tools: Tools, attempt: Try) {
    this.#tools = tools
    this.#attempt = attempt
    const { timeout, signal } = attempt
    this.#limits = new TryLimits({
      timeout,
      maxBytes: tools.maxBytes,
      signal,
      networkError: (error) => connectionError(placeOf(attempt), error, secretsOf(this.#authorization)),
    })
  }

  /**
   * @throws {ConnectionError} when the connection fails or breaks off @throws {TimeoutError}
   * @throws {ResponseError} when the answer is too long; `signal.reason`, and what the strategy throws
   */
  async run(): Promise<Answer> {
    try {
      return await this.#limits.hold(() => this.#work())
    } finally {
      this.#limits.stop()
      this.#admission?.release()
    }
  }

  async #work(): Promise<Answer> {
    const { method, url } = this.#attempt
    const authorization = await this.#admitted()
    const response = await this.#request(authorization)
    const text = await this.#limits.readText(response)
    return { method, url, ...this.#head(response), filtered: response.type === 'cors', text }
  }

  /**
   * Waits for a place among the requests on their way with the authorization in hand, or all would wait for the one who gets it. What
   * it gives back is that, unless it may have ended meanwhile.
   */
  async #admitted(): Promise<string | undefined> {
    const { auth, rateLimit } = this.#tools
    const { signal, admission } = this.#attempt
    const held = auth.getAuthorization({ signal })
    this.#authorization = typeof held === 'string' ? held : await held
    this.#admission = await rateLimit?.admit(admission)
    if (this.#limits.isOver) this.#admission?.release()
    return this.#admission?.waited ? undefined : this.#authorization
  }

  async #request(authorization: string | undefined): Promise<Response> {
    const { ky, authFetch } = this.#tools
    const { method, url, headers, signal } = this.#attempt
    const init = { method, headers, authorization, fetch: this.#send, ...(signal && { signal }) }
    let failure: { error: unknown } | undefined
    // The address and headers as they are, not ky's copy of them. The strategy waits for its token under the caller's
    // signal; the request itself has the signal of its limits.
    const fetch = async () => {
      try {
        return await authFetch(url, init)
      } catch (error) {
        failure = { error }
        throw error
      }
    }
    try {
      return await ky(url, { fetch, method, retry: 0, timeout: false, throwHttpErrors: false })
    } catch (error) {
      // ky wraps what looks like a network error; what the strategy throws comes through unchanged.
      throw failure === undefined ? error : failure.error
    }
  }

  /** Sends a request that is signed, within the limits and counted. */
  readonly #send: typeof fetch = async (input, init) => {
    this.#authorization = authorizationOf(init)
    const onResponse = this.#attempt.onRequest?.()
    const response = await this.#limits.send(this.#counted, input, init)
    onResponse?.(this.#head(response))
    return response
  }

  #head({ status, headers }: Response): AnswerHead {
    return { status, headers, clean: (text) => redact(text, secretsOf(this.#authorization)) }
  }

  readonly #counted: typeof fetch = (input, init) => {
    const { fetch } = this.#tools
    return this.#admission === undefined ? fetch(input, init) : this.#admission.send(fetch, input, init)
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
