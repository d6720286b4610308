import { ResponseError } from '../errors.ts'
import type { ParsedAnswer } from '../request/requester.ts'

/**
 * Whether a value is a record. Checked is what this package relies on, the id; beyond it the contract's types describe what the
 * service documents, and a client has to survive that it adds, empties or drops fields.
 */
export function isRecord(value: unknown): value is { id: number } {
  return typeof value === 'object' && value !== null && 'id' in value && Number.isSafeInteger(value.id)
}

/**
 * @throws {ResponseError} when the body is not what was asked for
 */
export function expectData<T>(
  { data, status, requestId }: ParsedAnswer,
  isData: (value: unknown) => value is T,
  what: string,
): T {
  if (isData(data)) return data
  throw new ResponseError(`The API answered with something else than ${what}.`, {
    code: 'unreadable_response',
    status,
    requestId,
    next: 'Check that baseUrl leads to the Filmmakers API.',
  })
}
