import type { TranslatedActorProfile } from '@filmmakers-sdk/api-contract'
import { expect, test } from 'vitest'
import { profileModel } from './profile-model.ts'

/** Answers of a service that changes: what the types say is not what comes. */
const model = (profile: Record<string, unknown>) =>
  profileModel({ id: 7, ...profile } as unknown as TranslatedActorProfile)

test('a profile with nothing in it but an id is still a page', () => {
  expect(model({})).toEqual({
    id: 7,
    name: 'Actor 7',
    headline: [],
    about: undefined,
    facts: [],
    skills: [],
    credits: [],
    agencies: [],
    links: [],
    pictures: [],
  })
  const names = [
    'first_name',
    'city',
    'languages',
    'vita',
    'pictures',
    'talent_agency_connections',
    'showreels',
  ]
  const empty = Object.fromEntries(names.map((name) => [name, null]))
  expect(model(empty)).toEqual(model({}))
})

test('values read well, whether the API sends labels, lists or skills with levels', () => {
  const { headline, facts, skills } = model({
    main_profession: 'young_actor',
    acting_age_from: 9,
    acting_age_to: 12,
    city: 'Wien',
    country: 'AT',
    height: 140,
    figures: 'slim',
    accommodation_options: ['Berlin', 'Köln'],
    languages: { deu: 'native', eng: 'good' },
    dances: '',
  })
  expect(headline).toEqual(['Young actor', 'plays 9–12', 'Wien, Austria'])
  expect(facts).toEqual([
    { name: 'Height', value: '140 cm' },
    { name: 'Build', value: 'Slim' },
    { name: 'Can stay in', value: 'Berlin, Köln' },
  ])
  expect(skills).toEqual([{ name: 'Languages', value: 'Deu, eng' }])
})

test('credits come by type, unknown types before the rest, in the order of the person', () => {
  const { credits } = model({
    vita: {
      other: [{ name: 'Reading' }],
      podcast: [{ name: 'Talk' }],
      theatre: [],
      film: [
        { name: 'Second', in_development: true, year_from: 2027 },
        {
          name: 'First',
          episode_name: 'Pilot',
          year_from: 2019,
          year_to: 2020,
          role: 'Ida',
          role_type: 'leading',
        },
      ],
    },
  })
  expect(credits.map(({ title }) => title)).toEqual(['Film', 'Podcast', 'Other'])
  expect(credits[0]?.credits).toEqual([
    { when: 'In development', title: 'Second', part: undefined, made: undefined, nominated: false },
    { when: '2019–2020', title: 'First: Pilot', part: 'Ida, leading', made: undefined, nominated: false },
  ])
})

test('the main picture is first, and pictures without a usable address are left out', () => {
  const { pictures } = model({
    pictures: [
      { url: 'https://a.example/1.jpg' },
      { url: 'http://a.example/2.jpg' },
      {
        versions: { large: 'https://a.example/3.jpg', thumb_large: 'https://a.example/3s.jpg' },
        main_picture: true,
      },
    ],
  })
  expect(pictures.map(({ large, small }) => [large.href, small.href])).toEqual([
    ['https://a.example/3.jpg', 'https://a.example/3s.jpg'],
    ['https://a.example/1.jpg', 'https://a.example/1.jpg'],
  ])
})
