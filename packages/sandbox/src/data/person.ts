import type { Names, Origin } from './locales.ts'
import { ORIGINS } from './locales.ts'
import type { Random } from './random.ts'
import { REFERENCE_DATE, REFERENCE_YEAR } from './reference-date.ts'

type GenderNew = 'male' | 'female' | 'transgender_female' | 'transgender_male' | 'non_binary' | 'custom'

/** Who an actor is: what lists show and filters ask for. Everything else is made only for a single profile. */
export interface Person {
  id: number
  origin: Origin
  firstName: string
  lastName: string
  genderNew: string
  gender: string
  genderDescription: string | undefined
  genderSearchability: string[]
  yearOfBirth: number
  age: number
  actingAge: { from: number; to: number }
  mainProfession: 'actor' | 'young_actor' | 'performer'
  professions: string[]
  languages: Record<string, string>
  /** Epoch milliseconds. */
  updatedAt: number
  photographer: string
  /** Position in the list of agencies; undefined: without an agency. */
  agency: number | undefined
}

const GENDERS: Readonly<Record<GenderNew, number>> = {
  female: 48,
  male: 46,
  non_binary: 3,
  transgender_female: 1,
  transgender_male: 1,
  custom: 1,
}

const NATIVE: Readonly<Record<Origin, string>> = {
  de: 'deu',
  fr: 'fra',
  it: 'ita',
  es: 'spa',
  pl: 'pol',
  en_GB: 'eng',
  ro: 'ron',
  tr: 'tur',
  el: 'ell',
  uk: 'ukr',
}
const LEARNT = ['deu', 'eng', 'fra', 'ita', 'spa', 'pol', 'por', 'nld', 'rus', 'tur', 'swe', 'ces', 'gsw']
const TWO_YEARS = 2 * 365 * 86_400_000

export function createPerson(id: number, random: Random, names: Names, agencies: number): Person {
  const origin = random.weighted(ORIGINS)
  const genderNew = random.weighted(GENDERS)
  const gender = shortGender(genderNew)
  const feminine = gender === 'f' || (gender === 'i' && random.chance(0.5))
  const lists = names[origin]
  const age = random.chance(0.08) ? random.integer(6, 17) : random.integer(18, 79)
  const mainProfession = age < 18 ? 'young_actor' : random.chance(0.04) ? 'performer' : 'actor'

  return {
    id,
    origin,
    firstName: random.pick(feminine ? lists.female : lists.male),
    lastName: familyName(random, feminine ? lists.familyFemale : lists.familyMale, origin),
    genderNew,
    gender,
    genderDescription: genderNew === 'custom' ? 'genderfluid' : undefined,
    genderSearchability: searchability(genderNew, random),
    yearOfBirth: REFERENCE_YEAR - age,
    age,
    actingAge: actingAge(age, random),
    mainProfession,
    professions: ['schauspieler', ...random.sample(['synchronsprecher', 'moderator'], random.integer(0, 2))],
    languages: languages(NATIVE[origin], random),
    updatedAt: REFERENCE_DATE - random.integer(0, TWO_YEARS),
    photographer: `${random.pick(names.de.female)} ${random.pick(names.de.familyFemale)}`,
    agency: random.chance(0.85) ? random.integer(0, agencies - 1) : undefined,
  }
}

function shortGender(gender: GenderNew): 'f' | 'm' | 'i' {
  if (gender === 'female' || gender === 'transgender_female') return 'f'
  return gender === 'male' || gender === 'transgender_male' ? 'm' : 'i'
}

function searchability(gender: GenderNew, random: Random): string[] {
  if (gender === 'female' || gender === 'transgender_female') return ['female']
  if (gender === 'male' || gender === 'transgender_male') return ['male']
  return random.pick([['female'], ['male'], ['female', 'male']])
}

function familyName(random: Random, list: readonly string[], origin: Origin): string {
  const name = random.pick(list)
  const second = random.pick(list)
  if (origin === 'es') return `${name} ${second}`
  return random.chance(0.05) && second !== name ? `${name}-${second}` : name
}

/** Around the real age, minors within minors' parts. */
function actingAge(age: number, random: Random): { from: number; to: number } {
  const from = Math.max(4, age - random.integer(0, age < 18 ? 2 : 7))
  return { from, to: Math.max(from, age + random.integer(0, age < 18 ? 2 : 6)) }
}

function languages(native: string, random: Random): Record<string, string> {
  const learnt = random.sample(LEARNT, random.integer(1, 4)).filter((code) => code !== native)
  const level = () => random.weighted({ grundkenntnisse: 30, gut: 30, fliessend: 30, bilingual: 5 })
  return { [native]: 'muttersprachlich', ...Object.fromEntries(learnt.map((code) => [code, level()])) }
}
