import { PERSON_FIELDS, type ListFields } from '../people/list-item.ts'
import type { CrewMember } from './crew-member.ts'

/** What `fields` of a list of crew profiles can name. */
export const CREW_FIELDS: ListFields<CrewMember> = {
  ...PERSON_FIELDS,
  professions: ({ professions }) => ({ professions }),
}
