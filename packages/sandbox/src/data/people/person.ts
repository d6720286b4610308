import { AGENCY_IDS, isOrdinary } from '../ids.ts'
import { NAMES, ORIGINS, type Origin } from '../names/index.ts'
import type { Random } from '../random.ts'
import { REFERENCE_DATE, REFERENCE_YEAR } from '../reference-date.ts'
import { createLanguages } from './languages.ts'
import { unusualName } from './unusual-names.ts'

/** Who somebody is: what lists show and filters ask for. Everything else is made for a single profile only. */
export interface Person {
  id: number
  origin: Origin
  firstName: string
  lastName: string
  /** As the API has them; a change can make them any text. */
  genderNew: string
  gender: string
  genderDescription: string | undefined
  genderSearchability: string[]
  /** Unknown for some. */
  yearOfBirth: number | undefined
  age: number | undefined
  /** With their levels; as pairs, which cost less than objects where there are many. */
  languages: readonly (readonly [language: string, level: string])[]
  /** Epoch milliseconds. */
  updatedAt: number
  photographer: string
  /** Position in the list of agencies; undefined: without an agency. */
  agency: number | undefined
}

const GENDERS = {
  female: 48,
  male: 46,
  non_binary: 3,
  transgender_female: 1,
  transgender_male: 1,
  custom: 1,
} as const
type GenderNew = keyof typeof GENDERS

const TWO_YEARS = 2 * 365 * 86_400_000

/** @param age in years; a few people do not say theirs */
export function createPerson(id: number, random: Random, age: number): Person {
  const origin = random.weighted(ORIGINS)
  const genderNew = random.weighted(GENDERS)
  const gender = shortGender(genderNew)
  const feminine = gender === 'f' || (gender === 'i' && random.chance(0.5))
  const ordinary = isOrdinary(id)
  const known = random.chance(0.97) || age < 18 || ordinary

  return {
    id,
    origin,
    ...name(random, origin, feminine, ordinary),
    genderNew,
    gender,
    genderDescription: genderNew === 'custom' ? 'genderfluid' : undefined,
    genderSearchability: searchability(gender, random),
    yearOfBirth: known ? REFERENCE_YEAR - age : undefined,
    age: known ? age : undefined,
    languages: createLanguages(origin, random),
    updatedAt: REFERENCE_DATE - random.integer(0, TWO_YEARS),
    photographer: `${random.pick(NAMES.de.female)} ${random.pick(NAMES.de.familyFemale)}`,
    agency: random.chance(0.85) || ordinary ? random.integer(0, AGENCY_IDS.count - 1) : undefined,
  }
}

/** First and last name; some people have but one. */
export function fullName({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`.trim()
}

function shortGender(gender: GenderNew): 'f' | 'm' | 'i' {
  if (gender === 'female' || gender === 'transgender_female') return 'f'
  return gender === 'male' || gender === 'transgender_male' ? 'm' : 'i'
}

function searchability(gender: 'f' | 'm' | 'i', random: Random): string[] {
  if (gender === 'i') return random.pick([['female'], ['male'], ['female', 'male']])
  return [gender === 'f' ? 'female' : 'male']
}

function name(
  random: Random,
  origin: Origin,
  feminine: boolean,
  ordinary: boolean,
): Pick<Person, 'firstName' | 'lastName'> {
  const lists = NAMES[origin]
  const given = feminine ? lists.female : lists.male
  const family = feminine ? lists.familyFemale : lists.familyMale
  const firstName = random.pick(given)
  const lastName = random.pick(family)
  const [second, otherFamily] = [random.pick(given), random.pick(family)]
  if (random.chance(0.015) && !ordinary) return unusualName(random)
  return {
    firstName: random.chance(0.04) && second !== firstName ? `${firstName} ${second}` : firstName,
    lastName: joinFamilies(lastName, otherFamily, origin, random.chance(0.05)),
  }
}

function joinFamilies(name: string, other: string, origin: Origin, double: boolean): string {
  if (origin === 'es') return `${name} ${other}`
  return double && other !== name ? `${name}-${other}` : name
}
