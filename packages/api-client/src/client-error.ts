import { FilmmakersError, type FilmmakersErrorOptions } from '@filmmakers-sdk/auth-core'

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
export abstract class ClientError<Code extends ClientErrorCode> extends FilmmakersError<Code> {
  constructor(message: string, options: FilmmakersErrorOptions<Code>) {
    super('api', message, options)
  }
}
