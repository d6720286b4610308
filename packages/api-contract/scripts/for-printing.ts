import { isRecord, operationsOf, resolve, schemasOf } from './openapi-document.ts'

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
  const schemas = Object.fromEntries([...schemasOf(document), ...paramsOf(document)])
  return {
    openapi: document['openapi'],
    info: document['info'],
    paths: {},
    components: { schemas: rewrite(schemas) },
  }
}

function paramsOf(document: unknown): [name: string, schema: Record<string, unknown>][] {
  return operationsOf(document).flatMap(({ id, method, path, parameters }) => {
    const query = parameters
      .map((parameter) =>
        typeof parameter['$ref'] === 'string' ? resolve(document, parameter['$ref']) : parameter,
      )
      .filter((parameter) => isRecord(parameter) && parameter['in'] === 'query')
      .filter(isRecord)
    if (query.length === 0) return []
    const properties = query.map(({ name, description, schema }) => [
      name,
      { ...(isRecord(schema) && schema), description },
    ])
    const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}Params`
    const description = `Parameters of \`${method.toUpperCase()} ${path}\`.`
    return [[name, { type: 'object', description, properties: Object.fromEntries(properties) as unknown }]]
  })
}

function rewrite(node: unknown): unknown {
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
