import type { Dataset } from '../data/dataset.ts'
import type { Person } from '../data/person.ts'
import type { RecordEdit, RecordStore } from './record-store.ts'

/** The generated actors with the changes made to them since: who is gone is in no list, who changed is found as changed. */
export function editedDataset(dataset: Dataset, store: RecordStore): Dataset {
  return {
    ...dataset,
    get ids() {
      return store.live('actor_profiles', dataset.ids)
    },
    person(id) {
      const edit = store.edit('actor_profiles', id)
      const person = dataset.person(id)
      return edit === undefined ? person : editPerson(person, edit)
    },
  }
}

/** A field that makes no sense is left as it was here: it is answered as given, but a search must be able to read it. */
function editPerson(person: Person, { fields, updatedAt }: RecordEdit): Person {
  const text = (name: string, before: string) => asText(fields[name]) ?? before
  const number = (name: string, before: number) => asNumber(fields[name]) ?? before
  return {
    ...person,
    updatedAt,
    firstName: text('first_name', person.firstName),
    lastName: text('last_name', person.lastName),
    genderNew: text('gender_new', person.genderNew),
    gender: text('gender', person.gender),
    age: number('age', person.age),
    actingAge: {
      from: number('acting_age_from', person.actingAge.from),
      to: number('acting_age_to', person.actingAge.to),
    },
    languages: asLevels(fields['languages']) ?? person.languages,
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function asLevels(value: unknown): Record<string, string> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value).map(([skill, level]) => [skill, String(level)]))
}
