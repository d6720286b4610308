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

/**
 * Encodes parameters the way Rails reads them: `updated_at[gte]=1`, `professions[]=a`, `tags[id][]=1`. `undefined` and `null`
 * leave a parameter out. A `Date` becomes Unix seconds.
 *
 * @param commaSeparated names of parameters whose arrays are ONE comma separated value
 * @throws {ParameterError} for values that cannot be sent: control characters, numbers that are not finite, milliseconds
 */
export function encodeQuery(params: QueryRecord, commaSeparated: ReadonlySet<string> = new Set()): string {
  const pairs: string[] = []
  for (const [name, value] of Object.entries(params)) {
    const joined = isList(value) && commaSeparated.has(name) ? joinList(name, value) : value
    append(pairs, name, joined)
  }
  return pairs.join('&')
}

function append(pairs: string[], name: string, value: QueryValue): void {
  if (value === undefined || value === null) return
  if (isList(value)) {
    for (const item of value) append(pairs, `${name}[]`, item)
  } else if (typeof value === 'object' && !(value instanceof Date)) {
    for (const [key, item] of Object.entries(value)) append(pairs, `${name}[${key}]`, item)
  } else {
    pairs.push(`${encodeURIComponent(checked(name, name))}=${encodeURIComponent(textOf(name, value))}`)
  }
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(value: QueryValue): value is readonly QueryValue[] {
  return Array.isArray(value)
}

type Scalar = string | number | boolean | Date

function isScalar(value: QueryValue): value is Scalar {
  return value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value)
}

function joinList(name: string, values: readonly QueryValue[]): string | undefined {
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
  if (typeof value === 'string') return checked(name, value)
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) {
    if (!Number.isNaN(value.getTime())) return String(Math.floor(value.getTime() / 1000))
    throw new ParameterError(`${name} is an invalid Date.`, 'Check how the Date was made.')
  }
  if (!Number.isFinite(value)) {
    throw new ParameterError(`${name} is ${value}.`, 'Pass a finite number.')
  }
  if (Math.abs(value) >= tooLateForSeconds) {
    throw new ParameterError(
      `${name} is ${value}, too large for Unix seconds.`,
      'It looks like milliseconds: pass a Date, which is converted.',
    )
  }
  return String(value)
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
