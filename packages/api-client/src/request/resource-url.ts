import { ParameterError } from '../errors.ts'

/** A path segment that `URL` leaves as it is: no dots to fold, nothing to decode. */
const segment = /^[A-Za-z0-9_-]+$/
const segments = /^\/?[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*$/

/** The URL of a resource below the base URL. What comes from a caller was checked before: an id, a key or a whole path. */
export function resourceUrl(baseUrl: string, path: string, query = ''): string {
  return query === '' ? `${baseUrl}${path}` : `${baseUrl}${path}?${query}`
}

/**
 * A path that a caller wrote, without a slash ahead. It is checked, not encoded: `URL` folds `..` and `%2e%2e`, and would lead away from
 * the API.
 *
 * @throws {ParameterError} for a path that is not made of plain segments
 */
export function checkedPath(path: unknown): string {
  if (typeof path === 'string' && segments.test(path)) return path.startsWith('/') ? path.slice(1) : path
  const shown =
    typeof path === 'string' ? JSON.stringify(path.slice(0, 100)) : `A value of type ${typeof path}`
  throw new ParameterError(
    `${shown} is not a path of the API.`,
    'Pass segments of letters, digits, "_" and "-", such as "actor_profiles/1"; parameters go into the second argument.',
  )
}

/**
 * @throws {ParameterError} for anything but one plain segment
 */
export function assertKey(key: unknown): asserts key is string {
  if (typeof key === 'string' && segment.test(key)) return
  throw new ParameterError(
    `A key must be a name of letters, digits, "_" and "-", not ${typeof key === 'string' ? JSON.stringify(key.slice(0, 100)) : typeof key}.`,
    'Pass one of the names that attributes.list() gives, such as "dances".',
  )
}

/**
 * @throws {ParameterError} for anything but a positive safe integer
 */
export function assertId(id: unknown): asserts id is number {
  if (typeof id === 'number' && Number.isSafeInteger(id) && id > 0) return
  const shown = typeof id === 'number' ? String(id) : typeof id
  throw new ParameterError(
    `An id must be a positive integer, not ${shown}.`,
    'Pass the id as a number, such as 123.',
  )
}
