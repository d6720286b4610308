export type Awaitable<T> = T | PromiseLike<T>

/**
 * Where tokens outlive a process. Values are opaque strings that contain secrets; stores see no fields of them. A
 * `Map<string, string>` already is one.
 */
export interface TokenStore {
  get(key: string): Awaitable<string | undefined>
  /** `expiresAt` (epoch milliseconds) is a hint for stores that can forget by themselves. */
  set(key: string, value: string, options?: { expiresAt?: number }): Awaitable<unknown>
  delete(key: string): Awaitable<unknown>
  /** Runs `run` while no other process holds the lock of `key`. */
  withLock?<T>(
    key: string,
    run: (signal: AbortSignal) => Promise<T>,
    options?: { signal?: AbortSignal },
  ): Promise<T>
}

/** Keeps tokens in this process. Prints as an empty object: what it holds is private. */
export class MemoryTokenStore implements TokenStore {
  readonly #values = new Map<string, string>()

  get(key: string): string | undefined {
    return this.#values.get(key)
  }

  set(key: string, value: string): void {
    this.#values.set(key, value)
  }

  delete(key: string): void {
    this.#values.delete(key)
  }
}
