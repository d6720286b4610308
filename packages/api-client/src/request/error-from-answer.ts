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

const bodyLimit = 16 * 1024

/**
 * The error an answer stands for. An unknown status counts as the first of its class (RFC 9110 §15).
 *
 * @param now epoch milliseconds
 */
export function errorFromAnswer(answer: Answer, now: number): ApiError {
  const { status, headers } = answer
  const body = bodyOf(answer.text)
  const base = { status, body, requestId: headers.get('x-request-id') ?? undefined }
  const message = messageOf(answer, body)

  if (status === 401) {
    const reason = challengeError(headers.get('www-authenticate'))?.description
    const printed = reason === undefined ? undefined : printable(reason)
    return new AuthenticationError(printed === undefined ? message : `${message} ${printed}.`, {
      ...base,
      code: 'authentication',
      reason: printed,
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
  return status >= 300 && status < 400
    ? 'Redirects are not followed, so that credentials stay where they belong: set baseUrl to the final address.'
    : 'Check that baseUrl leads to the Filmmakers API.'
}

/** 410: `{"id", "status": "merged", "new_id"}` or `{"id", "status": "deleted"}`. Anything else is not trusted to name a successor. */
function goneError(
  message: string,
  base: { status: number; body: unknown; requestId: string | undefined },
): MergedError | DeletedError {
  const newId = newIdOf(base.body)
  if (newId === undefined) {
    return new DeletedError(message, {
      ...base,
      code: 'deleted',
      next: 'The record is gone for good: remove your copy.',
    })
  }
  return new MergedError(`${message} It was merged into ${newId}.`, {
    ...base,
    code: 'merged',
    newId,
    next: `Use id ${newId} from now on.`,
  })
}

function newIdOf(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('new_id' in body)) return undefined
  const id = typeof body.new_id === 'string' && /^\d+$/.test(body.new_id) ? Number(body.new_id) : body.new_id
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined
}

function messageOf(answer: Answer, body: unknown): string {
  const said = reasonOf(body)
  return `${placeOf(answer)} answered ${answer.status}${said === undefined ? '.' : `: ${said}.`}`
}

/** What a JSON body says in words. HTML says nothing worth repeating. */
function reasonOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  for (const name of ['error_description', 'message', 'error']) {
    const value: unknown = Reflect.get(body, name)
    if (typeof value === 'string' && value !== '') return printable(value, 200).replace(/\.$/, '')
  }
  return undefined
}

function bodyOf(text: string): unknown {
  const capped = text.slice(0, bodyLimit)
  try {
    return JSON.parse(capped) as unknown
  } catch {
    return capped
  }
}
