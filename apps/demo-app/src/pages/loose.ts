/**
 * What the contract promises, as a careful reader takes it: any field may be missing or null. The service may drop fields of a
 * profile the credentials may not see, and its documentation does not call its list complete.
 */
export type Loose<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Loose<Item>[]
    : T extends object
      ? { [Key in keyof T]?: Loose<T[Key]> | null }
      : T

/** Text to show, of whatever came: text, numbers, lists of them, and skills with their level. `undefined` for nothing. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (Array.isArray(value)) return joined(value)
  if (typeof value === 'object' && value !== null) return joined(Object.keys(value))
  return undefined
}

function joined(values: readonly unknown[]): string | undefined {
  return text(values.flatMap((value) => text(value) ?? []).join(', '))
}
