import { createEmitter, systemClock } from '@filmmakers-sdk/auth-core'
import { ParameterError } from '../errors.ts'
import { createTry } from '../one-try.ts'
import type { FilmmakersClientOptions, ReadOptions, RequestOptions } from '../options.ts'
import { createRateLimit } from '../rate-limit/create-rate-limit.ts'
import { withRetry } from '../retry.ts'
import type { Answer } from './answer.ts'
import { parseBaseUrl } from './base-url.ts'
import { type ParsedAnswer, parsed } from './parsed-answer.ts'
import { retryEvent, tryEvents } from './try-events.ts'
import { callLimits } from './call-limits.ts'
import { withDeadline } from './deadline.ts'
import { assertEntityTag } from './entity-tag.ts'
import { errorFromAnswer } from './error-from-answer.ts'

/** Sends requests the way the client is configured: the one thing resources know of it. */
export interface Requester {
  /** Ends with a slash. */
  readonly baseUrl: string
  /**
   * @param goOn gives the URL to read instead after an error, within the same deadline, or throws. Default: throws the error
   */
  get(url: string, options?: ReadOptions, goOn?: (error: unknown) => string): Promise<ParsedAnswer>
  head(url: string, options?: RequestOptions): Promise<Pick<Answer, 'url' | 'status' | 'headers'>>
}

/** Options of a call that has none. */
const none: ReadOptions = {}

/** A page of 1,000 profiles has about one; nothing the API sends comes near this. */
const maxBytes = 64 * 1024 * 1024

/**
 * @throws {AuthError} `invalid_url` @throws {ParameterError} for options that cannot work
 */
export function createRequester(options: FilmmakersClientOptions): Requester {
  const { auth, clock = systemClock, random = Math.random } = options
  assertStrategy(auth)
  const base = parseBaseUrl(options.baseUrl)
  const userAgent = options.userAgent ?? 'filmmakers-sdk'
  if (!/^[\x20-\x7e]+$/.test(userAgent)) {
    throw new ParameterError('userAgent contains characters a header cannot hold.', 'Use visible ASCII.')
  }
  const ownLimits = callLimits(options)
  const emit = options.onEvent && createEmitter(options.onEvent)
  const rateLimit =
    options.rateLimit === false
      ? undefined
      : (options.rateLimit ?? createRateLimit({ clock: options.clock, random }))
  const oneTry = createTry({
    auth,
    origin: base.origin,
    fetch: (input, init) => (options.fetch ?? globalThis.fetch)(input, init),
    maxBytes,
    rateLimit,
    dangerouslyAllowBrowser: options.dangerouslyAllowBrowser ?? auth.dangerouslyAllowBrowser,
  })
  const headers = { accept: 'application/json', 'user-agent': userAgent }

  function send<T>(
    method: 'GET' | 'HEAD',
    first: string,
    call: ReadOptions,
    read: (answer: Answer) => T,
    goOn?: (error: unknown) => string,
  ): Promise<T> {
    const limits = call === none ? ownLimits : callLimits(call, ownLimits)
    const { timeout, deadline, maxWait, priority } = limits
    const { ifNoneMatch, onResponse } = call
    const sent = headersFor(ifNoneMatch)

    const request = (url: string, signal: AbortSignal | undefined) =>
      withRetry(
        async (attempt) => {
          const { onRequest, onWait } = tryEvents(emit, onResponse, { method, url, attempt })
          const admission = { priority, maxWait, signal, again: attempt > 1, onWait }
          const answer = await oneTry({ method, url, headers: sent, timeout, signal, admission, onRequest })
          if (isData(answer.status, ifNoneMatch)) return read(answer)
          throw errorFromAnswer(answer, clock.now())
        },
        limits,
        {
          clock,
          random,
          signal,
          isGated: rateLimit !== undefined,
          onRetry: emit && retryEvent(emit, { method, url }),
        },
      )

    const operation =
      goOn === undefined
        ? (signal: AbortSignal | undefined) => request(first, signal)
        : async (signal: AbortSignal | undefined) => {
            for (let url = first; ;) {
              try {
                return await request(url, signal)
              } catch (error) {
                url = goOn(error)
              }
            }
          }
    return deadline === undefined
      ? operation(call.signal)
      : withDeadline(deadline, { clock, signal: call.signal }, operation)
  }

  function headersFor(ifNoneMatch: string | undefined): Readonly<Record<string, string>> {
    if (ifNoneMatch === undefined) return headers
    assertEntityTag(ifNoneMatch)
    return { ...headers, 'if-none-match': ifNoneMatch }
  }

  return {
    baseUrl: base.href,
    get: (url, call = none, goOn) => send('GET', url, call, parsed, goOn),
    // HEAD is asked for what it says, so it never asks for 304.
    head: (url, call = {}) =>
      send('HEAD', url, { ...call, ifNoneMatch: undefined }, ({ status, headers }) => ({
        url,
        status,
        headers,
      })),
  }
}

/** A key by itself, or an option that a program without types misspelt, would only be noticed by the first call. */
function assertStrategy(auth: unknown): void {
  if (typeof auth === 'object' && auth !== null && 'getAuthorization' in auth) return
  throw new ParameterError(
    'auth must be a strategy, which has getAuthorization.',
    'Pass apiKey(key), accessToken(token) or a strategy of an OAuth client.',
  )
}

/** 304 is an answer to those who asked for it, and to nobody else. */
function isData(status: number, ifNoneMatch: string | undefined): boolean {
  return (status >= 200 && status < 300) || (status === 304 && ifNoneMatch !== undefined)
}
