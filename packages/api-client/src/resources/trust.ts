import { ResponseError } from '../errors.ts'
import { requestIdOf } from '../request/answer.ts'
import type { ParsedAnswer } from '../request/parsed-answer.ts'

/**
 * Whether a value is a record. Checked is what this package relies on, the id; beyond it the contract's types describe what the
 * service documents, and a client has to survive that it adds, empties or drops fields.
 */
function isRecord(value: unknown): value is { id: number } {
  return typeof value === 'object' && value !== null && 'id' in value && Number.isSafeInteger(value.id)
}

/** The same, under the type that the contract gives to what was asked for. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the one place where the contract's word is taken for it
export function isRecordOf<T extends { id: number }>(value: unknown): value is T {
  return isRecord(value)
}

/**
 * @throws {ResponseError} when the body is not what was asked for
 */
export function expectData<T>(answer: ParsedAnswer, isData: (value: unknown) => value is T, what: string): T {
  const { data, status } = answer
  if (isData(data)) return data
  throw new ResponseError(`The API answered with something else than ${what}.`, {
    code: 'unreadable_response',
    status,
    requestId: requestIdOf(answer),
    next: 'Check that baseUrl leads to the Filmmakers API.',
  })
}
