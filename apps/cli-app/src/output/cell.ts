import { singleLine } from './terminal-safe.ts'

/** A value of the API on one line: objects as `key: value`, inner ones in brackets, lists with commas, nothing for what is missing. */
export function cell(value: unknown): string {
  return isRecord(value) ? membersOf(value) : part(value)
}

function part(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(part).filter(isThere).join(', ')
  if (isRecord(value)) {
    const members = membersOf(value)
    return members === '' ? '' : `(${members})`
  }
  return typeof value === 'string' ? singleLine(value) : JSON.stringify(value)
}

function membersOf(record: Readonly<Record<string, unknown>>): string {
  return Object.entries(record)
    .map(([name, value]) => [singleLine(name), part(value)] as const)
    .filter(([, value]) => isThere(value))
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')
}

function isThere(text: string): boolean {
  return text !== ''
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
