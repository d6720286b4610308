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
  const thisYear = new Date(now).getUTCFullYear()
  const year = thisYear - (thisYear % 100) + twoDigits
  return year > thisYear + 50 ? year - 100 : year
}

function instant(
  year: string | number | undefined,
  month: string | undefined,
  day: string | undefined,
  time: readonly string[],
): number | undefined {
  const index = months.indexOf(month ?? '')
  if (index < 0) return undefined
  const [hours = 0, minutes = 0, seconds = 0] = time.map(Number)
  const value = Date.UTC(Number(year), index, Number(day), hours, minutes, seconds)
  return Number.isNaN(value) ? undefined : value
}
