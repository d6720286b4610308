import type { Actor } from '../actors/actor.ts'
import type { Person } from './person.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * A person with changed fields, as far as lists need to know them. A value that makes no sense is left as it was here: it is
 * answered as given, but a search must be able to read it.
 */
export function editedPerson<P extends Person & { professions: string[] }>(person: P, fields: Fields): P {
  return {
    ...person,
    firstName: asText(fields['first_name']) ?? person.firstName,
    lastName: asText(fields['last_name']) ?? person.lastName,
    genderNew: asText(fields['gender_new']) ?? person.genderNew,
    gender: asText(fields['gender']) ?? person.gender,
    age: asNumber(fields['age']) ?? person.age,
    languages: asLevels(fields['languages']) ?? person.languages,
    professions: asTexts(fields['professions']) ?? person.professions,
  }
}

export function editedActor(actor: Actor, fields: Fields): Actor {
  const bound = (name: string, before: number | undefined) =>
    fields[name] === null ? undefined : (asNumber(fields[name]) ?? before)
  return {
    ...editedPerson(actor, fields),
    mainProfession: asText(fields['main_profession']) ?? actor.mainProfession,
    actingAge: {
      from: bound('acting_age_from', actor.actingAge.from),
      to: bound('acting_age_to', actor.actingAge.to),
    },
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function asTexts(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined
}

function asLevels(value: unknown): Person['languages'] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).map(([skill, level]) => [skill, String(level)])
}
