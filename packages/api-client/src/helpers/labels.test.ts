import type { ActorProfile } from '@filmmakers-sdk/api-contract'
import { describe, expect, test } from 'vitest'
import { mira } from '../test-support/actor-profile.ts'
import { type AttributeLists, createLabels, translateProfile } from './index.ts'

const lists: AttributeLists = {
  accents: { schwedisch: 'Swedish' },
  dances: { tango: 'Tango' },
  dialects: { norddeutsch: 'North German' },
  drivers_licenses: { 'pkw-klasse-b-be': 'Car' },
  ethnic_appearances: { nordeuropaisch: 'Northern European' },
  ethnic_background: { '6471': 'White' },
  eye_color: { grun: 'green' },
  figures: { sportlich: 'Athletic' },
  gender: { f: 'female' },
  gender_new: { female: 'female' },
  gender_searchability: { female: 'female', non_binary: 'non-binary' },
  instruments: { bratsche: 'Viola' },
  language_skill: { muttersprachlich: 'native', fliessend: 'fluent' },
  languages: { schwedisch: 'Swedish', deutsch: 'German' },
  main_profession: { actor: 'Actor' },
  nationalities: { SE: 'Swedish', DE: 'German' },
  pitches: { mezzosopran: 'Mezzo-soprano' },
  professions: { schauspieler: 'Actor', synchronsprecher: 'Voice actor' },
  singing: { jazz: 'Jazz' },
  special_skills: { '403': 'Card tricks' },
  sports: { klettern: 'Climbing' },
  unions: { bffs: 'BFFS' },
  working_permits: { 'EU-27': 'European Union' },
}

describe('labels', () => {
  const labels = createLabels(lists)

  test('are found by list and value', () => {
    expect(labels.one('eye_color', 'grun')).toBe('green')
    expect(labels.many('nationalities', ['SE', 'DE'])).toEqual(['Swedish', 'German'])
    expect(labels.skills('languages', mira.languages, 'language_skill')).toEqual([
      { skill: 'Swedish', level: 'native' },
      { skill: 'German', level: 'fluent' },
    ])
    expect(labels.skills('dances', mira.dances)).toEqual([{ skill: 'Tango', level: 'grundkenntnisse' }])
  })

  test('are the values themselves where no list knows better', () => {
    expect(labels.one('eye_color', 'a value of next year')).toBe('a value of next year')
    expect(labels.one('a list of next year', 'x')).toBe('x')
    expect(createLabels({ dances: undefined }).one('dances', 'tango')).toBe('tango')
  })

  test('security 66: nothing is found that a list merely inherits', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(labels.one('dances', name)).toBe(name)
      expect(labels.one(name, 'name')).toBe('name')
    }
  })
})

describe('translateProfile', () => {
  test('gives what enum=translate gives', () => {
    expect(translateProfile(mira, lists)).toEqual({
      ...mira,
      eye_color: 'green',
      figure: 'Athletic',
      figures: 'Athletic',
      pitch: 'Mezzo-soprano',
      pitches: 'Mezzo-soprano',
      native_dialect: 'North German',
      native_dialects: 'North German',
      gender: 'female',
      gender_new: 'female',
      gender_searchability: 'female, non-binary',
      nationalities: 'Swedish, German',
      ethnic_appearances: 'Northern European',
      ethnic_background: 'White',
      ethnic_background_details: '6473',
      accommodation_options: 'Hamburg, Stockholm',
      languages: 'Swedish (native), German (fluent)',
      dialects: 'North German',
      accents: 'Swedish',
      instruments: 'Viola',
      dances: 'Tango',
      singing: 'Jazz',
      special_skills: 'Card tricks',
      sport_skills: 'Climbing',
      sports: 'Climbing',
      drivers_licenses: 'Car',
      licenses: '',
      main_profession: 'Actor',
      specializations: 'Voice actor',
      professions: 'Actor, Voice actor',
      unions: 'BFFS',
      working_permits: 'European Union',
    })
  })

  test('keeps what is null null, and what is missing missing', () => {
    const profile = { ...mira, pitches: null, native_dialects: null, eye_color: null }
    delete profile.sport_skills
    delete profile.figures
    const translated = translateProfile(profile, lists)
    expect(translated).toMatchObject({ pitches: null, native_dialects: null, eye_color: null })
    expect(translated).not.toHaveProperty('sport_skills')
    expect(translated).not.toHaveProperty('figures')
  })

  test('survives fields the service leaves out', () => {
    const missing: Record<string, unknown> = { languages: undefined, dances: null, unions: undefined }
    const partial: ActorProfile = { ...mira, ...missing }
    expect(translateProfile(partial, lists)).toMatchObject({ languages: '', dances: '', unions: '' })
  })

  test('needs no list: values then stay as they are, joined', () => {
    expect(translateProfile(mira, {})).toMatchObject({
      gender: 'f',
      languages: 'schwedisch (muttersprachlich), deutsch (fliessend)',
      sports: 'klettern',
    })
  })

  test('does not change the profile, and keeps fields nobody knows', () => {
    const before = structuredClone(mira)
    expect(translateProfile({ ...mira, added_next_year: [1] }, lists)).toMatchObject({ added_next_year: [1] })
    expect(mira).toEqual(before)
  })
})
