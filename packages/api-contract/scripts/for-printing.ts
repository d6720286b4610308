import { isRecord, resolve } from './openapi-document.ts'

// hey-api can print neither the type of an open list nor the one of a resource's id. It gets these string literals
// to print in their place; they are replaced in its text.

/** Stands for "any other string". */
export const openList = '__OPEN_LIST__'

/** Stands for the id of a resource. */
export const resourceId: { print: (resource: string) => string; pattern: RegExp } = {
  print: (resource) => `__ID_OF_${resource}__`,
  pattern: /'__ID_OF_(\w+)__'/g,
}

/** The document as hey-api has to see it for the types we want. */
export function forPrinting(document: unknown): unknown {
  return rewrite(document, document)
}

function rewrite(node: unknown, document: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => rewrite(item, document))
  // A block of YAML ends with a line break, which would print as an empty line of a comment.
  if (typeof node === 'string') return node.trimEnd()
  if (!isRecord(node)) return node

  // A shared parameter would get a type of its own, which clashes with the schema of that name.
  const ref = node['$ref']
  if (typeof ref === 'string' && ref.startsWith('#/components/parameters/')) {
    return rewrite(resolve(document, ref), document)
  }

  const known = node['x-known-values']
  const resource = node['x-resource-id']
  return {
    ...Object.fromEntries(
      Object.entries(node)
        .filter(([key, value]) => !isLeftOut(key, value))
        .map(([key, value]) => [key, rewrite(value, document)]),
    ),
    ...(Array.isArray(known) && { enum: [...known.map(String), openList] }),
    ...(typeof resource === 'string' && { type: 'string', const: resourceId.print(resource) }),
  }
}

/**
 * Left out: the discriminator of a union, because its members carry the literal already; `propertyNames`, which would
 * turn listed properties into a mapped type; the shared parameters (an object, not an operation's array).
 */
function isLeftOut(key: string, value: unknown): boolean {
  return ['discriminator', 'propertyNames', 'parameters'].includes(key) && isRecord(value)
}
