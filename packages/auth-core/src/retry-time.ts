import { parseHttpDate } from './http-date.ts'

/** A number of seconds above this is an instant (the year 2001), below a distance. */
const earliestEpoch = 1_000_000_000

/** An instant above this is in milliseconds (in seconds it would be the year 5138). */
const earliestMilliseconds = 100_000_000_000

/** `Ratelimit-Reset` of this API and of the IETF drafts, and its common relative. */
const resets = ['ratelimit-reset', 'x-ratelimit-reset']

/** When a server wants to be asked again, in milliseconds: an instant of its own clock, or a distance from now. */
export type ServerTime = { at: number; in?: never } | { in: number; at?: never }

/**
 * Reads `Retry-After` (RFC 9110 §10.2.3, seconds or a date), else `RateLimit-Reset` or `X-RateLimit-Reset` (Unix seconds here, a
 * distance in the IETF drafts). `undefined` when the server does not say, or says something unreadable.
 *
 * @param now decides the century of two-digit years, epoch milliseconds
 */
export function readServerTime(headers: Headers, now: number): ServerTime | undefined {
  const after = headers.get('retry-after')
  const seconds = integer(after)
  if (seconds !== undefined) return { in: seconds * 1000 }
  const date = after === null ? undefined : parseHttpDate(after, now)
  if (date !== undefined) return { at: date }
  for (const name of resets) {
    const reset = integer(headers.get(name))
    if (reset === undefined) continue
    if (reset < earliestEpoch) return { in: reset * 1000 }
    return { at: reset < earliestMilliseconds ? reset * 1000 : reset }
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

function integer(value: string | null): number | undefined {
  return value !== null && /^\s*\d{1,13}\s*$/.test(value) ? Number(value) : undefined
}
