import { DeletedError, MergedError } from '../errors.ts'
import { memberOf } from '../member-of.ts'

/**
 * @param own id of the record that was asked for, if its URL has one
 *
 * 410: `{"id", "status": "merged", "new_id"}` or `{"id", "status": "deleted"}`. Whatever else it says, the record is gone, and
 * nothing is trusted to name a successor.
 */
export function goneError(
  message: string,
  base: { status: number; body: unknown; requestId: string | undefined },
  own: number | undefined,
): MergedError | DeletedError {
  const newId = newIdOf(base.body, own)
  if (newId !== undefined) {
    return new MergedError(`${message} It was merged into ${newId}.`, {
      ...base,
      code: 'merged',
      newId,
      next: `Use id ${newId} from now on.`,
    })
  }
  return new DeletedError(message, {
    ...base,
    code: 'deleted',
    next:
      memberOf(base.body, 'status') === 'merged'
        ? 'It was merged, and the answer does not say into which: look for the record by name.'
        : 'The record is gone for good: remove your copy.',
  })
}

/** The id of a successor: a positive integer that is not the record's own, which would lead in a circle. */
function newIdOf(body: unknown, own: number | undefined): number | undefined {
  if (memberOf(body, 'status') === 'deleted') return undefined
  const id = idOf(memberOf(body, 'new_id'))
  return id === own || id === idOf(memberOf(body, 'id')) ? undefined : id
}

/** An id, which may come as text. */
function idOf(said: unknown): number | undefined {
  const id = typeof said === 'string' && /^\d+$/.test(said) ? Number(said) : said
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined
}
