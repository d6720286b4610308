import { parse } from 'yaml'

export interface KnownValues {
  readonly name: string
  readonly values: readonly string[]
  readonly description: string
}

export interface Operation {
  readonly id: string
  readonly summary: string
  readonly method: string
  readonly path: string
  /** Parameters, some of them as a `$ref`. */
  readonly parameters: readonly Record<string, unknown>[]
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The document as plain data; `$ref`s stay as they are. */
export function parseDocument(source: string): Record<string, unknown> {
  const document: unknown = parse(source)
  if (!isRecord(document)) throw new TypeError('openapi.yaml holds no object')
  return document
}

/** What a local `$ref`, such as `#/components/schemas/Gender`, points at (RFC 6901); undefined where nothing is. */
export function resolve(document: unknown, ref: string): unknown {
  const steps = ref
    .replace(/^#\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return steps.reduce<unknown>((node, step) => {
    if (Array.isArray(node)) return node[Number(step)]
    return isRecord(node) ? node[step] : undefined
  }, document)
}

/** The named schemas of the document, in its order. */
export function schemasOf(document: unknown): [name: string, schema: Record<string, unknown>][] {
  const schemas = resolve(document, '#/components/schemas')
  if (!isRecord(schemas)) return []
  return Object.entries(schemas).flatMap(([name, schema]) => (isRecord(schema) ? [[name, schema]] : []))
}

/** The closed lists of the document: schemas that are strings with `x-known-values`. */
export function knownValuesOf(document: unknown): KnownValues[] {
  return schemasOf(document).flatMap(([name, schema]) => {
    const values = schema['x-known-values']
    if (!Array.isArray(values)) return []
    const { description } = schema
    return [
      { name, values: values.map(String), description: typeof description === 'string' ? description : name },
    ]
  })
}

/** The operations of the document, or those it sends itself, in its order. */
export function operationsOf(document: unknown, section: 'paths' | 'webhooks' = 'paths'): Operation[] {
  const paths = resolve(document, `#/${section}`)
  if (!isRecord(paths)) return []
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(isRecord(item) ? item : {}).flatMap(([method, operation]) => {
      if (!isRecord(operation) || typeof operation['operationId'] !== 'string') return []
      const { operationId, summary, parameters } = operation
      return [
        {
          id: operationId,
          summary: String(summary),
          method,
          path,
          parameters: Array.isArray(parameters) ? parameters.filter(isRecord) : [],
        },
      ]
    }),
  )
}
