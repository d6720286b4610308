import type { Credit, Vita } from '@filmmakers-sdk/api-contract'
import type { Names } from './locales.ts'
import type { Person } from './person.ts'
import type { Random } from './random.ts'
import { REFERENCE_YEAR } from './reference-date.ts'
import * as titles from './titles.ts'

const STATIONS = ['ARD', 'ZDF', 'arte', 'ORF', 'SRF', 'Rai 1', 'France 2']
const THEATRES = [
  'Stadttheater am Ufer',
  'Schauspiel Neustadt',
  'Kammerspiele',
  'Teatro Piccolo',
  'Thalia Bühne',
]
const ROLE_TYPES = { leading: 25, supporting: 50, episode_featured_part: 25 }

/** Credits of a whole career, none from before it. */
export function createVita(person: Person, random: Random, names: Names): Vita {
  const start = person.yearOfBirth + (person.age < 18 ? 5 : 18)
  const years = Math.max(0, REFERENCE_YEAR - start)
  const many = Math.min(8, Math.ceil(years / 4))
  const someone = () =>
    `${random.pick(random.chance(0.5) ? names.de.female : names.fr.male)} ${random.pick(names.it.familyMale)}`
  const role = () => random.pick(random.chance(0.5) ? names.de.female : names.de.male)
  const span = (): Pick<Credit, 'year_from' | 'year_to'> => {
    const from = random.integer(start, REFERENCE_YEAR)
    return { year_from: from, year_to: random.chance(0.3) ? Math.min(from + 1, REFERENCE_YEAR) : null }
  }
  const several = (max: number, credit: () => Credit) =>
    byYear(Array.from({ length: random.integer(0, max) }, credit))
  const played = (): Partial<Credit> => ({
    role: role(),
    role_type: random.weighted(ROLE_TYPES),
    director: someone(),
    caster: random.chance(0.4) ? someone() : null,
  })

  return {
    film: several(many, () => ({
      name: titles.filmTitle(random),
      info: random.chance(0.2) ? 'Short film' : null,
      ...span(),
      ...inDevelopment(random),
      ...played(),
      producer: random.chance(0.5) ? `${random.pick(names.pl.familyMale)} Film` : null,
      distributor: null,
      award_nominated: random.chance(0.1),
      picture: { url: null },
    })),
    television: several(many, () => ({
      name: titles.seriesTitle(random),
      episode_name: random.chance(0.7) ? titles.episodeTitle(random) : null,
      ...span(),
      ...played(),
      station: random.pick(STATIONS),
      favorite: random.chance(0.1),
    })),
    theatre: several(many, () => ({
      name: titles.playTitle(random),
      ...span(),
      in_development: false,
      ...played(),
      writer: null,
      theater_name: random.pick(THEATRES),
      theater_engagement_type: random.chance(0.5) ? 'guest' : null,
    })),
    commercial: several(2, () => ({ name: titles.commercialTitle(random), ...span() })),
    audio: several(2, () => ({ name: titles.audioTitle(random), ...span() })),
    award: several(1, () => ({ name: titles.awardName(random), ...span() })),
    education: person.age < 18 ? [] : several(2, () => ({ name: titles.schoolName(random), ...span() })),
  }
}

function inDevelopment(random: Random): Pick<Credit, 'in_development' | 'year_from' | 'year_to'> {
  return random.chance(0.08)
    ? { in_development: true, year_from: REFERENCE_YEAR, year_to: null }
    : { in_development: false }
}

/** In development first, then the latest year first, then as they were. */
function byYear(credits: Credit[]): Credit[] {
  const key = ({ in_development, year_from }: Credit) => (in_development === true ? 1e4 : (year_from ?? 0))
  return credits.toSorted((a, b) => key(b) - key(a))
}
