import { MergedError } from '../errors.ts'

/** How many times in a row a record may have been merged. */
const longest = 5

/**
 * Leads from a record that was merged to the one it is in now: gives the id to read instead after an error.
 *
 * @throws the error, when it is no `MergedError` @throws {MergedError} when records name each other, or too many follow each other
 */
export function mergedChain(id: number): (error: unknown) => number {
  const ids = [id]
  return (error) => {
    if (!(error instanceof MergedError)) throw error
    const { newId } = error
    const chain = [...ids, newId].join(' -> ')
    if (ids.includes(newId)) {
      throw again(
        error,
        `Merged records name each other as their successor: ${chain}.`,
        'Look for the record by name.',
      )
    }
    if (ids.length > longest) {
      throw again(
        error,
        `The record was merged more than ${longest} times in a row: ${chain}.`,
        `Read on from id ${newId}.`,
      )
    }
    ids.push(newId)
    return newId
  }
}

function again({ status, requestId, body, newId }: MergedError, message: string, next: string): MergedError {
  return new MergedError(message, { status, requestId, body, newId, code: 'merged', next })
}
