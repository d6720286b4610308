const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** IMF-fixdate and RFC 850, which differ in how they write weekday and year, and what stands between; and asctime. */
const forms = [
  /^[A-Z][a-z]{2,8}, (?<day>\d\d)[ -](?<month>[A-Z][a-z]{2})[ -](?<year>\d\d|\d{4}) (?<time>[\d:]{8}) GMT$/,
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>[\d:]{8}) (?<year>\d{4})$/,
]

/**
 * Reads an HTTP date in any of the three forms of RFC 9110 §5.6.7 (`Date.parse` takes the third for local time).
 * Epoch milliseconds, or `undefined` for anything else.
 *
 * @param now decides the century of two-digit years, epoch milliseconds
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  for (const form of forms) {
    const { day = '', month = '', year = '', time = '' } = form.exec(text.trim())?.groups ?? {}
    const fullYear = year.length === 2 ? inCentury(Number(year), now) : year
    const monthNumber = String(months.indexOf(month) / 3 + 1).padStart(2, '0')
    const dayNumber = day.replace(' ', '0')
    const second = time.replace(/:60$/, ':59')
    // The one form that all engines agree on; some carry the 31st of February over into March, and all an hour of 24.
    const instant = Date.parse(`${fullYear}-${monthNumber}-${dayNumber}T${second}Z`)
    // A second of 60 is a leap second.
    if (new Date(instant).getUTCDate() === Number(dayNumber))
      return second === time ? instant : instant + 1000
  }
  return undefined
}

/** RFC 9110 §5.6.7: a year more than 50 years in the future is the most recent past one with these digits. */
function inCentury(twoDigits: number, now: number): number {
  const latest = new Date(now).getUTCFullYear() + 50
  return latest - ((((latest - twoDigits) % 100) + 100) % 100)
}
