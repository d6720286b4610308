import { PERSON_FIELDS, type ListFields } from '../people/list-item.ts'
import type { Actor } from './actor.ts'

/** What `fields` of a list of actors can name. */
export const ACTOR_FIELDS: ListFields<Actor> = {
  ...PERSON_FIELDS,
  age: ({ age }) => ({ age: age ?? null }),
  gender_new: (actor) => ({
    gender_new: actor.genderNew,
    gender_description: actor.genderDescription ?? null,
    gender_searchability: actor.genderSearchability,
  }),
  main_profession: ({ mainProfession }) => ({ main_profession: mainProfession }),
  professions: ({ professions }) => ({ professions }),
}
