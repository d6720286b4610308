/**
 * Waits for a promise that belongs to others too: an abort rejects this wait with `signal.reason` and leaves the
 * promise alone.
 */
export async function waitFor<T>(shared: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return shared
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = () => {
    reject(signal.reason as Error)
  }
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([shared, promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

/**
 * Lets all who call while `run` is under way share its one result. A failure is shared too, and forgotten: the next
 * call runs again.
 */
export function singleFlight<T>(
  run: () => Promise<T>,
): (options?: { signal?: AbortSignal | undefined }) => Promise<T> {
  let pending: Promise<T> | undefined
  return async ({ signal } = {}) => {
    // Whoever has left already must not start work for nobody.
    signal?.throwIfAborted()
    if (pending === undefined) {
      const current = run().finally(() => {
        if (pending === current) pending = undefined
      })
      // Every waiter may leave before it ends; its failure is then nobody's, not an unhandled rejection.
      current.catch(() => undefined)
      pending = current
    }
    return waitFor(pending, signal)
  }
}
