import { DeletedError, RateLimitError } from '@filmmakers-sdk/api-client'
import { isFilmmakersError, printable } from '@filmmakers-sdk/auth-core'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

export interface Failure {
  /** Of this page; what stands behind it may have had another. */
  status: ContentfulStatusCode
  title: string
  message: string
  next?: string
  code?: string
  /** Epoch milliseconds. */
  retryAt?: number
}

export const notFound: Failure = {
  status: 404,
  title: 'Not here',
  message: 'There is no such page in this directory.',
  next: 'Search for a name, or start from the first page.',
}

export const forbidden: Failure = {
  status: 403,
  title: 'Not from here',
  message: 'Only pages of this directory may ask about its token.',
  next: 'Open the directory and use the button there.',
}

/**
 * What went wrong, for people. Errors of the SDK hold no credentials and say what to do; of all others nothing is shown.
 */
export function describeFailure(error: unknown): Failure {
  if (!isFilmmakersError(error)) {
    return {
      status: 500,
      title: 'This demo broke',
      message: 'Something happened that it was not made for.',
      next: 'Look at the terminal it runs in.',
    }
  }
  const { code, message, next, retryAt } = error
  return {
    ...looks(error, code),
    message: printable(message),
    code,
    ...(next !== undefined && { next: printable(next) }),
    ...(retryAt !== undefined && { retryAt }),
  }
}

function looks(error: unknown, code: string): Pick<Failure, 'status' | 'title'> {
  if (error instanceof DeletedError) return { status: 410, title: 'This profile is gone' }
  if (error instanceof RateLimitError || code === 'rate_limited')
    return { status: 429, title: 'Too many requests for now' }
  if (code === 'not_found') return { status: 404, title: 'No such actor' }
  if (code === 'permission') return { status: 403, title: 'Not for these credentials' }
  if (code === 'timeout') return { status: 504, title: 'The service takes too long' }
  if (code === 'bad_request' || code === 'invalid_parameter')
    return { status: 400, title: 'That cannot be asked' }
  if (isFilmmakersError(error, 'auth') || code === 'authentication')
    return { status: 502, title: 'The service does not let us in' }
  if (code === 'connection') return { status: 502, title: 'The service cannot be reached' }
  return { status: 502, title: 'The service failed' }
}
