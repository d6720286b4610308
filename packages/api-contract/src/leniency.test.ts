import type { ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { isRecord } from '../scripts/openapi-document.ts'
import { exampleOf, examples } from './test-support/examples.ts'
import { validatorAt, validatorOf } from './test-support/schema-validator.ts'

/** Every example of a successful answer, beside what validates it: of two forms of a profile its own. */
const answers = examples
  .filter(({ pointer }) => pointer.includes('/responses/200/'))
  .map(({ pointer, name, value }) => {
    const [path = ''] = /^\/paths\/[^/]+/.exec(pointer) ?? []
    const [, kind] = /~1(actor|crew)_profiles~1/.exec(path) ?? []
    const schema = `${name === 'translated' ? 'Translated' : ''}${kind === 'crew' ? 'Crew' : 'Actor'}Profile`
    const validate = kind === undefined ? validatorAt(`${pointer}/schema`) : validatorOf(schema)
    return { title: `${path.slice(7).replaceAll('~1', '/')} ${name ?? ''}`, value, validate }
  })

/** The changes of a value that a validator takes, or does not, by where they were made. */
const taken = (validate: ValidateFunction, changes: Iterable<Change>, is: boolean): string[] =>
  [...changes].filter(({ value }) => validate(value) === is).map(({ where }) => where)

describe('what the documentation does not promise may be otherwise', () => {
  test.each(answers)('any field but ids may be missing or null: $title', ({ value, validate }) => {
    const changes = [...changed(value, (key) => (key === 'id' ? [] : [undefined, null]))]
    expect(taken(validate, changes, false)).toEqual([])
  })

  test.each([
    ['ActorProfileListItem', { id: 1, gender: 'female', display_name: 'Mira', thumbnail_url: 'https://…' }],
    ['ShowreelMedium', { id: 1, duration: 94.32, skills: ['languages#deutsch'] }],
    ['ShowreelMedium', { id: 1, duration: '94.32', skills: ['languages/deutsch'], proxies: {} }],
    ['ActorProfile', { id: 1, ethnic_background: ['6471'] }],
    ['ActorProfile', { id: 1, ethnic_background: [6471] }],
    ['CastingRole', { id: 1, ethnic_background: [6471], contract_type: 'fixed' }],
    ['CastingRole', { id: 1, ethnic_background: ['6471'], contract_type: 100001 }],
    ['ActorProfile', { id: 1, updated_at: 'yesterday', locations: [{ name: 'Leipzig', type: 'place' }] }],
    ['ActorProfile', { id: 1, castupload_url: 'https://…', pictures: [{ id: 1, crop_coordinates: null }] }],
    ['BlogPost', { id: 1, source: null, images: [{ url: 'https://…' }] }],
    ['TranslatedCrewProfile', { id: 1, languages: 'German, English', accommodation_options: ['Berlin'] }],
  ])('%s: %j', (schema, value) => {
    expect(validatorOf(schema)(value)).toBe(true)
  })
})

describe('what the API may add without notice', () => {
  const profile = exampleOf('/actor_profiles/{id}', 'profile')

  test('unknown values of closed lists are valid', () => {
    expect(validatorOf('GenderNew')('a value of next year')).toBe(true)
    expect(validatorOf('Picture')({ id: 1, orientation: 'panorama' })).toBe(true)
    expect(validatorOf('VideoProxies')({ uhd: 'https://…' })).toBe(true)
  })

  test('unknown fields are valid, at the top and deep inside', () => {
    expect(validatorOf('ActorProfileListItem')({ id: 1, added_next_year: [1, 2] })).toBe(true)
    expect(validatorOf('ActorProfile')({ ...profile, pictures: [{ id: 1, added: { deep: true } }] })).toBe(
      true,
    )
  })

  test('credits of an unknown type are valid, as long as they are credits', () => {
    expect(validatorOf('Vita')({ podcast: [{ name: 'Season one' }] })).toBe(true)
    expect(validatorOf('Vita')({ podcast: 'Season one' })).toBe(false)
  })
})

describe('what no server may send', () => {
  test.each(answers)('a field of quite another type: $title', ({ value, validate }) => {
    const changes = changed(value, (_key, old) => [typeof old === 'boolean' ? 'yes' : true])
    expect(taken(validate, changes, true)).toEqual([])
  })

  test.each(answers)('an id that is missing, null, a text or a fraction: $title', ({ value, validate }) => {
    const changes = changed(value, (key) => (key === 'id' ? [undefined, null, '1', 1.5] : []))
    expect(taken(validate, changes, true)).toEqual([])
  })

  test('a webhook without type, time or data', () => {
    const [event] = examples.filter(({ pointer }) =>
      pointer.includes('actor_profile.updated/post/requestBody'),
    )
    const validate = validatorOf('WebhookEvent')
    expect(validate(event?.value)).toBe(true)
    expect(
      taken(
        validate,
        changed(event?.value, () => [undefined, null, '1']),
        true,
      ),
    ).toEqual([])
  })
})

describe('status 410', () => {
  test.each([
    [true, { id: 123, status: 'merged', new_id: 456 }],
    [true, { id: 123, status: 'deleted', deleted_at: '2026-01-01' }],
    [false, { id: 123, status: 'merged' }],
    [false, { id: 123, status: 'merged', new_id: '456' }],
    [false, { id: 123, status: 'moved' }],
    [false, { status: 'deleted' }],
  ])('%s: %j', (valid, body) => {
    expect(validatorOf('Gone')(body)).toBe(valid)
  })
})

interface Change {
  readonly where: string
  readonly value: unknown
}

/** The value once for each of its fields and each replacement of it; `undefined` leaves the field out. */
function* changed(
  value: unknown,
  replacements: (key: string, old: unknown) => readonly unknown[],
  where = '',
): Generator<Change> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      for (const change of changed(item, replacements, `${where}/${i}`)) {
        yield { ...change, value: value.with(i, change.value) }
      }
    }
  }
  if (!isRecord(value)) return
  for (const [key, old] of Object.entries(value)) {
    const others = Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
    for (const replacement of replacements(key, old)) {
      const kept = replacement === undefined ? others : { ...others, [key]: replacement }
      yield { where: `${where}/${key} → ${String(replacement)}`, value: kept }
    }
    for (const change of changed(old, replacements, `${where}/${key}`)) {
      yield { ...change, value: { ...others, [key]: change.value } }
    }
  }
}
