import type { RecordStore } from '../../records/record-store.ts'
import type { SandboxResource } from '../../records/resources.ts'
import { idsOf, type IdRange } from '../ids.ts'
import { createNameIndex, type NameIndex } from '../search/name-index.ts'
import { createNameSearch } from '../search/name-search.ts'
import type { Person } from './person.ts'
import { summaryOf, type Summary } from './summary.ts'

export type PeopleOrder = 'id' | 'name' | 'last_name'

/** The people there are now, changes included, for lists. */
export interface Directory<P> {
  /** Ascending. */
  ids: () => readonly number[]
  person: (id: number) => P
  sorted: (order: PeopleOrder) => readonly Summary[]
  search: (query: string) => (summary: Summary) => boolean
}

interface DirectorySource<P> {
  resource: SandboxResource
  range: IdRange
  /** As the person was generated. */
  person: (id: number) => P
  store: RecordStore
}

type Listed = Person & Parameters<typeof summaryOf>[0]

/** Nothing is made before it is asked for, and what was made of everybody is kept until somebody changes. */
export function createDirectory<P extends Listed>(
  { resource, range, person, store }: DirectorySource<P>,
  edited: (person: P, fields: Readonly<Record<string, unknown>>) => P,
): Directory<P> {
  const first = range.first
  const everyId = idsOf(range)
  let generated: readonly Summary[] | undefined
  let index: NameIndex | undefined
  let current = {
    revision: -1,
    ids: everyId as readonly number[],
    sorted: new Map<PeopleOrder, readonly Summary[]>(),
  }

  const now = () => {
    const revision = store.revision(resource)
    if (revision !== current.revision)
      current = { revision, ids: store.live(resource, everyId), sorted: new Map() }
    return current
  }
  const asGenerated = () => (generated ??= everyId.map((id) => summaryOf(person(id))))
  const personNow = (id: number): P => {
    const edit = store.edit(resource, id)
    return edit === undefined ? person(id) : { ...edited(person(id), edit.fields), updatedAt: edit.updatedAt }
  }

  return {
    ids: () => now().ids,
    person: personNow,
    sorted(order) {
      const { ids, sorted } = now()
      const known = sorted.get(order)
      if (known !== undefined) return known
      const all = asGenerated()
      const summaries = ids.flatMap((id) =>
        store.edit(resource, id) === undefined ? (all[id - first] ?? []) : summaryOf(personNow(id)),
      )
      const result = inOrder(summaries, order)
      sorted.set(order, result)
      return result
    },
    search(query) {
      index ??= createNameIndex(asGenerated().map(({ name }) => name))
      const found = index.search(query)
      const isFound = createNameSearch(query)
      return ({ id, name }) =>
        store.edit(resource, id) === undefined ? found[id - first] === 1 : isFound(name)
    },
  }
}

/** Namesakes by id (the sort is stable). By code units: a locale's order differs from one machine to the next. */
function inOrder(summaries: Summary[], order: PeopleOrder): readonly Summary[] {
  if (order === 'id') return summaries
  const key = order === 'name' ? ('name' as const) : ('lastName' as const)
  return summaries.sort((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0))
}
