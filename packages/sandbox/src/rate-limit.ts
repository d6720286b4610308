import type { RateLimitSettings } from './options.ts'
import type { SandboxClock } from './clock.ts'

export interface Verdict {
  allowed: boolean
  limit: number
  remaining: number
  /** Unix seconds at which the next window begins. */
  reset: number
}

export interface RateLimiter {
  covers: (pathname: string) => boolean
  count: (ip: string) => Verdict
}

/** One counter per address and window. Windows begin at multiples of the interval, not at the first request. */
export function createRateLimiter(settings: RateLimitSettings, clock: SandboxClock): RateLimiter {
  const { requests: limit, interval, paths } = settings
  let current = -1
  const counts = new Map<string, number>()

  return {
    covers: (pathname) => paths.some((path) => isBelow(pathname, path)),
    count(ip) {
      const window = Math.floor(clock.now() / interval)
      if (window !== current) {
        current = window
        counts.clear()
      }
      const used = (counts.get(ip) ?? 0) + 1
      counts.set(ip, used)
      return {
        allowed: used <= limit,
        limit,
        remaining: Math.max(0, limit - used),
        reset: Math.ceil(((window + 1) * interval) / 1000),
      }
    },
  }
}

function isBelow(pathname: string, prefix: string): boolean {
  if (!pathname.startsWith(prefix)) return false
  return prefix.endsWith('/') || pathname.length === prefix.length || pathname[prefix.length] === '/'
}
