import type { SandboxClock } from '../clock.ts'
import { readRateLimit, type RateLimitOptions, type RateLimitSettings } from './rate-limit-options.ts'
import { alignedWindow, slidingWindow, type Window } from './window.ts'

export interface Verdict {
  allowed: boolean
  limit: number
  remaining: number
  /** Unix seconds at which there is room again. */
  reset: number
}

/** How much of its quota an address has used up. */
export interface RateLimitUsage {
  readonly limit: number
  readonly used: number
  readonly remaining: number
  /** Epoch milliseconds of the sandbox's clock at which there is room again. */
  readonly resetAt: number
}

/** The rate limit while the sandbox runs. */
export interface SandboxRateLimit {
  /** What is in force; `false`: no limit. */
  settings: () => RateLimitSettings | false
  /**
   * Changes what is given and leaves the rest; `false` switches the limit off. Counting begins anew.
   *
   * @throws SandboxError `invalid_option`
   */
  set: (options: RateLimitOptions | false) => void
  /** @param address of a client. Default `127.0.0.1`. Undefined while there is no limit. */
  usage: (address?: string) => RateLimitUsage | undefined
  /** Everybody has the whole quota again. */
  reset: () => void
}

export interface RateLimiter {
  rateLimit: SandboxRateLimit
  covers: (pathname: string) => boolean
  admit: (address: string) => Verdict
  /** Back to the limit of the start. */
  restore: () => void
}

/** One count per address. */
export function createRateLimiter(
  initial: RateLimitSettings | undefined,
  clock: Pick<SandboxClock, 'now'>,
): RateLimiter {
  let settings = initial
  const windows = new Map<string, Window>()

  function windowOf(address: string, { requests, interval, window: kind }: RateLimitSettings): Window {
    const window =
      windows.get(address) ?? (kind === 'sliding' ? slidingWindow : alignedWindow)(requests, interval)
    windows.set(address, window)
    return window
  }

  return {
    covers: (pathname) => settings?.paths.some((path) => isBelow(pathname, path)) === true,
    admit(address) {
      if (settings === undefined) return { allowed: true, limit: 0, remaining: 0, reset: 0 }
      const now = clock.now()
      const window = windowOf(address, settings)
      const allowed = window.admit(now)
      const { requests: limit } = settings
      const remaining = limit - window.used(now)
      return { allowed, limit, remaining, reset: Math.ceil(window.resetAt(now) / 1000) }
    },
    rateLimit: {
      settings: () => (settings === undefined ? false : { ...settings }),
      set(options) {
        settings = readRateLimit(options, settings)
        windows.clear()
      },
      usage(address = '127.0.0.1') {
        if (settings === undefined) return undefined
        const now = clock.now()
        const window = windowOf(address, settings)
        const { requests: limit } = settings
        const used = window.used(now)
        return { limit, used, remaining: limit - used, resetAt: window.resetAt(now) }
      },
      reset() {
        windows.clear()
      },
    },
    restore() {
      settings = initial
      windows.clear()
    },
  }
}

function isBelow(pathname: string, prefix: string): boolean {
  if (!pathname.startsWith(prefix)) return false
  return prefix.endsWith('/') || pathname.length === prefix.length || pathname[prefix.length] === '/'
}
