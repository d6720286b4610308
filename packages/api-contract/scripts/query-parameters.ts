import { isRecord, operationsOf, resolve } from './openapi-document.ts'

/** The query parameters of each operation that has any, as a schema with the name of its type. */
export function queryParametersOf(document: unknown): [name: string, schema: Record<string, unknown>][] {
  return operationsOf(document).flatMap(({ id, method, path, parameters }) => {
    const query = parameters
      .map((parameter) =>
        typeof parameter['$ref'] === 'string' ? resolve(document, parameter['$ref']) : parameter,
      )
      .filter((parameter) => isRecord(parameter) && parameter['in'] === 'query')
      .filter(isRecord)
    if (query.length === 0) return []
    const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}Params`
    const description = `Parameters of \`${method.toUpperCase()} ${path}\`.`
    return [[name, { type: 'object', description, properties: Object.fromEntries(query.map(asProperty)) }]]
  })
}

/**
 * Names on the wire are Rails', a caller writes what they mean: `tags[id][]` is `tags: { id: [] }`, `professions[]` is
 * `professions: []`.
 */
function asProperty({ name, description, schema }: Record<string, unknown>): [string, unknown] {
  const [outer = '', ...inner] = String(name)
    .replace(/\[\]$/, '')
    .split(/[[\]]+/)
    .filter(Boolean)
  const own = { ...(isRecord(schema) && schema), description }
  const nested = inner.reduceRight<Record<string, unknown>>(
    (value, step) => ({ type: 'object', description, properties: { [step]: value } }),
    own,
  )
  return [outer, nested]
}
