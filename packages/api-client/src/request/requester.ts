import { printable, systemClock } from '@filmmakers-sdk/auth-core'
import { ParameterError, ResponseError } from '../errors.ts'
import { createTry } from '../one-try.ts'
import type { FilmmakersClientOptions, RequestOptions } from '../options.ts'
import { withRetry } from '../retry.ts'
import { type Answer, placeOf } from './answer.ts'
import { parseBaseUrl } from './base-url.ts'
import { callLimits } from './call-limits.ts'
import { withDeadline } from './deadline.ts'
import { errorFromAnswer } from './error-from-answer.ts'

/** An answer whose body was read as JSON. */
export interface ParsedAnswer {
  data: unknown
  url: string
  status: number
  headers: Headers
}

/** Sends requests the way the client is configured: the one thing resources know of it. */
export interface Requester {
  /** Ends with a slash. */
  readonly baseUrl: string
  get(url: string, options?: RequestOptions): Promise<ParsedAnswer>
  head(url: string, options?: RequestOptions): Promise<Omit<ParsedAnswer, 'data'>>
}

/** A page of 1,000 profiles has about one; nothing the API sends comes near this. */
const maxBytes = 64 * 1024 * 1024

/**
 * @throws {AuthError} `invalid_url` @throws {ParameterError} for options that cannot work
 */
export function createRequester(options: FilmmakersClientOptions): Requester {
  const { auth, clock = systemClock, random = Math.random } = options
  const base = parseBaseUrl(options.baseUrl)
  const userAgent = options.userAgent ?? 'filmmakers-sdk'
  if (!/^[\x20-\x7e]+$/.test(userAgent)) {
    throw new ParameterError('userAgent contains characters a header cannot hold.', 'Use visible ASCII.')
  }
  const oneTry = createTry()
  const ownLimits = callLimits(options)
  const headers = { accept: 'application/json', 'user-agent': userAgent }
  const fetch: typeof globalThis.fetch = (input, init) => (options.fetch ?? globalThis.fetch)(input, init)

  async function send<T>(
    method: 'GET' | 'HEAD',
    url: string,
    call: RequestOptions,
    read: (answer: Answer) => T,
  ): Promise<T> {
    const { timeout, deadline, ...policy } = callLimits(call, ownLimits)
    const one = { method, url, headers, auth, origin: base.origin, fetch, timeout, maxBytes }
    return withDeadline(deadline, { clock, signal: call.signal }, (signal) =>
      withRetry(
        async () => {
          const answer = await oneTry({ ...one, signal })
          if (answer.status < 200 || answer.status >= 300) throw errorFromAnswer(answer, clock.now())
          return read(answer)
        },
        policy,
        { clock, random, signal },
      ),
    )
  }

  return {
    baseUrl: base.href,
    get: (url, call = {}) => send('GET', url, call, parsed),
    head: (url, call = {}) => send('HEAD', url, call, ({ status, headers }) => ({ url, status, headers })),
  }
}

/** A success whose body does not parse is a fault on the way, such as a cut one: it is tried again. */
function parsed(answer: Answer): ParsedAnswer {
  const { url, status, headers, text } = answer
  try {
    return { data: JSON.parse(text) as unknown, url, status, headers }
  } catch {
    const type = printable(answer.clean(headers.get('content-type') ?? 'no content type'), 60)
    throw new ResponseError(`${placeOf(answer)} answered ${status} without readable JSON (${type}).`, {
      code: 'unreadable_response',
      status,
      retryable: true,
      next: 'Check that baseUrl leads to the API and not to a web page, then try again.',
    })
  }
}
