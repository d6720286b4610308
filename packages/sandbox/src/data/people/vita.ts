import type { Credit, Vita } from '@filmmakers-sdk/api-contract'
import { valuesOf } from '../attributes/index.ts'
import { isOrdinary } from '../ids.ts'
import { NAMES } from '../names/index.ts'
import type { Random } from '../random.ts'
import { REFERENCE_YEAR } from '../reference-date.ts'
import * as titles from '../titles.ts'
import type { Person } from './person.ts'

const STATIONS = ['ARD', 'ZDF', 'arte', 'ORF', 'SRF', 'Rai 1', 'France 2', 'TVP', 'Київ 24']
const THEATRES = [
  'Stadttheater am Ufer',
  'Schauspiel Neustadt',
  'Kammerspiele',
  'Teatro Piccolo',
  'Thalia Bühne',
  'Théâtre du Canal',
]
const DISTRIBUTORS = ['Weltkino Nord', 'Lumière Distribution', 'Kinograd']
const ROLE_TYPES = { leading: 25, supporting: 50, episode_featured_part: 25 }
const AGE_IF_UNKNOWN = 40

/** Credits of a whole career, none from before it; the vita of a beginner has no entry at all. */
export function createVita(person: Person, random: Random): Vita {
  const age = person.age ?? AGE_IF_UNKNOWN
  const start = REFERENCE_YEAR - age + (age < 18 ? 5 : 18)
  const least = isOrdinary(person.id) ? 1 : 0
  const years = Math.max(0, REFERENCE_YEAR - start)
  if (years === 0 && least === 0) return {}
  const many = Math.min(8, Math.ceil(years / 4))
  const span = (): Pick<Credit, 'year_from' | 'year_to'> => {
    const from = random.integer(start, REFERENCE_YEAR)
    return { year_from: from, year_to: random.chance(0.3) ? Math.min(from + 1, REFERENCE_YEAR) : null }
  }
  const several = (max: number, credit: () => Credit, min = 0) =>
    byYear(Array.from({ length: Math.max(min, random.integer(0, max)) }, credit))
  const school = (): Credit => ({ name: titles.schoolName(random), ...span() })
  const vita: Vita = {
    film: several(
      many,
      () => ({ name: titles.filmTitle(random), ...span(), ...inDevelopment(random), ...film(random) }),
      least,
    ),
    television: several(
      many,
      () => ({ name: titles.seriesTitle(random), ...span(), ...television(random) }),
      least,
    ),
    theatre: several(many, () => ({ name: titles.playTitle(random), ...span(), ...theatre(random) }), least),
    commercial: several(2, () => ({ name: titles.commercialTitle(random), ...span() })),
    audio: several(2, () => ({ name: titles.audioTitle(random), ...span() })),
    internet: several(1, () => ({ name: titles.webSeriesTitle(random), ...span(), role: roleName(random) })),
    award: several(1, () => ({
      name: titles.awardName(random),
      ...span(),
      award_nominated: random.chance(0.5),
    })),
    primary_education: age < 18 ? [] : several(1, school),
    education: age < 18 ? [] : several(2, school),
    other: several(1, () => ({
      name: 'Jury',
      info: titles.awardName(random),
      year_from: null,
      year_to: null,
    })),
  }
  return vita
}

function film(random: Random): Partial<Credit> {
  return {
    info: random.chance(0.2) ? 'Short film' : null,
    ...played(random),
    type_genre: random.chance(0.5) ? random.pick(valuesOf('type_genre')) : null,
    producer: random.chance(0.5) ? `${random.pick(NAMES.pl.familyMale)} Film` : null,
    distributor: random.chance(0.3) ? random.pick(DISTRIBUTORS) : null,
    award_nominated: random.chance(0.1),
    picture: { url: null },
  }
}

function television(random: Random): Partial<Credit> {
  return {
    episode_name: random.chance(0.7) ? titles.episodeTitle(random) : null,
    ...played(random),
    station: random.pick(STATIONS),
    favorite: random.chance(0.1),
  }
}

function theatre(random: Random): Partial<Credit> {
  return {
    in_development: false,
    ...played(random),
    writer: random.chance(0.3) ? someone(random) : null,
    theater_name: random.pick(THEATRES),
    theater_engagement_type: random.chance(0.5) ? 'guest' : null,
  }
}

function played(random: Random): Partial<Credit> {
  return {
    role: roleName(random),
    role_type: random.weighted(ROLE_TYPES),
    director: someone(random),
    caster: random.chance(0.4) ? someone(random) : null,
  }
}

function roleName(random: Random): string {
  return random.pick(random.chance(0.5) ? NAMES.de.female : NAMES.de.male)
}

function someone(random: Random): string {
  return `${random.pick(random.chance(0.5) ? NAMES.de.female : NAMES.fr.male)} ${random.pick(NAMES.it.familyMale)}`
}

function inDevelopment(random: Random): Pick<Credit, 'in_development' | 'year_from' | 'year_to'> {
  return random.chance(0.08)
    ? { in_development: true, year_from: REFERENCE_YEAR, year_to: null }
    : { in_development: false }
}

/** In development first, then the latest year first, then as they were. */
function byYear(credits: Credit[]): Credit[] {
  const key = ({ in_development: soon, year_from: year }: Credit) => (soon === true ? 1e4 : (year ?? 0))
  return credits.toSorted((a, b) => key(b) - key(a))
}
