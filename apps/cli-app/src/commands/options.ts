import { type Command, InvalidArgumentError } from 'commander'

/** Options of every command that asks the API. */
export interface CallOptions {
  json?: true
  /** Seconds. */
  timeout: number
  /** Seconds. */
  maxWait: number
}

/** Adds the options of a command that asks the API. */
export function addCallOptions(command: Command): Command {
  return command
    .option('--json', 'print JSON')
    .option('--timeout <seconds>', 'give up a request after this time', seconds, 30)
    .option('--max-wait <seconds>', 'wait this long when the server asks to (rate limit)', seconds, 0)
}

export function seconds(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
    throw new InvalidArgumentError('A number of seconds, 0 or more, is expected.')
  }
  return value
}

export function positiveInteger(text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < 1) {
    throw new InvalidArgumentError('A positive integer is expected.')
  }
  return value
}

export function nonNegativeInteger(text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new InvalidArgumentError('An integer, 0 or more, is expected.')
  }
  return value
}

/** `a,b` as a list; empty names are dropped. */
export function commaSeparated(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** A point in time: a date, a date with time, or Unix seconds. */
export function point(text: string): Date {
  const date = /^\d+$/.test(text) ? new Date(Number(text) * 1000) : new Date(text)
  if (Number.isNaN(date.getTime())) {
    throw new InvalidArgumentError(
      'A date such as 2026-01-31, a time such as 2026-01-31T12:00Z, or Unix seconds is expected.',
    )
  }
  return date
}
