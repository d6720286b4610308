import { SandboxError } from './sandbox-error.ts'

export function integer(name: string, value: unknown, min: number, max: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value
  throw invalid(name, value, `an integer from ${min} to ${max}`)
}

export function finite(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw invalid(name, value, 'a number')
}

export function text(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw invalid(name, value, 'a string')
}

export function optionalText(name: string, value: unknown): string | undefined {
  return value === undefined ? undefined : text(name, value)
}

export function oneOf<T extends string | number>(name: string, value: unknown, known: readonly T[]): T {
  const found = known.find((each) => each === value)
  if (found !== undefined) return found
  throw invalid(name, value, `one of: ${known.join(', ')}`)
}

export function trueOrFalse(name: string, value: unknown, otherwise: boolean): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? otherwise
  throw invalid(name, value, 'true or false')
}

/** A misspelt option would otherwise be a sandbox that silently behaves differently from what its test says. */
export function refuseUnknown(
  prefix: string,
  options: unknown,
  known: readonly string[],
): asserts options is object {
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
