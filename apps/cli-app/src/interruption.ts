/** Why a command was told to stop: the reason of `Context.signal`. */
export class Interruption extends Error {
  static {
    this.prototype.name = 'Interruption'
  }

  /** 128 and the number of the signal, as shells count. */
  readonly exitCode: number

  constructor(exitCode: number) {
    super('Interrupted.')
    this.exitCode = exitCode
  }
}

/** Waits for something that cannot be told to stop, no longer than until the signal. */
export async function unlessInterrupted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: interrupted, reject } = Promise.withResolvers<never>()
  const abort = () => {
    reject(signal.reason as Error)
  }
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([promise, interrupted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
