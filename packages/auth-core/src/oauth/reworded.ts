import { AuthError } from '../errors.ts'

/** The same failure, said by somebody who knows more about it. */
export function reworded(
  error: AuthError,
  { message, next, retryable }: { message?: string; next?: string; retryable?: boolean },
): AuthError {
  const { code, status, oauthError, oauthErrorDescription, retryAt, cause } = error
  const mayRetry = retryable ?? error.retryable
  return new AuthError(message ?? error.message, {
    code,
    status,
    oauthError,
    oauthErrorDescription,
    retryable: mayRetry,
    retryAt: mayRetry ? retryAt : undefined,
    next: next ?? error.next,
    cause,
  })
}
