import { parseHttpDate } from './http-date.ts'

/** A number of seconds above this is an instant (the year 2001), below a distance. */
const earliestEpoch = 1_000_000_000

/** An instant above this is in milliseconds (in seconds it would be the year 5138). */
const earliestMilliseconds = 100_000_000_000

/** What counts first; `Ratelimit-Reset` of this API and of the IETF drafts, and its common relative. */
const names = ['retry-after', 'ratelimit-reset', 'x-ratelimit-reset']

/** When a server wants to be asked again, in milliseconds: an instant of its own clock, or a distance from now. */
export type ServerTime = { at: number; in?: never } | { in: number; at?: never }

/**
 * Reads `Retry-After` (RFC 9110 §10.2.3), else `RateLimit-Reset` or `X-RateLimit-Reset`: a distance in seconds, a date, or Unix
 * seconds, as here. `undefined` when the server does not say, or says something unreadable.
 *
 * @param now decides the century of two-digit years, epoch milliseconds
 */
export function readServerTime(headers: Headers, now: number): ServerTime | undefined {
  for (const name of names) {
    const value = headers.get(name) ?? ''
    const seconds = integer(value)
    if (seconds !== undefined) return timeOf(seconds)
    const date = parseHttpDate(value, now)
    if (date !== undefined) return { at: date }
  }
  return undefined
}

/**
 * The same in epoch milliseconds on the client's clock, never in the past. Instants are measured against the answer's own
 * `Date`, so that a client's clock that is wrong does no harm.
 */
export function serverRetryTime(headers: Headers, now: number): number | undefined {
  const serverNow = parseHttpDate(headers.get('date') ?? '', now) ?? now
  const told = readServerTime(headers, serverNow)
  return told && now + Math.max(0, told.in ?? told.at - serverNow)
}

/** Thirty years are no wait: a server that says so many seconds means an instant, in `Retry-After` too. */
function timeOf(seconds: number): ServerTime {
  const ms = seconds < earliestMilliseconds ? seconds * 1000 : seconds
  return seconds < earliestEpoch ? { in: ms } : { at: ms }
}

function integer(value: string): number | undefined {
  return /^\s*\d{1,13}\s*$/.test(value) ? Number(value) : undefined
}
