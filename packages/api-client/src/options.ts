import type { AuthStrategy, Clock } from '@filmmakers-sdk/auth-core'
import type { ClientEvent } from './events.ts'
import type { Priority, RateLimit } from './rate-limit/rate-limit.ts'
import type { ResponseInfo } from './request/response-meta.ts'

/** Limits of requests, for a client or for one call. */
export interface LimitOptions {
  /** For each try, from sending the request to the last byte of the answer. Milliseconds, default 30,000. */
  timeout?: number | undefined
  /** For the whole call, waits included; in a list for each page. Milliseconds, default none. */
  deadline?: number | undefined
  /**
   * The longest wait the server or the budget may dictate; `0` fails at once, `Infinity` takes any. Whoever lets others go first may wait
   * for more than one reset, each no longer than this. Milliseconds, default 300,000.
   */
  maxWait?: number | undefined
  /** Tries at network failures, 408, 429, 5xx and unreadable answers. Default `{ attempts: 3 }`. */
  retry?: false | { attempts?: number | undefined } | undefined
  /** Who goes first when the budget makes calls wait: `'interactive'`, then those that say nothing, then `'bulk'`. */
  priority?: Priority | undefined
}

/** Options of one call. */
export interface RequestOptions extends LimitOptions {
  /** An abort rejects the call with `signal.reason`, unchanged, at any moment. */
  signal?: AbortSignal | undefined
  /**
   * Is told of every answer of the API as it arrives: also of those that are tried again, of a 401 that a new token makes up for, and
   * of each page. What it throws is ignored.
   */
  onResponse?: ((response: ResponseInfo) => void) | undefined
}

/** Options of reading one thing. */
export interface ReadOptions extends RequestOptions {
  /**
   * `etag` of an answer you have kept. If nothing changed since, the result is {@link NotModified}, which the type of the result then
   * says, too.
   */
  ifNoneMatch?: string | undefined
}

/** Options of reading one thing that has an id. */
export interface RecordOptions extends ReadOptions {
  /** Reads the successor of a record that was merged, and its successor, five times at the most. Default: a `MergedError`. */
  followMerged?: boolean | undefined
}

/** Options under which nothing is conditional, so that there is always data. */
export type Unconditional<O extends ReadOptions> = O & { ifNoneMatch?: undefined }

/** Options under which the data may be what the caller has already. */
export type Conditional<O extends ReadOptions> = O & { ifNoneMatch: string | undefined }

export interface ListOptions extends RequestOptions {
  /** `next` of a page: goes on from there. Parameters are then taken from it. */
  cursor?: string | undefined
  /** Ends a list that came up short with `complete: false` on its last page, in place of a `PaginationError`. */
  allowIncomplete?: boolean | undefined
}

export interface FilmmakersClientOptions extends LimitOptions {
  /** Where the `Authorization` header comes from: `apiKey(…)`, `accessToken(…)` or an OAuth strategy. */
  auth: AuthStrategy
  /** Default `https://www.filmmakers.eu/api/v1/`. An address without a path means the API's own, `/api/v1/`. */
  baseUrl?: string | URL | undefined
  /** Default: the global `fetch`. */
  fetch?: typeof fetch | undefined
  /** `User-Agent` header, without personal data. Default `filmmakers-sdk`. Browsers send their own. */
  userAgent?: string | undefined
  /**
   * The budget of requests. Default: one of its own, 300 requests in 5 minutes. Clients behind one IP address share one
   * `createRateLimit()`; `false` is none.
   */
  rateLimit?: false | RateLimit | undefined
  /** Told what happens to requests, for metrics and logs. What the listener throws is ignored. */
  onEvent?: ((event: ClientEvent) => void) | undefined
  /**
   * Lets a strategy of your own send an API key from a browser, where it is public. Default `false`: such calls reject with an
   * `AuthError`. `apiKey` has the same option, which is asked for before, and then counts here.
   */
  dangerouslyAllowBrowser?: boolean | undefined
  /** For tests: the time, and waiting. */
  clock?: Clock | undefined
  /** For tests: 0 to 1, spreads retries. */
  random?: (() => number) | undefined
}
