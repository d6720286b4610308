import { readTokenLifetime } from '../options.ts'
import type { AccessTokens, TokenSummary } from './access-tokens.ts'

/** The access tokens of a running sandbox. */
export interface SandboxTokens {
  /** The latest 100 access tokens, newest first: what became of them, and nothing to use. */
  list: () => TokenSummary[]
  /** How long the next access token will live, in milliseconds. */
  readonly lifetime: number
  /**
   * Changes it, for tokens issued from now on.
   *
   * @param ms rounded up to whole seconds
   * @throws SandboxError `invalid_option`
   */
  setLifetime: (ms: number) => void
}

export interface TokenLifetime {
  /** Milliseconds, whole seconds. */
  get: () => number
  set: (ms: number) => void
  reset: () => void
}

export function createTokenLifetime(initial: number): TokenLifetime {
  let current = initial
  return {
    get: () => current,
    set(ms) {
      current = readTokenLifetime(ms)
    },
    reset() {
      current = initial
    },
  }
}

const SHOWN = 100

export function sandboxTokens({ list }: Pick<AccessTokens, 'list'>, lifetime: TokenLifetime): SandboxTokens {
  return {
    list: () => list(SHOWN),
    get lifetime() {
      return lifetime.get()
    },
    setLifetime: lifetime.set,
  }
}
