import { FilmmakersError, type FilmmakersErrorOptions, isFilmmakersError } from '@filmmakers-sdk/auth-core'

/** Codes of answers the API gave. */
export type ApiErrorCode =
  | 'bad_request'
  | 'authentication'
  | 'permission'
  | 'not_found'
  | 'merged'
  | 'deleted'
  | 'rate_limited'
  | 'server_error'
  /** Any other status that is not a success. */
  | 'unexpected_status'

export type PaginationErrorCode =
  /** Fewer items came than the list has. */
  | 'incomplete'
  /** The list's links lead in a circle. */
  | 'loop'
  /** A link leads away from the list: to another origin, path or protocol. */
  | 'foreign_link'
  /** A `Link` header that cannot be read. */
  | 'malformed_link'
  /** Page after page is empty. */
  | 'endless'
  /** A `cursor` that this list did not give. */
  | 'invalid_cursor'

export type ClientErrorCode =
  | ApiErrorCode
  | PaginationErrorCode
  /** A parameter or option that cannot be sent. Nothing was. */
  | 'invalid_parameter'
  /** No answer: the connection failed or broke off. */
  | 'connection'
  | 'timeout'
  /** A success whose body is not what the API promises. */
  | 'unreadable_response'

/** Base of the errors of this package that are no answer of the API. */
abstract class ClientError<Code extends ClientErrorCode> extends FilmmakersError<Code> {
  constructor(message: string, options: FilmmakersErrorOptions<Code>) {
    super('api', message, options)
  }
}

export interface ApiErrorOptions<Code extends ApiErrorCode> extends FilmmakersErrorOptions<Code> {
  status: number
  requestId?: string | undefined
  body?: unknown
}

/** The API answered with a status that is no success. */
export class ApiError<Code extends ApiErrorCode = ApiErrorCode> extends ClientError<Code> {
  static {
    this.prototype.name = 'ApiError'
  }

  readonly status: number
  /** `X-Request-Id` of the answer, to name it to the service's support. */
  declare readonly requestId?: string
  /** What the answer said: parsed JSON or text, at most 16 KiB, credentials taken out. Not printed with the error. */
  declare readonly body?: unknown

  constructor(message: string, options: ApiErrorOptions<Code>) {
    super(message, options)
    this.status = options.status
    if (options.requestId !== undefined) this.requestId = options.requestId
    Object.defineProperty(this, 'body', { value: options.body, enumerable: false })
  }
}

/** 400: the request is wrong, for example `per_page` above 1000. */
export class BadRequestError extends ApiError<'bad_request'> {
  static {
    this.prototype.name = 'BadRequestError'
  }
}

/** The API's 401: it does not accept the credentials. */
export class AuthenticationError extends ApiError<'authentication'> {
  static {
    this.prototype.name = 'AuthenticationError'
  }

  /** `error_description` of `WWW-Authenticate`, such as "The access token expired". */
  declare readonly reason?: string

  constructor(message: string, options: ApiErrorOptions<'authentication'> & { reason?: string | undefined }) {
    super(message, options)
    if (options.reason !== undefined) this.reason = options.reason
  }
}

/** 403: the credentials are valid and do not allow this. */
export class PermissionError extends ApiError<'permission'> {
  static {
    this.prototype.name = 'PermissionError'
  }
}

export class NotFoundError extends ApiError<'not_found'> {
  static {
    this.prototype.name = 'NotFoundError'
  }
}

/** 410: the record was merged into another one. */
export class MergedError extends ApiError<'merged'> {
  static {
    this.prototype.name = 'MergedError'
  }

  /** Use this id from now on. */
  readonly newId: number

  constructor(message: string, options: ApiErrorOptions<'merged'> & { newId: number }) {
    super(message, options)
    this.newId = options.newId
  }
}

/** 410: the record is gone for good. */
export class DeletedError extends ApiError<'deleted'> {
  static {
    this.prototype.name = 'DeletedError'
  }
}

/** 429: the quota of this IP address is used up. */
export class RateLimitError extends ApiError<'rate_limited'> {
  static {
    this.prototype.name = 'RateLimitError'
  }

  /** When the quota is full again, epoch milliseconds on this machine's clock. */
  declare readonly resetAt?: number

  constructor(message: string, options: ApiErrorOptions<'rate_limited'>) {
    super(message, options)
    if (options.retryAt !== undefined) this.resetAt = options.retryAt
  }
}

/** 5xx: the service failed. */
export class ServerError extends ApiError<'server_error'> {
  static {
    this.prototype.name = 'ServerError'
  }
}

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

  constructor(message: string, options: FilmmakersErrorOptions<'unreadable_response'> & { status: number }) {
    super(message, options)
    this.status = options.status
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

/** Whether an error comes from this package, whichever copy of it threw it. */
export function isClientError(value: unknown): value is FilmmakersError<ClientErrorCode> {
  return isFilmmakersError(value, 'api')
}
