const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const imfFixdate = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/
const rfc850 = /^[A-Z][a-z]{5,8}, (\d{2})-([A-Z][a-z]{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT$/
const asctime = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/

/**
 * Reads an HTTP date in any of the three forms of RFC 9110 §5.6.7 (`Date.parse` takes the third for local time).
 * Epoch milliseconds, or `undefined` for anything else.
 *
 * @param now decides the century of two-digit years, epoch milliseconds
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const value = text.trim()
  const fixed = imfFixdate.exec(value)
  if (fixed) return instant(fixed[3], fixed[2], fixed[1], fixed.slice(4))
  const old = rfc850.exec(value)
  if (old) return instant(fullYear(Number(old[3]), now), old[2], old[1], old.slice(4))
  const unix = asctime.exec(value)
  if (unix) return instant(unix[6], unix[1], unix[2], unix.slice(3, 6))
  return undefined
}

/** RFC 9110 §5.6.7: a year more than 50 years in the future is the most recent past one with these digits. */
function fullYear(twoDigits: number, now: number): number {
  const latest = new Date(now).getUTCFullYear() + 50
  return latest - ((((latest - twoDigits) % 100) + 100) % 100)
}

function instant(
  year: string | number | undefined,
  month: string | undefined,
  day: string | undefined,
  time: readonly string[],
): number | undefined {
  const index = months.indexOf(month ?? '')
  const [hours = 0, minutes = 0, seconds = 0] = time.map(Number)
  // `Date.UTC` would carry an hour of 25 over into the next day. A second of 60 is a leap second.
  if (index < 0 || hours > 23 || minutes > 59 || seconds > 60) return undefined
  const date = new Date(0)
  // Not `Date.UTC`: it takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(Number(year), index, Number(day))
  if (date.getUTCDate() !== Number(day)) return undefined
  return date.setUTCHours(hours, minutes, seconds)
}
