import { ParameterError } from '../errors.ts'

/** A value of a query parameter as a caller writes it. */
export type QueryValue =
  | string
  | number
  | boolean
  | Date
  | readonly QueryValue[]
  | QueryRecord
  | null
  | undefined
export interface QueryRecord {
  readonly [name: string]: QueryValue
}

/** Unix milliseconds where seconds are meant: from this number on it is a mistake (the year 5138 in seconds). */
const tooLateForSeconds = 1e11

const control = /\p{Cc}/u

const none: ReadonlySet<string> = new Set()

/**
 * Encodes parameters the way Rails reads them: `updated_at[gte]=1`, `professions[]=a`, `tags[id][]=1`. `undefined`, `null` and
 * an empty list leave a parameter out. A `Date` becomes Unix seconds.
 *
 * @param params a {@link QueryRecord}; what a program without types may pass besides is refused
 * @param commaSeparated names of parameters whose arrays are ONE comma separated value
 * @throws {ParameterError} for values that cannot be sent: control characters, numbers that are not finite, milliseconds, functions; and for
 *   pages and ids that are no positive integers
 */
export function encodeQuery(params: object, commaSeparated: ReadonlySet<string> = none): string {
  const pairs: string[] = []
  for (const [name, value] of entriesOf(params)) {
    const joined = isList(value) && commaSeparated.has(name) ? joinList(name, value) : value
    append(pairs, name, joined)
  }
  return pairs.join('&')
}

function append(pairs: string[], name: string, value: unknown): void {
  if (value === undefined || value === null) return
  if (isList(value)) {
    for (const item of value) append(pairs, `${name}[]`, item)
  } else if (isScalar(value)) {
    pairs.push(`${encodeURIComponent(checked(name, name))}=${encodeURIComponent(textOf(name, value))}`)
  } else if (isPlain(value)) {
    for (const [key, item] of entriesOf(value)) append(pairs, `${name}[${key}]`, item)
  } else {
    throw new ParameterError(
      `${JSON.stringify(name)} is a ${typeof value === 'object' ? 'special object' : typeof value}, which cannot be sent.`,
      'Pass a text, a number, a boolean or a Date, or an array or object of them.',
    )
  }
}

function entriesOf(params: object): [string, unknown][] {
  return Object.entries(params)
}

/** `Array.isArray` makes `any` of the items. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/**
 * A Set, a Map or a RegExp has no entries: it would silently be no parameter, and the answer everything there is. By name, because
 * plain objects of another realm are plain too.
 */
function isPlain(value: unknown): value is object {
  return Object.prototype.toString.call(value) === '[object Object]'
}

type Scalar = string | number | boolean | Date

function isScalar(value: unknown): value is Scalar {
  return value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value)
}

function joinList(name: string, values: readonly unknown[]): string | undefined {
  const texts = values.map((value) => {
    const text = isScalar(value) ? textOf(name, value) : undefined
    if (text !== undefined && !text.includes(',')) return text
    throw new ParameterError(
      `A value of ${name} ${text === undefined ? 'is not a plain value' : 'contains a comma'}.`,
      `Pass each value of ${name} as an item of its own.`,
    )
  })
  return texts.length === 0 ? undefined : texts.join(',')
}

function textOf(name: string, value: Scalar): string {
  if (typeof value === 'string') return checked(name, secondsText(name, value))
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) {
    if (!Number.isNaN(value.getTime())) return String(Math.floor(value.getTime() / 1000))
    throw new ParameterError(`${name} is an invalid Date.`, 'Check how the Date was made.')
  }
  return numberText(name, value)
}

/** Numbers that count from 1: pages, and ids wherever they stand (`blog_id`, `tags[id][]`). */
const counted = /^(?:per_)?page$|(?:^|_|\[)id\]?(?:\[\])?$/

function numberText(name: string, value: number): string {
  if (!Number.isFinite(value)) {
    throw new ParameterError(`${name} is ${value}.`, 'Pass a finite number.')
  }
  if (counted.test(name)) {
    if (Number.isSafeInteger(value) && value > 0) return String(value)
    throw new ParameterError(`${name} is ${value}.`, 'Pass a positive integer.')
  }
  if (Math.abs(value) >= tooLateForSeconds) {
    throw new ParameterError(
      `${name} is ${value}, too large for Unix seconds.`,
      'It looks like milliseconds: pass a Date, which is converted.',
    )
  }
  // A part of a second is no more than the API knows, as it is of a Date.
  if (name.startsWith('updated_at[')) return String(Math.floor(notNegative(name, value)))
  return String(value)
}

/** The API takes a date for nothing at all, and gives everything there is. */
function secondsText(name: string, text: string): string {
  if (!name.startsWith('updated_at[') || /^\d+$/.test(text)) return text
  throw new ParameterError(`${name} is a text that is no number.`, 'Pass a Date, or Unix seconds.')
}

function notNegative(name: string, value: number): number {
  if (value >= 0) return value
  throw new ParameterError(`${name} is ${value}.`, 'Pass Unix seconds, or a Date after 1970.')
}

function checked(name: string, text: string): string {
  if (control.test(text)) {
    throw new ParameterError(
      `${JSON.stringify(name)} contains a control character.`,
      'Take line breaks and other control characters out.',
    )
  }
  if (!text.isWellFormed()) {
    throw new ParameterError(
      `${JSON.stringify(name)} contains half a character.`,
      'Cut texts between characters, not between the two halves of one (lone surrogates).',
    )
  }
  return text
}
