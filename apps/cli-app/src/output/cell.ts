import { singleLine } from './terminal-safe.ts'

/** A value of the API in one cell: objects as `key: value`, lists with commas, nothing for what is missing. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cell).join(', ')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, item]) => `${singleLine(name)}: ${cell(item)}`)
      .join(', ')
  }
  return typeof value === 'string' ? singleLine(value) : JSON.stringify(value)
}
