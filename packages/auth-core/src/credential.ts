import { AuthError } from './errors.ts'

/** Whatever ends up in a header has to be visible ASCII: RFC 9110 §5.5, RFC 6749 appendix A.12. */
const visibleAscii = /^[\x21-\x7e]+$/

/** Rails splits the value of a `Token` header at these (and at tabs), and takes quotes off its ends. */
const separators = /[,;"]/

const next = 'Check where it comes from: a line break or quotes are the usual cause.'

/**
 * Checks a credential before it goes anywhere near a header: `new Headers()` throws an error that holds the whole
 * value when it does not like a character.
 *
 * @throws {AuthError} `invalid_configuration`, without the value
 */
export function assertCredential(
  value: unknown,
  name: string,
  options: { token?: boolean } = {},
): asserts value is string {
  const problem = problemOf(value, options.token ?? false)
  if (problem === undefined) return
  throw new AuthError(`${name} ${problem}.`, {
    code: 'invalid_configuration',
    next,
  })
}

function problemOf(value: unknown, token: boolean): string | undefined {
  if (typeof value !== 'string') return 'must be a string'
  if (value === '') return 'is empty'
  if (!visibleAscii.test(value)) return 'contains white space or other than ASCII'
  if (token && separators.test(value)) return 'contains a comma, semicolon or quote'
  return undefined
}

/**
 * Checks what a strategy returned, for the same reason.
 *
 * @throws {AuthError} `invalid_configuration`, without the value
 */
export function assertHeaderValue(value: unknown): asserts value is string {
  if (typeof value === 'string' && /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value)) return
  throw new AuthError('The strategy returned what no header can hold.', {
    code: 'invalid_configuration',
    next,
  })
}
