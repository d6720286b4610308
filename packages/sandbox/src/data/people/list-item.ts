import { representativeOf } from '../agencies/connections.ts'
import { PICTURE_IDS } from '../ids.ts'
import { isoDate } from '../reference-date.ts'
import { pictureUrl } from '../urls.ts'
import type { World } from '../world.ts'
import { fullName, type Person } from './person.ts'
import { isPictureVersion } from './picture-shape.ts'
import { pictureCount } from './pictures.ts'

/** What a list request asks to see of each person. */
export interface ListItemView {
  fields: readonly string[]
  includePicture: boolean
  pictureVersion: string | undefined
  origin: string
}

/** What the fields of a list show, by the names they are asked for. */
export type ListFields<P> = Readonly<
  Record<string, (person: P, world: World) => Readonly<Record<string, unknown>>>
>

export const PERSON_FIELDS: ListFields<Person> = {
  name: (person) => ({ name: fullName(person) }),
  first_name: ({ firstName }) => ({ first_name: firstName }),
  last_name: ({ lastName }) => ({ last_name: lastName }),
  gender: ({ gender }) => ({ gender }),
  languages: ({ languages }) => ({ languages: Object.fromEntries(languages) }),
  representative: (person, { agencies }) => ({ representative: representativeOf(person, agencies) }),
  updated_at: ({ updatedAt }) => ({ updated_at: isoDate(updatedAt) }),
}

/**
 * `id` and what was asked for. Names that are no field are ignored.
 *
 * @param edited fields that were changed since the person was generated
 */
export function createListItem<P extends Person>(
  world: World,
  person: P,
  fields: ListFields<P>,
  view: ListItemView,
  edited: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const item: Record<string, unknown> = { id: person.id }
  for (const field of view.fields) {
    if (Object.hasOwn(fields, field)) Object.assign(item, fields[field]?.(person, world))
  }
  for (const field of Object.keys(item)) if (Object.hasOwn(edited, field)) item[field] = edited[field]
  if (view.includePicture) Object.assign(item, mainPicture(world, person, view))
  return item
}

function mainPicture(
  world: World,
  { id, photographer }: Person,
  { origin, pictureVersion }: ListItemView,
): Record<string, unknown> {
  const main = pictureCount(world, id) > 0 ? PICTURE_IDS.idOf(id, 0) : undefined
  return {
    main_picture_url_tile: main === undefined ? null : pictureUrl(origin, main, 'thumb'),
    picture_copyright: main === undefined ? null : photographer,
    ...(isPictureVersion(pictureVersion) && {
      picture_url: main === undefined ? null : pictureUrl(origin, main, pictureVersion),
    }),
  }
}
