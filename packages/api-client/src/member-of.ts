/** A member of a value that may be anything; `undefined` of what is no object, and of what it merely inherits. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}
