import { InvalidArgumentError } from 'commander'

/** A number of seconds, with decimals. */
export function seconds(lowest: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^\d{1,12}(\.\d+)?$/.test(text) && value >= lowest) return value
    throw new InvalidArgumentError(
      `A number of seconds${lowest > 0 ? ' above 0' : ', 0 or more,'} is expected, such as 2.5.`,
    )
  }
}

export function integer(lowest: number, highest: number = Number.MAX_SAFE_INTEGER): (text: string) => number {
  const range = highest === Number.MAX_SAFE_INTEGER ? `from ${lowest} on` : `from ${lowest} to ${highest}`
  return (text) => {
    const value = Number(text)
    if (/^\d{1,16}$/.test(text) && value >= lowest && value <= highest) return value
    throw new InvalidArgumentError(`A whole number ${range} is expected.`)
  }
}

/** `a,b` as a list; an empty one is an error. */
export function commaSeparated(text: string): string[] {
  const names = text.split(',').map((name) => name.trim())
  const given = [...new Set(names.filter((name) => name !== ''))]
  if (given.length > 0) return given
  throw new InvalidArgumentError('At least one name is expected; separate several with commas.')
}

/** Languages as the API asks for them: what is no code finds nobody, without a word. */
export function languageCodes(text: string): string[] {
  const codes = commaSeparated(text)
  if (codes.every((code) => /^[a-z]{3}$/.test(code))) return codes
  throw new InvalidArgumentError('ISO 639-2 codes of three small letters are expected, such as deu or eng.')
}

/** A point in time: a date, a date with time, or Unix seconds. */
export function point(text: string): Date {
  const date = /^\d{9,11}$/.test(text) ? new Date(Number(text) * 1000) : isoDate(text)
  if (date !== undefined && !Number.isNaN(date.getTime())) return date
  // Fewer digits would be 1970 as seconds, and a year or a compact date to most people; more would be milliseconds.
  throw new InvalidArgumentError(
    'A date such as 2026-01-31, a time such as 2026-01-31T12:00Z, or Unix seconds is expected.',
  )
}

/** The forms of ISO 8601 that `Date` is specified for, and only days that exist. */
function isoDate(text: string): Date | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(
    text,
  )?.[1]
  if (day === undefined) return undefined
  const midnight = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) return undefined
  return new Date(text)
}
