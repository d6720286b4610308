export interface RequestMeter {
  /** The `fetch` given, counting. */
  readonly fetch: typeof fetch
  /** Requests so far, replays and retries included. */
  count(key: string): number
}

/**
 * Counts requests on the wire.
 *
 * @param keyOf what to count under; few values, each is kept for good
 */
export function createRequestMeter(send: typeof fetch, keyOf: (url: URL) => string): RequestMeter {
  const counts = new Map<string, number>()
  return {
    fetch(input, init) {
      const key = keyOf(new URL(input instanceof Request ? input.url : input))
      counts.set(key, (counts.get(key) ?? 0) + 1)
      return send(input, init)
    },
    count: (key) => counts.get(key) ?? 0,
  }
}
