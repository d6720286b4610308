import { isRecord, resolve } from '../../scripts/openapi-document.ts'
import { document, validatorAt } from './schema-validator.ts'

/** An example of the document. */
export interface Example {
  /** JSON pointer to what it is an example of: a media type, a parameter or a header. */
  readonly pointer: string
  /** Its name, where there are several. */
  readonly name: string | undefined
  readonly value: unknown
}

/** Everything in the document that has a schema of its own to give examples of, beside its examples. */
export function* described(
  node: unknown = document,
  pointer = '',
): Generator<{ pointer: string; examples: Example[] }> {
  if (Array.isArray(node)) for (const [i, item] of node.entries()) yield* described(item, `${pointer}/${i}`)
  if (!isRecord(node)) return
  if (isRecord(node['schema'])) yield { pointer, examples: examplesOf(node, pointer) }
  for (const [key, value] of Object.entries(node)) {
    if (!['schema', 'schemas', 'example', 'examples'].includes(key)) {
      yield* described(value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    }
  }
}

/** All examples of the document. */
export const examples: readonly Example[] = [...described()].flatMap((each) => each.examples)

/** An example of the successful answer to `GET path`. */
export function exampleOf(path: string, name: string): Record<string, unknown> {
  const found = examples.find(
    (example) =>
      example.name === name &&
      example.pointer.startsWith(`/paths/${path.replaceAll('/', '~1')}/get/responses/200/`),
  )
  const value: unknown = Array.isArray(found?.value) ? found.value[0] : found?.value
  if (!isRecord(value)) throw new TypeError(`no example ${name} of GET ${path}`)
  return value
}

function examplesOf(node: Record<string, unknown>, pointer: string): Example[] {
  const several = Object.entries(isRecord(node['examples']) ? node['examples'] : {})
  return [
    ...('example' in node ? [{ pointer, name: undefined, value: node['example'] }] : []),
    ...several.map(([name, each]) => ({ pointer, name, value: isRecord(each) ? each['value'] : undefined })),
  ]
}

/** `Schema.field` for each field that a value shows of the named schemas it is made of. */
export function* shownFields(value: unknown, pointer: string, owner = ''): Generator<string> {
  const schema = resolve(document, `#${pointer}`)
  if (!isRecord(schema) || !validatorAt(pointer)(value)) return
  const { $ref: ref, properties, items } = schema
  if (typeof ref === 'string') yield* shownFields(value, ref.slice(1), ref.split('/').at(-1))
  for (const union of ['allOf', 'anyOf', 'oneOf']) {
    const branches = schema[union]
    if (!Array.isArray(branches)) continue
    for (const i of branches.keys()) yield* shownFields(value, `${pointer}/${union}/${i}`, owner)
  }
  if (Array.isArray(value) && isRecord(items)) {
    for (const item of value) yield* shownFields(item, `${pointer}/items`)
  }
  if (!isRecord(value)) return
  for (const [key, field] of Object.entries(value)) {
    if (isRecord(properties) && key in properties) {
      yield `${owner}.${key}`
      yield* shownFields(field, `${pointer}/properties/${key}`)
    }
  }
}
