import {
  type AuthFetch,
  type AuthFetchInit,
  type AuthStrategy,
  assertNotInBrowser,
  createAuthFetch,
  redact,
} from '@filmmakers-sdk/auth-core'
import type { KyInstance, NetworkError } from 'ky'
import { ResponseError } from './errors.ts'
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
  /** Whether an API key may be sent from a browser. */
  dangerouslyAllowBrowser: boolean | undefined
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
  const loadAndTry = async (attempt: Try) => {
    tools ??= { ...settings, authFetch, ...(await loadKy()) }
    return new OneTry(tools, attempt).run()
  }
  return (attempt) => (tools === undefined ? loadAndTry(attempt) : new OneTry(tools, attempt).run())
}

interface Tools extends TrySettings {
  authFetch: AuthFetch
  ky: KyInstance
  isNetworkError: (error: unknown) => error is NetworkError
}

async function loadKy(): Promise<Pick<Tools, 'ky' | 'isNetworkError'>> {
  const { default: ky, isNetworkError } = await import('ky')
  return { ky: ky.create({ retry: 0, timeout: false, throwHttpErrors: false }), isNetworkError }
}

class OneTry {
  readonly #tools: Tools
  readonly #attempt: Try
  readonly #limits: TryLimits
  /** What the requests of this try were signed with: after a 401 there may be a second one. */
  readonly #authorizations = new Set<string>()
  #admission: Admission | undefined

  constructor(tools: Tools, attempt: Try) {
    this.#tools = tools
    this.#attempt = attempt
    this.#limits = new TryLimits(attempt.timeout, attempt.signal)
  }

  /**
   * @throws {ConnectionError} when the connection fails or breaks off @throws {TimeoutError}
   * @throws {ResponseError} when the answer is too long; `signal.reason`, and what the strategy throws
   */
  run(): Promise<Answer> {
    return this.#limits.hold(
      () => this.#work(),
      () => this.#admission?.release(),
    )
  }

  async #work(): Promise<Answer> {
    const { auth, rateLimit, maxBytes } = this.#tools
    const { method, url, signal, admission } = this.#attempt
    signal?.throwIfAborted()
    // A place among the requests on their way is taken with the authorization in hand: else all would wait for who gets it.
    const held = auth.getAuthorization({ signal })
    const authorization = typeof held === 'string' ? held : await held
    this.#authorizations.add(authorization)
    if (rateLimit !== undefined) this.#admission = await rateLimit.admit(admission)
    // What was in hand before a wait may have ended meanwhile.
    const response = await this.#request(this.#admission?.waited === true ? undefined : authorization)
    try {
      const text = await this.#limits.readText(response, maxBytes)
      const { status, headers, clean } = this.#head(response)
      return { method, url, status, headers, clean, filtered: response.type === 'cors', text }
    } catch (error) {
      throw this.#failureOf(error)
    }
  }

  /** The address and headers go as they are, not as ky copies them, under the signal of the limits. */
  async #request(authorization: string | undefined): Promise<Response> {
    const { ky, isNetworkError, authFetch } = this.#tools
    const { method, url, headers, signal } = this.#attempt
    const init: AuthFetchInit = { method, headers, authorization, fetch: this.#send }
    // The strategy waits for its token under the caller's signal.
    if (signal !== undefined) init.signal = signal
    try {
      return await ky(url, { fetch: () => authFetch(url, init) })
    } catch (error) {
      // ky wraps what looks like a network error; what the strategy throws comes through unchanged.
      throw isNetworkError(error) ? error.cause : error
    }
  }

  /** Sends a request that is signed, within the limits and counted. */
  readonly #send: typeof fetch = async (input, init) => {
    const { fetch, dangerouslyAllowBrowser } = this.#tools
    const authorization = authorizationOf(init) ?? ''
    this.#authorizations.add(authorization)
    // Whichever strategy it comes from: `apiKey` looks by itself, one of the caller's need not (security 91).
    if (/^token /i.test(authorization)) assertNotInBrowser('An API key', dangerouslyAllowBrowser)
    const onResponse = this.#attempt.onRequest?.()
    this.#limits.start()
    const limited = { ...init, signal: this.#limits.signal }
    try {
      const response = await (this.#admission?.send(fetch, input, limited) ?? fetch(input, limited))
      if (response.status === 401) this.#limits.pause()
      if (onResponse) onResponse(this.#head(response))
      return response
    } catch (error) {
      throw this.#failureOf(error)
    }
  }

  #head({ status, headers }: Response): AnswerHead {
    return { status, headers, clean: (text) => redact(text, secretsOf(this.#authorizations)) }
  }

  /** Why something on the network failed: because a limit was reached, or by itself. */
  #failureOf(error: unknown): unknown {
    const { signal } = this.#limits
    if (signal.aborted) return signal.reason
    if (error instanceof ResponseError) return error
    return connectionError(placeOf(this.#attempt), error, secretsOf(this.#authorizations))
  }
}

function authorizationOf(init: RequestInit | undefined): string | undefined {
  const headers = init?.headers
  const plain: unknown = headers && Reflect.get(headers, 'authorization')
  return typeof plain === 'string' ? plain : (new Headers(headers).get('authorization') ?? undefined)
}

/** The credentials of header values, and the whole of them. */
function secretsOf(authorizations: Iterable<string>): string[] {
  return [...authorizations].flatMap((one) => [one, one.replace(/^(?:Token token=|\S+ )/, '')])
}
