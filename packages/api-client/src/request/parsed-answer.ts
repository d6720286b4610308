import { printable } from '@filmmakers-sdk/auth-core'
import { ResponseError } from '../errors.ts'
import { type Answer, placeOf, requestIdOf } from './answer.ts'
import { errorBody } from './error-body.ts'
import { NotModified } from './not-modified.ts'
import { metaOf } from './response-meta.ts'

/** An answer whose body was read as JSON. */
export interface ParsedAnswer extends Omit<Answer, 'method' | 'text'> {
  /** {@link NotModified} when the caller has it already, and asked for that answer with `ifNoneMatch`. */
  data: unknown
}

/** A success whose body does not parse is a fault on the way, such as a cut one: it is tried again. 304 has no body. */
export function parsed(answer: Answer): ParsedAnswer {
  const { url, status, headers, filtered, clean, text } = answer
  try {
    const data: unknown = status === 304 ? new NotModified(metaOf(answer)) : JSON.parse(text)
    // Promises that were pending while the answer was on its way grow old, and keep what they gave until the next full collection: in a
    // long list, page after page.
    answer.text = ''
    return { data, url, status, headers, filtered, clean }
  } catch {
    const type = printable(clean(headers.get('content-type') ?? 'no content type'), 60)
    throw new ResponseError(`${placeOf(answer)} answered ${status} without readable JSON (${type}).`, {
      code: 'unreadable_response',
      status,
      requestId: requestIdOf(answer),
      body: errorBody(answer),
      retryable: true,
      next: 'Check that baseUrl leads to the API and not to a web page, then try again.',
    })
  }
}
