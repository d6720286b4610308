import { ResponseError, TimeoutError } from '../errors.ts'
import { readCapped } from './read-capped.ts'

export interface TryLimitsOptions {
  /** From the moment a request leaves until the last byte of its body, milliseconds. */
  timeout: number
  /** Decoded bytes a body may have. */
  maxBytes: number
  /** The caller's. */
  signal?: AbortSignal | undefined
  /** Makes the error of a connection that failed. */
  networkError: (error: unknown) => Error
}

/** Timers above 2³¹−1 ms fire at once. */
const longestTimer = 2 ** 31 - 1

/** The limits of one try: of each request it sends (a replay after 401 starts anew), and of the body it reads. */
export class TryLimits {
  readonly #options: TryLimitsOptions
  readonly #controller = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined
  #reject: (reason: unknown) => void = () => undefined

  constructor(options: TryLimitsOptions) {
    this.#options = options
    options.signal?.addEventListener('abort', this.#abort, { once: true })
  }

  /** Whether a limit was reached. */
  get isOver(): boolean {
    return this.#controller.signal.aborted
  }

  /** Rejects when the time is over or the caller aborts, also for the sake of what does not listen to signals. */
  hold<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#reject = reject
      work().then(resolve, reject)
    })
  }

  /** Has to be called in the end, whatever happened. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#options.signal?.removeEventListener('abort', this.#abort)
  }

  /** Sends a request under the limits. */
  async send(
    fetch: typeof globalThis.fetch,
    input: RequestInfo | URL,
    init?: RequestInit,
  ): Promise<Response> {
    const { signal } = this.#controller
    // Whoever waited for a token past the limits must not send anything, and must not start a timer.
    signal.throwIfAborted()
    this.#start()
    try {
      const response = await fetch(input, { ...init, signal })
      // Waiting for a new token is no part of this request; a body that is read after all starts the time anew.
      if (response.status === 401) this.#pause()
      return response
    } catch (error) {
      throw this.#failureOf(error)
    }
  }

  /** Reads a body within the limits. */
  async readText(response: Response): Promise<string> {
    if (this.#timer === undefined) this.#start()
    try {
      return await readCapped(response, this.#options.maxBytes)
    } catch (error) {
      throw error instanceof ResponseError ? error : this.#failureOf(error)
    }
  }

  #start(): void {
    this.#pause()
    const { timeout } = this.#options
    const over = () => {
      this.#end(
        new TimeoutError(`No whole answer within ${timeout} ms.`, {
          code: 'timeout',
          retryable: true,
          next: 'Try again, or raise the timeout option.',
        }),
      )
    }
    this.#timer = setTimeout(over, Math.min(timeout, longestTimer))
  }

  #pause(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  readonly #abort = () => {
    this.#end(this.#options.signal?.reason)
  }

  #end(reason: unknown): void {
    this.#controller.abort(reason)
    this.#reject(reason)
  }

  /** Why something on the network failed: because a limit was reached, or by itself. */
  #failureOf(error: unknown): unknown {
    const { signal } = this.#controller
    return signal.aborted ? signal.reason : this.#options.networkError(error)
  }
}
