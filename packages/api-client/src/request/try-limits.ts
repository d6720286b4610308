import { TimeoutError } from '../errors.ts'
import { readCapped } from './read-capped.ts'

export interface TryLimitsOptions {
  fetch: typeof fetch
  /** From the moment a request leaves until the last byte of its body, milliseconds. */
  timeout: number
  /** Decoded bytes a body may have. */
  maxBytes: number
  /** The caller's. */
  signal?: AbortSignal | undefined
  /** Is told the `Authorization` header of each request. */
  onSend: (authorization: string | undefined) => void
  /** Is told of each response, as soon as its headers are there. */
  onResponse: (response: Response) => void
  /** Makes the error of a connection that failed. */
  networkError: (error: unknown) => Error
}

/** The limits of one try: of each request it sends (a replay after 401 starts anew), and of the body it reads. */
export interface TryLimits {
  fetch: typeof fetch
  /** Reads a body within the limits. */
  readText(response: Response): Promise<string>
  /** Rejects when the time is over or the caller aborts, for the sake of what does not listen to signals. */
  readonly exceeded: Promise<never>
  /** Has to be called in the end, whatever happened. */
  stop(): void
}

/** Timers above 2³¹−1 ms fire at once. */
const longestTimer = 2 ** 31 - 1

export function createTryLimits(options: TryLimitsOptions): TryLimits {
  const { fetch, timeout, maxBytes, signal, onSend, onResponse, networkError } = options
  const controller = new AbortController()
  const { promise: exceeded, reject } = Promise.withResolvers<never>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const end = (reason: unknown) => {
    controller.abort(reason)
    reject(reason)
  }
  const abort = () => {
    end(signal?.reason)
  }
  signal?.addEventListener('abort', abort, { once: true })

  const start = () => {
    clearTimeout(timer)
    const over = () => {
      end(
        new TimeoutError(`No whole answer within ${timeout} ms.`, {
          code: 'timeout',
          retryable: true,
          next: 'Try again, or raise the timeout option.',
        }),
      )
    }
    timer = setTimeout(over, Math.min(timeout, longestTimer))
  }

  /** Why something on the network failed: because a limit was reached, or by itself. */
  const failureOf = (error: unknown): unknown =>
    controller.signal.aborted ? controller.signal.reason : networkError(error)

  return {
    async fetch(input, init) {
      // Whoever waited for a token past the limits must not send anything, and must not start a timer.
      controller.signal.throwIfAborted()
      onSend(authorizationOf(init))
      start()
      const response = await fetch(input, { ...init, signal: controller.signal }).catch((error: unknown) => {
        throw failureOf(error)
      })
      onResponse(response)
      return response
    },
    readText: (response) => readCapped(response, maxBytes, failureOf),
    exceeded,
    stop() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    },
  }
}

function authorizationOf(init: RequestInit | undefined): string | undefined {
  const headers = init?.headers instanceof Headers ? init.headers : new Headers(init?.headers)
  return headers.get('authorization') ?? undefined
}
