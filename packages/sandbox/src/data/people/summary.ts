import { foldName } from '../search/fold.ts'
import { fullName, type Person } from './person.ts'

/** What lists are filtered, searched and sorted by. */
export interface Summary {
  readonly id: number
  readonly gender: string
  /** Epoch milliseconds. */
  readonly updatedAt: number
  readonly actingAge: { readonly from: number | undefined; readonly to: number | undefined } | undefined
  readonly languages: readonly string[]
  readonly professions: readonly string[]
  /** Lower case, without accents. */
  readonly name: string
  /** The end of the name. */
  readonly lastName: string
}

export type Listed = Person & { professions: readonly string[]; actingAge?: Summary['actingAge'] }

export function summaryOf(person: Listed): Summary {
  return {
    id: person.id,
    gender: person.genderNew,
    updatedAt: person.updatedAt,
    actingAge: person.actingAge,
    languages: person.languages.map(([language]) => language),
    professions: person.professions,
    name: foldName(fullName(person)),
    lastName: foldName(person.lastName),
  }
}
