import type { RecordStore } from '../../records/record-store.ts'
import type { SandboxResource } from '../../records/resources.ts'
import { idsOf, type IdRange } from '../ids.ts'
import { createNameIndex, type NameIndex } from '../search/name-index.ts'
import { createNameSearch } from '../search/name-search.ts'
import { createColumns, type SummaryColumns } from './columns.ts'
import { summaryOf, type Listed, type Summary } from './summary.ts'

export type PeopleOrder = 'id' | 'name' | 'last_name'

/** Whether somebody belongs in a list. What is given is only to be looked at, not to be kept. */
export type PersonFilter = (person: Summary) => boolean

/** The people there are now, changes included, for lists. */
export interface Directory<P> {
  person: (id: number) => P
  /** The ids of those who pass all filters. */
  select: (order: PeopleOrder, filters: readonly PersonFilter[]) => readonly number[]
  search: (query: string) => PersonFilter
}

interface DirectorySource<P> {
  resource: SandboxResource
  range: IdRange
  /** As the person was generated. */
  person: (id: number) => P
  store: RecordStore
}

/** Nothing is made before it is asked for, and what was made of everybody is kept until somebody changes. */
export function createDirectory<P extends Listed>(
  { resource, range, person, store }: DirectorySource<P>,
  edited: (person: P, fields: Readonly<Record<string, unknown>>) => P,
): Directory<P> {
  const first = range.first
  const everyId = idsOf(range)
  let columns: SummaryColumns | undefined
  let index: NameIndex | undefined
  let current = {
    revision: -1,
    ids: everyId as readonly number[],
    ordered: new Map<PeopleOrder, readonly number[]>(),
  }

  const now = () => {
    const revision = store.revision(resource)
    if (revision !== current.revision)
      current = { revision, ids: store.live(resource, everyId), ordered: new Map() }
    return current
  }
  const generated = () => (columns ??= createColumns(range.count, (row) => summaryOf(person(first + row))))
  const isChanged = (id: number) => store.edit(resource, id) !== undefined
  const personNow = (id: number): P => {
    const edit = store.edit(resource, id)
    return edit === undefined ? person(id) : { ...edited(person(id), edit.fields), updatedAt: edit.updatedAt }
  }
  const summaryNow = (id: number) => (isChanged(id) ? summaryOf(personNow(id)) : generated().at(id - first))

  function idsInOrder(order: PeopleOrder): readonly number[] {
    const { ids, ordered } = now()
    if (order === 'id') return ids
    const known = ordered.get(order)
    if (known !== undefined) return known
    const sorted = sortBy(ids, (id) => (order === 'name' ? summaryNow(id).name : summaryNow(id).lastName))
    ordered.set(order, sorted)
    return sorted
  }

  return {
    person: personNow,
    select(order, filters) {
      const ids = idsInOrder(order)
      if (filters.length === 0) return ids
      return ids.filter((id) => {
        const summary = summaryNow(id)
        return filters.every((passes) => passes(summary))
      })
    },
    search(query) {
      index ??= createNameIndex(generated().names)
      const found = index.search(query)
      const isFound = createNameSearch(query)
      return ({ id, name }) => (isChanged(id) ? isFound(name) : found[id - first] === 1)
    },
  }
}

/** Namesakes by id (the sort is stable). By code units: a locale's order differs from one machine to the next. */
function sortBy(ids: readonly number[], keyOf: (id: number) => string): readonly number[] {
  const keys = ids.map(keyOf)
  const places = Uint32Array.from(ids.keys()).sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b)
  return Array.from(places, (place) => ids[place] ?? 0)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
