/** A duration in words of at most two units: `1 h 59 min`, `4 s`. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  return `${Math.floor(hours / 24)} days`
}

/** ISO 8601; `undefined` beyond what `Date` can hold, which a server's number may be. Epoch milliseconds. */
export function isoTime(at: number): string | undefined {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

/** An instant and how far it is: `2026-01-31T12:00:00Z (in 4 s)`. Epoch milliseconds. */
export function instant(at: number, now: number): string {
  const time = isoTime(at)
  if (time === undefined) return 'at no time the calendar has'
  const distance = at >= now ? `in ${duration(at - now)}` : `${duration(now - at)} ago`
  return `${time.replace('.000Z', 'Z')} (${distance})`
}
