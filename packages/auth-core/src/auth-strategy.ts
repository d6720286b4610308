/** Where an `Authorization` header comes from. */
export interface AuthStrategy {
  /**
   * The whole header value. Returns a string when it is at hand, so that the usual case costs no promise.
   * An aborted `signal` rejects this call with `signal.reason`, and no other.
   */
  getAuthorization(options?: { signal?: AbortSignal | undefined }): string | Promise<string>
  /**
   * Tells the strategy that the API answered 401 to this header value. Strategies that have nothing else to offer leave it
   * out, and the request is not replayed. A value that is no longer the current one is ignored.
   */
  invalidate?(rejected: string): void | Promise<void>
  /** Tells the strategy that the API took this header value. */
  confirm?(accepted: string): void
  /** Whether a client may use it in a browser although it gives an API key, which is public there. */
  readonly dangerouslyAllowBrowser?: boolean | undefined
}
