import type { FilmmakersErrorOptions } from '@filmmakers-sdk/auth-core'
import { type ApiErrorCode, ClientError } from './client-error.ts'

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

  /** `error_description` of `WWW-Authenticate`. */
  declare readonly reason?: string
  /** The scope that is missing, if the answer names it (RFC 6750 §3). */
  declare readonly scope?: string

  constructor(
    message: string,
    options: ApiErrorOptions<'permission'> & { reason?: string | undefined; scope?: string | undefined },
  ) {
    super(message, options)
    if (options.reason !== undefined) this.reason = options.reason
    if (options.scope !== undefined) this.scope = options.scope
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
