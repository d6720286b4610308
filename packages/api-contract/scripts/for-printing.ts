import { asDocumented } from './as-documented.ts'
import { isRecord, schemasOf } from './openapi-document.ts'
import { queryParametersOf } from './query-parameters.ts'

// hey-api can print neither the type of an open list nor the one of a resource's id. It gets these string literals
// to print in their place; they are replaced in its text.

/** Stands for "any other string". */
export const openList = '__OPEN_LIST__'

/** Stands for the id of a resource. */
export const resourceId: { print: (resource: string) => string; pattern: RegExp } = {
  print: (resource) => `__ID_OF_${resource}__`,
  pattern: /'__ID_OF_(\w+)__'/g,
}

/**
 * The document as hey-api has to see it for the types we want: nothing but schemas, and the query parameters of each
 * operation as one more schema.
 */
export function forPrinting(document: Record<string, unknown>): Record<string, unknown> {
  const schemas = Object.fromEntries([...schemasOf(document), ...queryParametersOf(document)])
  return {
    openapi: document['openapi'],
    info: document['info'],
    paths: {},
    components: { schemas: rewrite(schemas) },
  }
}

function rewrite(value: unknown): unknown {
  const node = isRecord(value) ? asDocumented(value) : value
  if (Array.isArray(node)) return node.map(rewrite)
  // A block of YAML ends with a line break, which would print as an empty line of a comment.
  if (typeof node === 'string') return node.trimEnd()
  if (!isRecord(node)) return node
  const known = node['x-known-values']
  const resource = node['x-resource-id']
  return {
    ...Object.fromEntries(
      Object.entries(node)
        .filter(([key, value]) => !isLeftOut(key, value))
        .map(([key, value]) => [key, rewrite(value)]),
    ),
    ...(Array.isArray(known) && { enum: [...known.map(String), openList] }),
    ...(typeof resource === 'string' && { type: 'string', const: resourceId.print(resource) }),
  }
}

/**
 * Left out: the discriminator of a union, because its members carry the literal already; `propertyNames`, which would
 * turn listed properties into a mapped type.
 */
function isLeftOut(key: string, value: unknown): boolean {
  return ['discriminator', 'propertyNames'].includes(key) && isRecord(value)
}
