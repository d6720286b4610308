import { parseHttpDate } from './http-date.ts'

/** A number of seconds above this is an instant (the year 2001), below a distance. */
const earliestEpoch = 1_000_000_000

/**
 * When the server wants to be asked again, in epoch milliseconds on the client's clock: from `Retry-After` (RFC 9110
 * §10.2.3, seconds or a date) or `RateLimit-Reset` (Unix seconds here, a distance in the IETF drafts). Instants are
 * measured against the answer's own `Date`, so that a client's clock that is wrong does no harm. `undefined` when the
 * server does not say, or says something unreadable.
 */
export function serverRetryTime(headers: Headers, now: number): number | undefined {
  const serverNow = parseHttpDate(headers.get('date') ?? '', now) ?? now
  const wait =
    retryAfter(headers.get('retry-after'), serverNow) ??
    rateLimitReset(headers.get('ratelimit-reset'), serverNow)
  return wait === undefined ? undefined : now + Math.max(0, wait)
}

function retryAfter(value: string | null, serverNow: number): number | undefined {
  if (value === null) return undefined
  if (/^\s*\d{1,12}\s*$/.test(value)) return Number(value) * 1000
  const date = parseHttpDate(value, serverNow)
  return date === undefined ? undefined : date - serverNow
}

function rateLimitReset(value: string | null, serverNow: number): number | undefined {
  if (value === null || !/^\s*\d{1,12}\s*$/.test(value)) return undefined
  const seconds = Number(value)
  return seconds >= earliestEpoch ? seconds * 1000 - serverNow : seconds * 1000
}
