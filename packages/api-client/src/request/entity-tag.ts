import { ParameterError } from '../errors.ts'

/** What a header can hold, RFC 9110 §5.5. Tags are opaque: whatever a server sent is sent back. */
const fieldValue = /^[\x21-\x7e\x80-\xff](?:[\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?$/

/**
 * @throws {ParameterError} for an `ifNoneMatch` that cannot be sent
 */
export function assertEntityTag(tag: unknown): asserts tag is string {
  if (typeof tag === 'string' && fieldValue.test(tag)) return
  throw new ParameterError(
    `ifNoneMatch must be an entity tag, not ${typeof tag === 'string' ? JSON.stringify(tag.slice(0, 100)) : typeof tag}.`,
    'Pass the etag of an answer, unchanged, quotes included.',
  )
}
