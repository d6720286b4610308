import { challengeError, printable, serverRetryTime } from '@filmmakers-sdk/auth-core'
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  DeletedError,
  MergedError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from '../errors.ts'
import { type Answer, placeOf } from './answer.ts'
import { errorBody } from './error-body.ts'

/**
 * The error an answer stands for. An unknown status counts as the first of its class (RFC 9110 §15).
 *
 * @param now epoch milliseconds
 */
export function errorFromAnswer(answer: Answer, now: number): ApiError {
  const { status, headers } = answer
  const body = errorBody(answer)
  const said = (text: string | null | undefined, limit?: number) =>
    text === null || text === undefined ? undefined : printable(answer.clean(text), limit)
  const base = { status, body, requestId: said(headers.get('x-request-id'), 200) }
  const message = messageOf(answer, body)

  if (status === 401) {
    const reason = said(challengeError(headers.get('www-authenticate'))?.description)
    return new AuthenticationError(reason === undefined ? message : `${message} ${withoutStop(reason)}.`, {
      ...base,
      code: 'authentication',
      reason,
      next: 'Check that the API key or token is the right one for this server, and still valid.',
    })
  }
  if (status === 403) {
    return new PermissionError(message, {
      ...base,
      code: 'permission',
      next: 'Ask for a key or scope that may read this.',
    })
  }
  if (status === 410) return goneError(message, base)
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

function nextForStatus(status: number): string {
  return status >= 300 && status < 400 && status !== 304
    ? 'Redirects are not followed, so that credentials stay where they belong: set baseUrl to the final address.'
    : 'Check that baseUrl leads to the Filmmakers API.'
}

/**
 * 410: `{"id", "status": "merged", "new_id"}` or `{"id", "status": "deleted"}`. Whatever else it says, the record is gone, and
 * nothing is trusted to name a successor.
 */
function goneError(
  message: string,
  base: { status: number; body: unknown; requestId: string | undefined },
): MergedError | DeletedError {
  const newId = newIdOf(base.body)
  if (newId !== undefined) {
    return new MergedError(`${message} It was merged into ${newId}.`, {
      ...base,
      code: 'merged',
      newId,
      next: `Use id ${newId} from now on.`,
    })
  }
  return new DeletedError(message, {
    ...base,
    code: 'deleted',
    next:
      memberOf(base.body, 'status') === 'merged'
        ? 'It was merged, and the answer does not say into which: look for the record by name.'
        : 'The record is gone for good: remove your copy.',
  })
}

/** The id of a successor: a positive integer that is not the record's own, which would lead in a circle. */
function newIdOf(body: unknown): number | undefined {
  if (memberOf(body, 'status') === 'deleted') return undefined
  const said = memberOf(body, 'new_id')
  const id = typeof said === 'string' && /^\d+$/.test(said) ? Number(said) : said
  const valid = typeof id === 'number' && Number.isSafeInteger(id) && id > 0 && id !== memberOf(body, 'id')
  return valid ? id : undefined
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

function memberOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name)
    ? Reflect.get(body, name)
    : undefined
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
