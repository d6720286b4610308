import { redact, safeCause } from '@filmmakers-sdk/auth-core'
import { ConnectionError } from '../errors.ts'

/** The error of a connection that failed, without the credentials that were to travel over it. */
export function connectionError(place: string, error: unknown, secrets: readonly string[]): ConnectionError {
  return new ConnectionError(`${place} failed: ${redact(reasonOf(error), secrets)}.`, {
    code: 'connection',
    retryable: true,
    next: 'Check the network and the base URL, then try again.',
    cause: safeCause(error, secrets),
  })
}

/** The innermost reason in a word: `ECONNREFUSED` says more than "fetch failed". */
function reasonOf(error: unknown): string {
  let reason = 'no answer'
  for (
    let inner: unknown = error, depth = 0;
    inner instanceof Error && depth < 5;
    inner = inner.cause, depth += 1
  ) {
    reason = 'code' in inner && typeof inner.code === 'string' ? inner.code : reason
  }
  return reason
}
