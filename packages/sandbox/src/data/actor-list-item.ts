import type { Agency } from './agencies.ts'
import type { Person } from './person.ts'
import { pictureUrl, pictureId, isPictureVersion } from './picture-urls.ts'
import { isoDate } from './reference-date.ts'

/** What a list request asks to see of each actor. */
export interface ListItemView {
  fields: readonly string[]
  includePicture: boolean
  pictureVersion: string | undefined
  origin: string
}

/** `id` and what was asked for. Names that are no field are ignored. */
export function actorListItem(
  person: Person,
  agencies: readonly Agency[],
  view: ListItemView,
): Record<string, unknown> & { id: number } {
  const item: Record<string, unknown> & { id: number } = { id: person.id }
  for (const field of view.fields) Object.assign(item, FIELDS.get(field)?.(person, agencies))
  if (view.includePicture) Object.assign(item, picture(person, view))
  return item
}

type Field = (person: Person, agencies: readonly Agency[]) => Record<string, unknown>

const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['age', ({ age }) => ({ age })],
  ['gender', ({ gender }) => ({ gender })],
  [
    'gender_new',
    ({ genderNew, genderDescription, genderSearchability }) => ({
      gender_new: genderNew,
      ...(genderDescription === undefined ? {} : { gender_description: genderDescription }),
      gender_searchability: genderSearchability,
    }),
  ],
  ['first_name', ({ firstName }) => ({ first_name: firstName })],
  ['last_name', ({ lastName }) => ({ last_name: lastName })],
  ['name', ({ firstName, lastName }) => ({ name: `${firstName} ${lastName}` })],
  ['main_profession', ({ mainProfession }) => ({ main_profession: mainProfession })],
  ['professions', ({ professions }) => ({ professions })],
  ['languages', ({ languages }) => ({ languages })],
  ['representative', ({ agency }, agencies) => ({ representative: representative(agency, agencies) })],
  ['updated_at', ({ updatedAt }) => ({ updated_at: isoDate(updatedAt) })],
])

/** null for actors without an agency. */
export function representative(agency: number | undefined, agencies: readonly Agency[]): Agency | null {
  const found = agency === undefined ? undefined : agencies[agency]
  return found === undefined ? null : { id: found.id, name: found.name }
}

function picture(
  { id, photographer }: Person,
  { origin, pictureVersion }: ListItemView,
): Record<string, unknown> {
  const first = pictureId(id, 0)
  return {
    main_picture_url_tile: pictureUrl(origin, first, 'thumb'),
    picture_copyright: photographer,
    ...(isPictureVersion(pictureVersion) ? { picture_url: pictureUrl(origin, first, pictureVersion) } : {}),
  }
}
