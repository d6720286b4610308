import { AuthError } from '../errors.ts'
import { printable } from '../printable.ts'
import { safeCause } from '../redact.ts'

/** `code` of a system error, such as `ENOENT`. */
export function errno(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Whether what was asked for is not there. */
export function isMissing(error: unknown): boolean {
  return errno(error) === 'ENOENT'
}

/** A path in a message: one line, and told apart from the words around it. */
export function named(path: string): string {
  return `"${printable(path, 1000)}"`
}

/** The file or directory could be attacked or read by others, so nothing is read from it or written to it. */
export function refused(what: string, path: string, why: string, next: string): AuthError {
  return new AuthError(`The ${what} ${named(path)} ${why}. It is not used.`, { code: 'store_failed', next })
}

/** The file system said no. Errors about files name paths and never contents, so the cause may stay. */
export function failed(doing: string, path: string, error: unknown): AuthError {
  const code = errno(error) ?? 'unknown error'
  return new AuthError(`The token store cannot ${doing} ${named(path)}: ${code}.`, {
    code: 'store_failed',
    next: nextStep(code),
    cause: safeCause(error),
  })
}

function nextStep(code: string): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'Make room on the disk. What was stored before is intact.'
    case 'EROFS':
      return 'The file system is read-only: choose another directory.'
    case 'EACCES':
    case 'EPERM':
      return 'Give the user this runs as access to the directory, or choose another one.'
    default:
      return 'Check the directory, or choose another one.'
  }
}
