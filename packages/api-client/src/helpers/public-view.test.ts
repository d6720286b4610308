import type { ActorProfile } from '@filmmakers-sdk/api-contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mira } from '../test-support/actor-profile.ts'
import { publicView } from './index.ts'

/** Which fields tell an attribute. */
const toldBy = {
  age: ['age', 'year_of_birth'],
  acting_age: ['acting_age_from', 'acting_age_to'],
  gender: ['gender', 'gender_new', 'gender_description', 'gender_searchability'],
  ethnic_appearances: [
    'ethnic_appearances',
    'ethnic_background',
    'ethnic_background_details',
    'ethnic_background_description',
  ],
  figures: ['figure', 'figures'],
  working_permits: ['working_permits'],
} as const
const attributes = Object.keys(toldBy) as (keyof typeof toldBy)[]
const neverShown = [
  'filmmakers_cd_url',
  'castupload_professional_url',
  'profile_visibility',
  'attribute_visibility',
]

/** The profile as a server may send it, whatever the types say. */
function sent(change: Record<string, unknown>): ActorProfile {
  return { ...mira, ...change }
}

describe('publicView', () => {
  test.each(['private', 'Public', 'casting_only', '', null, undefined])(
    'of a profile whose visibility is %j is nothing',
    (visibility) => {
      expect(publicView(sent({ profile_visibility: visibility }))).toBeNull()
    },
  )

  test('of a public profile is everything but the link for professionals, settings and coordinates', () => {
    const view = publicView(mira)
    expect(Object.keys(view ?? {}).sort()).toEqual(
      Object.keys(mira)
        .filter((field) => !neverShown.includes(field))
        .sort(),
    )
    expect(view).toMatchObject({ first_name: 'Mira', age: 38, vita: mira.vita })
    expect(view?.locations).toEqual([
      { name: 'Leipzig', type: 'place', country: 'DE' },
      { name: 'Stockholm', type: 'accommodation' },
    ])
  })

  test('leaves out what the person shows to professionals only, in every field that tells it', () => {
    const settings = fc.record(
      Object.fromEntries(
        attributes.map((name) => [name, fc.constantFrom('public', 'private', 'a value of next year', null)]),
      ),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(settings, (attribute_visibility) => {
        const view = publicView(sent({ attribute_visibility })) ?? {}
        for (const attribute of attributes) {
          for (const field of toldBy[attribute]) {
            expect([field, field in view]).toEqual([field, attribute_visibility[attribute] === 'public'])
          }
        }
        expect(view).toMatchObject({ first_name: 'Mira', city: 'Leipzig' })
      }),
    )
  })

  test.each([undefined, null, {}, 'public', ['age']])(
    'shows no such attribute when the settings are %j',
    (value) => {
      const view = publicView(sent({ attribute_visibility: value })) ?? {}
      for (const field of attributes.flatMap((attribute) => toldBy[attribute]))
        expect(view).not.toHaveProperty(field)
      expect(view).toHaveProperty('height')
    },
  )

  test('leaves out what people may hide in a year, when it is named like its field', () => {
    const hidden = sent({
      attribute_visibility: { ...mira.attribute_visibility, height: 'private', weight: 'public' },
    })
    const view = publicView(hidden)
    expect(view).not.toHaveProperty('height')
    expect(view).toHaveProperty('weight')
  })

  test.each(['year_of_birth', 'ethnic_background', 'gender_new', 'pictures', 'locations', 'vita'])(
    'leaves out %s under its own name, whatever it is told by',
    (field) => {
      const shown = Object.fromEntries(attributes.map((attribute) => [attribute, 'public']))
      const hidden = sent({ attribute_visibility: { ...shown, [field]: 'private' } })
      expect(publicView(hidden)?.[field as 'vita'] ?? []).toEqual([])
      expect(publicView(sent({ attribute_visibility: shown }))).toHaveProperty(field)
    },
  )

  test('publishes no field that nobody has decided on', () => {
    const view = publicView(sent({ private_phone: '+49 30 000000', ['__proto__']: { polluted: true } }))
    expect(view).not.toHaveProperty('private_phone')
    expect(view).not.toHaveProperty('polluted')
  })

  test('keeps the copyright notice of each picture, or says that there is none', () => {
    const view = publicView(mira)
    expect(view?.pictures.map(({ id, copyright }) => [id, copyright])).toEqual([
      [1, 'Henrik Salo'],
      [2, null],
      [3, null],
      [4, null],
    ])
    expect(view?.pictures[0]?.versions).toEqual(mira.pictures[0]?.versions)
  })

  test('leaves out pictures nobody is credited for, if wished', () => {
    const view = publicView(mira, { creditedOnly: true })
    expect(view?.pictures.map(({ id }) => id)).toEqual([1])
    expect(view?.vita.film).toEqual([{ ...mira.vita.film?.[0], picture: null }])
    expect(JSON.stringify(view)).not.toContain('c.jpg')
  })

  test('survives fields the service leaves out', () => {
    const view = publicView(sent({ pictures: undefined, locations: null, vita: undefined }), {
      creditedOnly: true,
    })
    expect(view).toMatchObject({ id: 4711, pictures: [], locations: [], vita: {} })
  })

  test('survives what is no picture, no place and no credit', () => {
    const [picture] = mira.pictures
    const view = publicView(
      sent({
        pictures: [null, { ...picture, copyright: 5 }, 'x'],
        locations: [null, ...mira.locations],
        vita: { film: {}, theatre: [null] },
      }),
    )
    expect(view?.pictures).toEqual([{ ...picture, copyright: null }])
    expect(view?.locations).toHaveLength(mira.locations.length)
    expect(publicView(sent({ pictures: {}, vita: { film: {} } }), { creditedOnly: true })).toMatchObject({
      pictures: [],
      vita: { film: [] },
    })
  })

  test('does not change the profile', () => {
    const before = structuredClone(mira)
    publicView(mira, { creditedOnly: true })
    expect(mira).toEqual(before)
  })
})
