import type { Clock } from '@filmmakers-sdk/auth-core'

export interface QuotaServerOptions {
  requests: number
  /** Milliseconds. */
  interval: number
  /** `'clock'`: windows begin at multiples of the interval, as rack-attack's do. `'sliding'`: any interval counts. */
  windows?: 'clock' | 'sliding'
  /** Its clock is ahead of the real time by this, milliseconds. */
  ahead?: number
  /** How long a request is on its way there and back, milliseconds. */
  latency?: () => number
  /** Whether every answer says what is left, as many services do. Default: a 429 alone. */
  isTalkative?: boolean
  /** What a 429 says, beside `Date`. Default as rack-attack. */
  says?: (told: { reset: number; now: number; limit: number }) => Record<string, string>
}

export interface QuotaServer {
  fetch: typeof fetch
  /** Its clock is ahead of the real time by this, milliseconds. */
  ahead: number
  /** When requests arrived, by the real time; those that were refused included. */
  readonly arrivals: readonly number[]
  readonly accepted: readonly number[]
  readonly refused: readonly number[]
  /** Requests of somebody else behind the same IP address. */
  spend(count: number): void
  /** How many of those there were, from an instant of the real time on. */
  spent(since: number): number
}

/** A server with a quota, in memory and in virtual time. */
export function createQuotaServer(time: Clock, options: QuotaServerOptions): QuotaServer {
  const { windows = 'clock', latency = () => 2 } = options
  const says =
    options.says ??
    (({ reset, limit }) => ({
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': '0',
      'ratelimit-reset': String(reset / 1000),
    }))
  const counted: number[] = []
  const foreign: number[] = []
  const accepted: number[] = []
  const refused: number[] = []

  function windowStart(now: number): number {
    return windows === 'clock'
      ? Math.floor(now / options.interval) * options.interval
      : now - options.interval + 1
  }

  function answer(): Response {
    const now = time.now() + server.ahead
    const start = windowStart(now)
    // A clock that was set back has left requests in windows to come.
    const used = counted.filter((at) => at >= start && at < start + options.interval)
    const date = new Date(Math.floor(now / 1000) * 1000).toUTCString()
    // rack-attack counts what it refuses, too; a sliding log does not.
    if (windows === 'clock' || used.length < options.requests) counted.push(now)
    if (used.length < options.requests) {
      accepted.push(time.now())
      const left = {
        'ratelimit-limit': String(options.requests),
        'ratelimit-remaining': String(options.requests - used.length - 1),
      }
      return Response.json({ id: 1 }, { headers: { date, ...(options.isTalkative && left) } })
    }
    refused.push(time.now())
    const oldest = used[used.length - options.requests] ?? now
    const reset =
      windows === 'clock'
        ? windowStart(now) + options.interval
        : Math.ceil((oldest + options.interval) / 1000) * 1000
    return new Response('Throttled', {
      status: 429,
      headers: { date, ...says({ reset, now, limit: options.requests }) },
    })
  }

  const server: QuotaServer = {
    ahead: options.ahead ?? 0,
    accepted,
    refused,
    get arrivals() {
      return [...accepted, ...refused].toSorted((a, b) => a - b)
    },
    spend(count) {
      for (let i = 0; i < count; i += 1) {
        foreign.push(time.now())
        counted.push(time.now() + server.ahead)
      }
    },
    spent: (since) => foreign.filter((at) => at >= since).length,
    async fetch(_, init) {
      const signal = init?.signal ?? undefined
      await time.sleep(latency(), signal)
      const response = answer()
      await time.sleep(latency(), signal)
      return response
    },
  }
  return server
}
