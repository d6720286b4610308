import * as appearance from './appearance.ts'
import * as credits from './credits.ts'
import { GENDER, GENDER_NEW } from './gender.ts'
import { LOCALES, localeOf, type LabelTable } from './label-table.ts'
import * as languages from './languages.ts'
import { LANGUAGE_SKILL, SKILL } from './skill-levels.ts'
import * as skills from './skills.ts'
import * as work from './work.ts'

/** What `GET /attributes` names and `GET /attributes/{key}` shows, and what records are generated from. */
const ATTRIBUTES = {
  accent_skill: SKILL,
  accents: languages.ACCENTS,
  agency_categories: work.AGENCY_CATEGORIES,
  casting_type: credits.CASTING_TYPE,
  contract_type: credits.CONTRACT_TYPE,
  dance_skill: SKILL,
  dances: skills.DANCES,
  dialect_skill: SKILL,
  dialects: languages.DIALECTS,
  drivers_licenses: skills.DRIVERS_LICENSES,
  ethnic_appearances: appearance.ETHNIC_APPEARANCES,
  ethnic_background: appearance.ETHNIC_BACKGROUND,
  ethnic_background_details: appearance.ETHNIC_BACKGROUND_DETAILS,
  eye_color: appearance.EYE_COLOR,
  figures: appearance.FIGURES,
  gender: GENDER,
  gender_new: GENDER_NEW,
  gender_searchability: GENDER_NEW,
  hair_color: appearance.HAIR_COLOR,
  hair_length: appearance.HAIR_LENGTH,
  instrument_skill: SKILL,
  instruments: skills.INSTRUMENTS,
  language_skill: LANGUAGE_SKILL,
  languages: languages.LANGUAGES,
  licenses: skills.LICENSES,
  main_profession: work.MAIN_PROFESSION,
  nationalities: languages.NATIONALITIES,
  pitches: appearance.PITCHES,
  production_format: credits.PRODUCTION_FORMAT,
  professions: work.PROFESSIONS,
  regions: work.REGIONS,
  role_type: credits.ROLE_TYPE,
  singing: skills.SINGING,
  singing_skill: SKILL,
  special_skills: skills.SPECIAL_SKILLS,
  sport_skill: SKILL,
  sports: skills.SPORTS,
  theater_engagement_type: credits.THEATER_ENGAGEMENT_TYPE,
  type_genre: credits.TYPE_GENRE,
  unions: work.UNIONS,
  working_permits: work.WORKING_PERMITS,
} as const satisfies Readonly<Record<string, LabelTable>>

export type ListName = keyof typeof ATTRIBUTES

/** The names of all lists. */
export function listNames(): string[] {
  return Object.keys(ATTRIBUTES)
}

export function isListName(name: string): name is ListName {
  return Object.hasOwn(ATTRIBUTES, name)
}

/** The values of a list, as they are listed here. */
export function valuesOf(list: ListName): readonly string[] {
  return [...ATTRIBUTES[list].keys()]
}

/** A list in one language; English if it is asked for in none of ours. */
export function labelsOf(list: ListName, locale: string | undefined): Record<string, string> {
  const column = LOCALES.indexOf(localeOf(locale))
  const rows = [...ATTRIBUTES[list]].map(([value, labels]): [string, string] => [
    value,
    labels[column] ?? value,
  ])
  return Object.fromEntries(rows)
}
