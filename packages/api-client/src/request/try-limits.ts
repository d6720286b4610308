import { TimeoutError } from '../errors.ts'
import { readCapped } from './read-capped.ts'

/** Timers above 2³¹−1 ms fire at once. */
const longestTimer = 2 ** 31 - 1

/** The limits of one try: of each request it sends (a replay after 401 starts anew), and of the body it reads. */
export class TryLimits {
  readonly #timeout: number
  readonly #caller: AbortSignal | undefined
  readonly #abort: (() => void) | undefined
  readonly #controller = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined
  #reject: (reason: unknown) => void = ignore

  /**
   * @param timeout from the moment a request leaves until the last byte of its body, milliseconds
   */
  constructor(timeout: number, caller: AbortSignal | undefined) {
    this.#timeout = timeout
    this.#caller = caller
    if (caller === undefined) return
    this.#abort = () => {
      this.#end(caller.reason)
    }
    caller.addEventListener('abort', this.#abort, { once: true })
  }

  /** Is aborted when a limit is reached, with what is then thrown. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /**
   * Runs the work of a try. Rejects when the time is over or the caller aborts, also for the sake of what does not listen to signals.
   *
   * @param atEnd is done in the end, whatever happened
   */
  hold<T>(work: () => Promise<T>, atEnd: () => void): Promise<T> {
    return new Promise((resolve, reject: (reason: unknown) => void) => {
      const end = () => {
        this.pause()
        // It holds the promise, and thereby the answer. Who may still hold these limits must not hold that: a long list would take a
        // quarter more memory.
        this.#reject = ignore
        if (this.#abort) this.#caller?.removeEventListener('abort', this.#abort)
        atEnd()
      }
      this.#reject = (reason) => {
        end()
        // As it is: the reason of an abort may be anything.
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        reject(reason)
      }
      work().then((result) => {
        end()
        resolve(result)
      }, this.#reject)
    })
  }

  /** A request leaves, and has the whole time. Whoever waited for a token past the limits must not send anything. */
  start(): void {
    this.signal.throwIfAborted()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(TryLimits.#over, Math.min(this.#timeout, longestTimer), this)
  }

  /** Until the next request leaves, or a body is read: waiting for a new token is no part of the request that was refused. */
  pause(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /**
   * Reads a body within the limits.
   *
   * @param maxBytes it may have, decoded
   */
  readText(response: Response, maxBytes: number): Promise<string> {
    if (this.#timer === undefined) this.start()
    return readCapped(response, maxBytes)
  }

  static readonly #over = (limits: TryLimits): void => {
    limits.#end(
      new TimeoutError(`No whole answer within ${limits.#timeout} ms.`, {
        code: 'timeout',
        retryable: true,
        next: 'Try again, or raise the timeout option.',
      }),
    )
  }

  #end(reason: unknown): void {
    this.#controller.abort(reason)
    this.#reject(reason)
  }
}

function ignore(): void {
  // Nothing is under way.
}
