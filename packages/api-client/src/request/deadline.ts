import { TimeoutError } from '../errors.ts'

/** Timers above 2³¹−1 ms fire at once. */
const longestTimer = 2 ** 31 - 1

/**
 * Runs an operation with a limit on its whole time, waits between tries included. Without a limit, and with one, the
 * caller's abort rejects with `signal.reason` unchanged.
 */
export async function withDeadline<T>(
  deadline: number | undefined,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  if (deadline === undefined) return run(signal)
  const controller = new AbortController()
  const timer = setTimeout(
    () => {
      controller.abort(
        new TimeoutError(`No result within the deadline of ${deadline} ms.`, {
          code: 'timeout',
          next: 'Raise the deadline option, or ask for less at once.',
        }),
      )
    },
    Math.min(deadline, longestTimer),
  )
  try {
    return await run(signal === undefined ? controller.signal : AbortSignal.any([signal, controller.signal]))
  } finally {
    clearTimeout(timer)
  }
}
