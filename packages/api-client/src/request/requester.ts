import { parseSecureUrl, systemClock } from '@filmmakers-sdk/auth-core'
import { ParameterError, ResponseError } from '../errors.ts'
import { oneTry } from '../one-try.ts'
import type { FilmmakersClientOptions, LimitOptions, RequestOptions } from '../options.ts'
import { withRetry } from '../retry.ts'
import { type Answer, placeOf } from './answer.ts'
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
  const base = baseUrlOf(options.baseUrl)
  const userAgent = options.userAgent ?? 'filmmakers-sdk'
  if (!/^[\x20-\x7e]+$/.test(userAgent)) {
    throw new ParameterError('userAgent contains characters a header cannot hold.', 'Use visible ASCII.')
  }
  assertLimits(options)
  const headers = { accept: 'application/json', 'user-agent': userAgent }
  const fetch: typeof globalThis.fetch = (input, init) => (options.fetch ?? globalThis.fetch)(input, init)

  async function send<T>(
    method: 'GET' | 'HEAD',
    url: string,
    call: RequestOptions,
    read: (answer: Answer) => T,
  ): Promise<T> {
    assertLimits(call)
    const limits = { ...defaults, ...definedOf(options), ...definedOf(call) }
    return withDeadline(limits.deadline, call.signal, (signal) =>
      withRetry(
        async () => {
          const { timeout } = limits
          const answer = await oneTry({
            method,
            url,
            headers,
            auth,
            origin: base.origin,
            fetch,
            timeout,
            maxBytes,
            signal,
          })
          if (answer.status < 200 || answer.status >= 300) throw errorFromAnswer(answer, clock.now())
          return read(answer)
        },
        { attempts: attemptsOf(limits.retry), maxWait: limits.maxWait },
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

const defaults = { timeout: 30_000, maxWait: 300_000 } as const

function definedOf({ timeout, deadline, maxWait, retry }: LimitOptions) {
  return {
    ...(timeout !== undefined && { timeout }),
    ...(deadline !== undefined && { deadline }),
    ...(maxWait !== undefined && { maxWait }),
    ...(retry !== undefined && { retry }),
  }
}

function attemptsOf(retry: LimitOptions['retry']): number {
  return retry === false ? 1 : (retry?.attempts ?? 3)
}

function assertLimits({ timeout, deadline, maxWait, retry }: LimitOptions): void {
  for (const [name, value] of Object.entries({ timeout, deadline, maxWait })) {
    if (value === undefined || (Number.isFinite(value) && value >= 0)) continue
    throw new ParameterError(
      `${name} must be a number of milliseconds, not ${value}.`,
      `Pass ${name} as 0 or more.`,
    )
  }
  const attempts = attemptsOf(retry)
  if (Number.isSafeInteger(attempts) && attempts >= 1) return
  throw new ParameterError(
    `retry.attempts must be a positive integer, not ${attempts}.`,
    'Pass retry: false for one try.',
  )
}

function baseUrlOf(baseUrl: string | URL = 'https://www.filmmakers.eu/api/v1/'): URL {
  const url = parseSecureUrl(baseUrl, 'baseUrl')
  if (url.search !== '' || url.hash !== '') {
    throw new ParameterError(
      'baseUrl must not have a query or a fragment.',
      'Pass it like https://www.filmmakers.eu/api/v1/.',
    )
  }
  if (url.pathname === '/') url.pathname = '/api/v1/'
  else if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}

/** A success whose body does not parse is a fault on the way, such as a cut one: it is tried again. */
function parsed(answer: Answer): ParsedAnswer {
  const { url, status, headers, text } = answer
  try {
    return { data: JSON.parse(text) as unknown, url, status, headers }
  } catch {
    const type = headers.get('content-type') ?? 'no content type'
    throw new ResponseError(
      `${placeOf(answer)} answered ${status} without readable JSON (${type.slice(0, 60)}).`,
      {
        code: 'unreadable_response',
        status,
        retryable: true,
        next: 'Check that baseUrl leads to the API and not to a web page, then try again.',
      },
    )
  }
}
