import { parseChallenges, printable, serverRetryTime } from '@filmmakers-sdk/auth-core'
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from '../errors.ts'
import { memberOf } from '../member-of.ts'
import { type Answer, placeOf, requestIdOf } from './answer.ts'
import { errorBody } from './error-body.ts'
import { goneError } from './gone-error.ts'

/**
 * The error an answer stands for. An unknown status counts as the first of its class (RFC 9110 §15).
 *
 * @param now epoch milliseconds
 */
export function errorFromAnswer(answer: Answer, now: number): ApiError {
  const { status, headers } = answer
  const body = errorBody(answer)
  const base = { status, body, requestId: requestIdOf(answer) }
  const message = messageOf(answer, body)

  if (status === 401 || status === 403) {
    const { reason, scope } = challengeOf(answer)
    const explained = reason === undefined ? message : `${message} ${withoutStop(reason)}.`
    if (status === 401) {
      return new AuthenticationError(explained, {
        ...base,
        code: 'authentication',
        reason,
        next: 'Check that the API key or token is the right one for this server, and still valid.',
      })
    }
    return new PermissionError(explained, {
      ...base,
      code: 'permission',
      reason,
      scope,
      next:
        scope === undefined
          ? 'Ask for a key or scope that may read this.'
          : `Ask for a token with the scope ${JSON.stringify(scope)}.`,
    })
  }
  if (status === 410) return goneError(message, base, idOf(answer.url))
  if (status === 404) {
    return new NotFoundError(message, {
      ...base,
      code: 'not_found',
      next: 'Check the id and the base URL. What the credentials may not see is not found either.',
    })
  }
  if (status === 429) {
    const retryAt = serverRetryTime(headers, now)
    return new RateLimitError(message, {
      ...base,
      code: 'rate_limited',
      retryable: true,
      retryAt,
      next:
        retryAt === undefined
          ? 'Wait some minutes: the API allows 300 requests in 5 minutes for each IP address.'
          : `The quota is full again at ${new Date(retryAt).toISOString()}.`,
    })
  }
  if (status >= 500) {
    return new ServerError(message, {
      ...base,
      code: 'server_error',
      retryable: true,
      retryAt: serverRetryTime(headers, now),
      next: 'The service failed: try again later.',
    })
  }
  if (status === 408) {
    return new ApiError(message, { ...base, code: 'unexpected_status', retryable: true, next: 'Try again.' })
  }
  if (status >= 400) {
    return new BadRequestError(message, {
      ...base,
      code: 'bad_request',
      next: 'Check the parameters of the request.',
    })
  }
  return new ApiError(message, { ...base, code: 'unexpected_status', next: nextForStatus(status) })
}

/** What the first challenge with an `error` says of it, RFC 6750 §3. */
function challengeOf({ headers, clean }: Answer): { reason: string | undefined; scope: string | undefined } {
  const challenge = parseChallenges(headers.get('www-authenticate') ?? '').find(({ parameters }) =>
    parameters.has('error'),
  )
  const said = (name: string) => {
    const text = challenge?.parameters.get(name)
    return text === undefined ? undefined : printable(clean(text))
  }
  return { reason: said('error_description'), scope: said('scope') }
}

function nextForStatus(status: number): string {
  return status >= 300 && status < 400 && status !== 304
    ? 'Redirects are not followed, so that credentials stay where they belong: set baseUrl to the final address.'
    : 'Check that baseUrl leads to the Filmmakers API.'
}

function messageOf(answer: Answer, body: unknown): string {
  const said = reasonOf(body)
  return `${placeOf(answer)} answered ${answer.status}${said === undefined ? '.' : `: ${said}.`}`
}

/** What a JSON body says in words. HTML says nothing worth repeating. */
function reasonOf(body: unknown): string | undefined {
  for (const name of ['error_description', 'message', 'error']) {
    const value = memberOf(body, name)
    if (typeof value === 'string' && value !== '') return withoutStop(printable(value, 200))
  }
  return undefined
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

/** The id that a URL ends with. */
function idOf(url: string): number | undefined {
  const digits = /\/(\d+)$/.exec(new URL(url).pathname)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
