import { SandboxError } from '../sandbox-error.ts'

const FIXED = ['id', 'updated_at']

/**
 * The fields of a change, as a copy: later changes of the caller's object are no changes of the record.
 *
 * @throws SandboxError `invalid_change` for a field that is not to be given, or what JSON cannot say
 */
export function readFields(fields: object): Record<string, unknown> {
  const fixed = FIXED.find((name) => Object.hasOwn(fields, name))
  if (fixed !== undefined) {
    const next =
      fixed === 'id'
        ? 'An id stays; merge() leads to another one'
        : 'It follows the clock: use clock.advance()'
    throw new SandboxError('invalid_change', `A record's ${fixed} cannot be given`, next)
  }
  try {
    return JSON.parse(JSON.stringify(fields)) as Record<string, unknown>
  } catch (cause) {
    throw new SandboxError(
      'invalid_change',
      'The fields cannot be written as JSON',
      'Give plain values, without cycles',
      { cause },
    )
  }
}
