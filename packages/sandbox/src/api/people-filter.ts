import { LANGUAGE_CODES } from '../data/attributes/languages.ts'
import type { Directory, PeopleOrder, PersonFilter } from '../data/people/directory.ts'
import { integerIn, valuesIn } from './query.ts'

type Filter = (query: URLSearchParams) => PersonFilter | undefined

/** Filters of both actors and crew. A parameter that makes no sense is ignored, as Rails sites do. */
export const PERSON_FILTERS: readonly Filter[] = [gender, updatedSince]
export const ACTOR_FILTERS: readonly Filter[] = [...PERSON_FILTERS, actingAgeFrom, actingAgeTo, languages]
export const CREW_FILTERS: readonly Filter[] = [...PERSON_FILTERS, professions]

/** The ids a list request selects, in its order. Without a filter and in the order of ids nobody has to be generated. */
export function selectPeople(
  directory: Pick<Directory<unknown>, 'select' | 'search'>,
  query: URLSearchParams,
  filters: readonly Filter[],
): readonly number[] {
  const chosen = filters.map((filter) => filter(query)).filter((filter) => filter !== undefined)
  const name = query.get('q')?.trim() ?? ''
  if (name !== '') chosen.push(directory.search(name))
  const ids = directory.select(orderIn(query), chosen)
  return query.get('direction') === 'desc' ? ids.toReversed() : ids
}

function orderIn(query: URLSearchParams): PeopleOrder {
  const order = query.get('order')
  return order === 'name' || order === 'last_name' ? order : 'id'
}

const GENDERS = new Set(['male', 'female', 'transgender_female', 'transgender_male', 'non_binary', 'custom'])

function gender(query: URLSearchParams): PersonFilter | undefined {
  const wanted = query.get('gender')
  if (wanted === null || !GENDERS.has(wanted)) return undefined
  return (person) => person.gender === wanted
}

function updatedSince(query: URLSearchParams): PersonFilter | undefined {
  const since = integerIn(query, 'updated_at[gte]')
  return since === undefined ? undefined : (person) => person.updatedAt >= since * 1000
}

/** The bounds select whoever can play SOME age within them; of whom no age is known, nobody. */
function actingAgeFrom(query: URLSearchParams): PersonFilter | undefined {
  const from = integerIn(query, 'acting_age[gte]')
  return from === undefined ? undefined : ({ actingAge }) => (actingAge?.to ?? -Infinity) >= from
}

function actingAgeTo(query: URLSearchParams): PersonFilter | undefined {
  const to = integerIn(query, 'acting_age[lte]')
  return to === undefined ? undefined : ({ actingAge }) => (actingAge?.from ?? Infinity) <= to
}

/** Every language asked for, at whatever level. A code of no language there is selects nobody. */
function languages(query: URLSearchParams): PersonFilter | undefined {
  const codes = (query.get('languages') ?? '').split(',').filter((code) => code !== '')
  if (codes.length === 0) return undefined
  const wanted = codes.map(
    (code) => (Object.hasOwn(LANGUAGE_CODES, code) ? LANGUAGE_CODES[code] : undefined) ?? code,
  )
  return (person) => wanted.every((language) => person.languages.includes(language))
}

/** One of the professions asked for. */
function professions(query: URLSearchParams): PersonFilter | undefined {
  const wanted = valuesIn(query, 'professions')
  if (wanted.length === 0) return undefined
  return (person) => wanted.some((profession) => person.professions.includes(profession))
}
