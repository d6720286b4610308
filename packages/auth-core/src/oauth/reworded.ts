import { AuthError, type AuthErrorOptions } from '../errors.ts'

/** The same failure, said by somebody who knows more about it. */
export function reworded(
  error: AuthError,
  { message = error.message, ...changes }: Partial<AuthErrorOptions> & { message?: string },
): AuthError {
  return new AuthError(message, Object.assign({ cause: error.cause }, error, changes))
}
