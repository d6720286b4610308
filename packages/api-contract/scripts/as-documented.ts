import { isRecord } from './openapi-document.ts'

/**
 * A schema as its type should be. What validation lets pass is more than what a type should say: `x-always` lists the
 * fields that the documentation shows as always there, `x-never-null` those that it shows as never null if they are there,
 * `x-typed-as` the type that it shows.
 */
export function asDocumented(schema: Record<string, unknown>): Record<string, unknown> {
  const shown = typedAs(schema)
  const always = namesIn(schema['x-always'])
  const neverNull = [...always, ...namesIn(schema['x-never-null'])]
  const { properties, required } = shown
  if (neverNull.length === 0 || !isRecord(properties)) return shown
  return {
    ...shown,
    required: [...namesIn(required), ...always],
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        neverNull.includes(name) && isRecord(property) ? withoutNull(property) : property,
      ]),
    ),
  }
}

function typedAs(schema: Record<string, unknown>): Record<string, unknown> {
  const type = schema['x-typed-as']
  return typeof type === 'string' ? { ...schema, type } : schema
}

function withoutNull(schema: Record<string, unknown>): Record<string, unknown> {
  const { type, anyOf, ...rest } = schema
  if (Array.isArray(type)) {
    const [first, ...others] = type.filter((one) => one !== 'null').map(String)
    return { ...schema, type: others.length === 0 ? first : [first, ...others] }
  }
  if (!Array.isArray(anyOf)) return schema
  const [first, ...others] = anyOf.filter(isRecord).filter((one) => one['type'] !== 'null')
  return others.length === 0 ? { ...rest, ...first } : { ...rest, anyOf: [first, ...others] }
}

function namesIn(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : []
}
