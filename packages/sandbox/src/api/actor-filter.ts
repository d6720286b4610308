import type { Dataset } from '../data/dataset.ts'
import type { Person } from '../data/person.ts'
import { createNameSearch, foldName } from './trigram.ts'

type Predicate = (person: Person) => boolean

/**
 * The ids a list request selects, in its order. Without a filter and in the order of ids nothing has to be generated.
 * A parameter that makes no sense is ignored, as Rails sites do.
 */
export function selectActors(dataset: Dataset, query: URLSearchParams): readonly number[] {
  const predicates = [gender, updatedSince, actingAgeFrom, actingAgeTo, languages, name]
    .map((create) => create(query))
    .filter((predicate) => predicate !== undefined)
  const ids =
    predicates.length === 0
      ? dataset.ids
      : dataset.ids.filter((id) => matchesAll(dataset.person(id), predicates))
  const ordered = inOrder(ids, query.get('order'), dataset)
  return query.get('direction') === 'desc' ? ordered.toReversed() : ordered
}

function matchesAll(person: Person, predicates: readonly Predicate[]): boolean {
  return predicates.every((predicate) => predicate(person))
}

/** By folded name, namesakes by id (the sort is stable): code units, because a locale's order differs from one machine to the next. */
function inOrder(ids: readonly number[], order: string | null, dataset: Dataset): readonly number[] {
  if (order !== 'name' && order !== 'last_name') return ids
  const keyed = ids.map((id) => {
    const { firstName, lastName } = dataset.person(id)
    return { id, key: foldName(order === 'name' ? `${firstName} ${lastName}` : lastName) }
  })
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ id }) => id)
}

const GENDERS = new Set(['male', 'female', 'transgender_female', 'transgender_male', 'non_binary', 'custom'])

function gender(query: URLSearchParams): Predicate | undefined {
  const wanted = query.get('gender')
  if (wanted === null || !GENDERS.has(wanted)) return undefined
  return (person) => person.genderNew === wanted
}

function updatedSince(query: URLSearchParams): Predicate | undefined {
  const since = integer(query.get('updated_at[gte]'))
  return since === undefined ? undefined : (person) => person.updatedAt >= since * 1000
}

/** The bounds select whoever can play SOME age within them. */
function actingAgeFrom(query: URLSearchParams): Predicate | undefined {
  const from = integer(query.get('acting_age[gte]'))
  return from === undefined ? undefined : (person) => person.actingAge.to >= from
}

function actingAgeTo(query: URLSearchParams): Predicate | undefined {
  const to = integer(query.get('acting_age[lte]'))
  return to === undefined ? undefined : (person) => person.actingAge.from <= to
}

/** Every language asked for, at whatever level. */
function languages(query: URLSearchParams): Predicate | undefined {
  const wanted = (query.get('languages') ?? '').split(',').filter((code) => code !== '')
  return wanted.length === 0
    ? undefined
    : (person) => wanted.every((code) => Object.hasOwn(person.languages, code))
}

function name(query: URLSearchParams): Predicate | undefined {
  const wanted = query.get('q')?.trim() ?? ''
  if (wanted === '') return undefined
  const matches = createNameSearch(wanted)
  return (person) => matches(`${person.firstName} ${person.lastName}`)
}

function integer(text: string | null): number | undefined {
  return text !== null && /^-?\d+$/.test(text) ? Number(text) : undefined
}
