import type { ActorProfileListItem } from '@filmmakers-sdk/api-contract'
import { representativeOf, type Agency } from './agencies.ts'
import type { Person } from './person.ts'
import { isPictureVersion, pictureId, pictureUrl } from './picture-urls.ts'
import { isoDate } from './reference-date.ts'

/** What a list request asks to see of each actor. */
export interface ListItemView {
  fields: readonly string[]
  includePicture: boolean
  pictureVersion: string | undefined
  origin: string
}

/**
 * `id` and what was asked for. Names that are no field are ignored.
 *
 * @param edited fields that were changed since the actor was generated
 */
export function actorListItem(
  person: Person,
  agencies: readonly Agency[],
  view: ListItemView,
  edited: Readonly<Record<string, unknown>> = {},
): ActorProfileListItem {
  const item: ActorProfileListItem = { id: person.id }
  for (const field of view.fields) Object.assign(item, FIELDS.get(field)?.(person, agencies))
  for (const field of Object.keys(item)) if (Object.hasOwn(edited, field)) item[field] = edited[field]
  if (view.includePicture) Object.assign(item, picture(person, view))
  return item
}

type Part = Omit<ActorProfileListItem, 'id'>
type Field = (person: Person, agencies: readonly Agency[]) => Part

const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['age', ({ age }) => ({ age })],
  ['gender', ({ gender }) => ({ gender })],
  [
    'gender_new',
    (person) => ({
      gender_new: person.genderNew,
      gender_description: person.genderDescription ?? null,
      gender_searchability: person.genderSearchability,
    }),
  ],
  ['first_name', ({ firstName }) => ({ first_name: firstName })],
  ['last_name', ({ lastName }) => ({ last_name: lastName })],
  ['name', ({ firstName, lastName }) => ({ name: `${firstName} ${lastName}` })],
  ['main_profession', ({ mainProfession }) => ({ main_profession: mainProfession })],
  ['professions', ({ professions }) => ({ professions })],
  ['languages', ({ languages }) => ({ languages })],
  ['representative', (person, agencies) => ({ representative: representativeOf(person, agencies) })],
  ['updated_at', ({ updatedAt }) => ({ updated_at: isoDate(updatedAt) })],
])

function picture({ id, photographer }: Person, { origin, pictureVersion }: ListItemView): Part {
  const main = pictureId(id, 0)
  return {
    main_picture_url_tile: pictureUrl(origin, main, 'thumb'),
    picture_copyright: photographer,
    ...(isPictureVersion(pictureVersion) ? { picture_url: pictureUrl(origin, main, pictureVersion) } : {}),
  }
}
