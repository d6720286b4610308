/** Who goes first when there is not room for all: `'interactive'` before whoever says nothing, and `'bulk'` last. */
export type Priority = 'interactive' | 'bulk'

export interface AdmitOptions {
  priority?: Priority | undefined
  /** The longest wait for the quota, milliseconds; `0` fails at once. Waiting for one's turn is not limited by it. Default: none. */
  maxWait?: number | undefined
  /** An abort rejects with `signal.reason`, unchanged. */
  signal?: AbortSignal | undefined
  /** It was refused before: goes ahead of others of its priority. */
  again?: boolean | undefined
  /** Told once if the quota makes it wait: how long that will take, in milliseconds, as far as one can say. */
  onWait?: ((expected: number) => void) | undefined
}

/** Leave for one request, and a place among the calls on their way. */
export interface Admission {
  /** Whether it took time, in which a token may have ended. */
  readonly waited: boolean
  /** Sends a request and counts it; the first one is counted already. */
  send(fetch: typeof globalThis.fetch, input: string | URL | Request, init?: RequestInit): Promise<Response>
  /** Gives the place to the next one. Has to be called in the end, whatever happened; more than once does no harm. */
  release(): void
}

/**
 * A budget of requests to one server, as it counts them: for one IP address. Give the same one to all clients that share it, and
 * their OAuth clients `meter(fetch)`; another server needs another one.
 */
export interface RateLimit {
  /**
   * Waits until one more request may be sent. Whoever waits holds the process: there is work to finish. Nothing else does.
   *
   * @throws {RateLimitError} when the wait would be longer than `maxWait`
   */
  admit(options?: AdmitOptions): Promise<Admission>
  /**
   * A `fetch` whose requests are counted and never wait, and whose answers teach: for what must not stand in a queue that
   * may be waiting for it, such as token requests.
   */
  meter(fetch: typeof globalThis.fetch): typeof globalThis.fetch
}
