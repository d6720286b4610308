import type { Clock } from '@filmmakers-sdk/auth-core'
import { TimeoutError } from '../errors.ts'

/**
 * Runs an operation with a limit on its whole time, waits between tries included. The caller's abort rejects with
 * `signal.reason` unchanged.
 */
export async function withDeadline<T>(
  deadline: number,
  { clock, signal }: { clock: Clock; signal: AbortSignal | undefined },
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  const operation = new AbortController()
  const finished = new AbortController()
  const abort = () => {
    operation.abort(signal?.reason)
  }
  signal?.addEventListener('abort', abort, { once: true })
  const over = () => {
    operation.abort(
      new TimeoutError(`No result within the deadline of ${deadline} ms.`, {
        code: 'timeout',
        next: 'Raise the deadline option, or ask for less at once.',
      }),
    )
  }
  clock.sleep(deadline, finished.signal).then(over, () => undefined)
  try {
    return await run(operation.signal)
  } finally {
    finished.abort()
    signal?.removeEventListener('abort', abort)
  }
}
