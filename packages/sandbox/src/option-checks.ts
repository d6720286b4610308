import { SandboxError } from './sandbox-error.ts'

export function integer(name: string, value: number, min: number, max: number): number {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw invalid(name, value, `an integer from ${min} to ${max}`)
  }
  return value
}

export function oneOf<T extends string>(name: string, value: T, known: readonly T[]): T {
  if (known.includes(value)) return value
  throw invalid(name, value, `one of: ${known.join(', ')}`)
}

/** A misspelt option would otherwise be a sandbox that silently behaves differently from what its test says. */
export function refuseUnknown(prefix: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) {
    throw invalid(prefix.slice(0, -1) || 'options', options, 'an object')
  }
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const list = known.map((name) => prefix + name).join(', ')
    throw new SandboxError('invalid_option', `Unknown option ${prefix}${unknown}`, `Use one of: ${list}`)
  }
}

export function invalid(name: string, value: unknown, expected: string): SandboxError {
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return new SandboxError('invalid_option', `${name} is ${shown}`, `Give ${expected}`)
}
