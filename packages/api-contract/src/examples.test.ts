import { describe, expect, test } from 'vitest'
import { isRecord, resolve } from '../scripts/openapi-document.ts'
import { document, validatorAt, validatorOf } from './test-support/schema-validator.ts'

const profile = exampleOf(
  '/paths/~1actor_profiles~1{id}/get/responses/200/content/application~1json/examples/profile',
)
const picture = {
  ...firstOf(profile['pictures']),
  orientation: 'panorama',
  added_next_year: { nested: true },
}

describe('examples are what the schemas say', () => {
  test.each([...examples(document)])('%s', (_where, schemaPointer, example) => {
    const validate = validatorAt(schemaPointer)
    validate(example)
    expect(validate.errors).toBeNull()
  })

  test('there are examples of every successful answer with a body, of merged and of deleted records', () => {
    expect([...examples(document)].length).toBeGreaterThanOrEqual(8)
  })

  test('the untranslated profile is an ActorProfile, not merely one of the two forms', () => {
    expect(validatorOf('ActorProfile')(profile)).toBe(true)
    expect(validatorOf('TranslatedActorProfile')(profile)).toBe(false)
  })
})

describe('what the API may add without notice', () => {
  test('unknown values of closed lists are valid', () => {
    expect(validatorOf('GenderNew')('a value of next year')).toBe(true)
    expect(validatorOf('Picture')(picture)).toBe(true)
  })

  test('unknown fields are valid, at the top and deep inside', () => {
    expect(validatorOf('ActorProfileListItem')({ id: 1, added_next_year: [1, 2] })).toBe(true)
    expect(validatorOf('ActorProfile')({ ...profile, added_next_year: 1, pictures: [picture] })).toBe(true)
  })

  test('credits of an unknown type are valid, as long as they are credits', () => {
    expect(validatorOf('Vita')({ podcast: [{ name: 'Season one' }] })).toBe(true)
    expect(validatorOf('Vita')({ podcast: 'Season one' })).toBe(false)
  })
})

describe('what the schemas refuse', () => {
  test('a field of another type', () => {
    expect(validatorOf('ActorProfile')({ ...profile, pictures: 'none' })).toBe(false)
  })

  test('a list item without id', () => {
    expect(validatorOf('ActorProfileListItem')({ name: 'Mira Lindqvist' })).toBe(false)
  })
})

describe('status 410', () => {
  const gone = validatorOf('Gone')

  test("the documentation's bodies are valid", () => {
    expect(gone({ id: 123, status: 'merged', new_id: 456 })).toBe(true)
    expect(gone({ id: 123, status: 'deleted' })).toBe(true)
  })

  test('a merged record without successor is not', () => {
    expect(gone({ id: 123, status: 'merged' })).toBe(false)
  })
})

/** Every example of a media type, beside the pointer of its schema. */
function* examples(
  node: unknown,
  pointer = '',
): Generator<[where: string, schemaPointer: string, example: unknown]> {
  if (!isRecord(node)) return
  if (isRecord(node['schema'])) {
    const schema = `${pointer}/schema`
    if ('example' in node) yield [pointer, schema, node['example']]
    for (const [name, example] of Object.entries(isRecord(node['examples']) ? node['examples'] : {})) {
      if (isRecord(example)) yield [`${pointer} ${name}`, schema, example['value']]
    }
  }
  for (const [key, value] of Object.entries(node)) {
    const step = key.replaceAll('~', '~0').replaceAll('/', '~1')
    if (Array.isArray(value))
      for (const [i, item] of value.entries()) yield* examples(item, `${pointer}/${step}/${i}`)
    else yield* examples(value, `${pointer}/${step}`)
  }
}

function exampleOf(pointer: string): Record<string, unknown> {
  const steps = pointer.split('/').map((step) => step.replaceAll('~1', '/'))
  const example = steps
    .slice(1)
    .reduce<unknown>((node, step) => (isRecord(node) ? node[step] : undefined), document)
  const value = resolve(example, 'value')
  if (!isRecord(value)) throw new TypeError(`no example at ${pointer}`)
  return value
}

function firstOf(list: unknown): Record<string, unknown> {
  const first: unknown = Array.isArray(list) ? list[0] : undefined
  if (!isRecord(first)) throw new TypeError('the example has no picture')
  return first
}
