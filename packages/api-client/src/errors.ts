import { type FilmmakersErrorOptions, isFilmmakersError } from '@filmmakers-sdk/auth-core'
import type {
  ApiError,
  AuthenticationError,
  BadRequestError,
  DeletedError,
  MergedError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from './api-errors.ts'
import { ClientError, type PaginationErrorCode } from './client-error.ts'

export * from './api-errors.ts'
export type { ApiErrorCode, ClientErrorCode, PaginationErrorCode } from './client-error.ts'

/** The connection failed, or broke off before the answer was whole. */
export class ConnectionError extends ClientError<'connection'> {
  static {
    this.prototype.name = 'ConnectionError'
  }
}

/** No whole answer within `timeout`, or no result within `deadline`. */
export class TimeoutError extends ClientError<'timeout'> {
  static {
    this.prototype.name = 'TimeoutError'
  }
}

/** The API answered with success, and a body that is not what it promises: HTML, cut JSON, another shape. */
export class ResponseError extends ClientError<'unreadable_response'> {
  static {
    this.prototype.name = 'ResponseError'
  }

  readonly status: number
  /** `X-Request-Id` of the answer, to name it to the service's support. */
  declare readonly requestId?: string
  /** Text that is no JSON: at most 16 KiB, credentials taken out. Not printed with the error. */
  declare readonly body?: unknown

  constructor(
    message: string,
    options: FilmmakersErrorOptions<'unreadable_response'> & {
      status: number
      requestId?: string | undefined
      body?: unknown
    },
  ) {
    super(message, options)
    this.status = options.status
    if (options.requestId !== undefined) this.requestId = options.requestId
    Object.defineProperty(this, 'body', { value: options.body, enumerable: false })
  }
}

/** A parameter, id or option that cannot be sent; nothing was. */
export class ParameterError extends ClientError<'invalid_parameter'> {
  static {
    this.prototype.name = 'ParameterError'
  }

  constructor(message: string, next: string) {
    super(message, { code: 'invalid_parameter', next })
  }
}

/** A list that cannot be read to its end. What was read so far is not the whole list. */
export class PaginationError extends ClientError<PaginationErrorCode> {
  static {
    this.prototype.name = 'PaginationError'
  }
}

/** Every error of this package: a union to `switch` over by `code`. */
export type FilmmakersClientError =
  | BadRequestError
  | AuthenticationError
  | PermissionError
  | NotFoundError
  | MergedError
  | DeletedError
  | RateLimitError
  | ServerError
  | ApiError<'unexpected_status'>
  | ConnectionError
  | TimeoutError
  | ResponseError
  | PaginationError
  | ParameterError

/** Whether an error comes from this package, whichever copy of it threw it. Its `code` then tells the classes apart. */
export function isClientError(value: unknown): value is FilmmakersClientError {
  return isFilmmakersError(value, 'api')
}
