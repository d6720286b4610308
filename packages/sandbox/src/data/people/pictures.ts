import type { Picture } from '@filmmakers-sdk/api-contract'
import { isOrdinary, PICTURE_IDS } from '../ids.ts'
import { REFERENCE_DATE, isoDate } from '../reference-date.ts'
import { pictureUrl } from '../urls.ts'
import type { World } from '../world.ts'
import type { Person } from './person.ts'
import { createPictureShape, type PictureShape, type PictureVersion } from './picture-shape.ts'

const THREE_YEARS = 3 * 365 * 86_400_000

/** How many pictures somebody has; few have none. */
export function pictureCount(world: World, person: number): number {
  const random = world.random(`pictures/${person}`)
  return random.chance(0.02) && !isOrdinary(person) ? 0 : random.integer(1, 6)
}

export function pictureShape(world: World, person: number, index: number): PictureShape {
  return createPictureShape(world.random(`picture/${person}/${index}`), index)
}

/** The pictures of a person, the main picture first. */
export function createPictures(world: World, { id, photographer }: Person, origin: string): Picture[] {
  const random = world.random(`pictures/${id}/notes`)
  return Array.from({ length: pictureCount(world, id) }, (_, index) => {
    const picture = PICTURE_IDS.idOf(id, index)
    const url = (version: PictureVersion) => pictureUrl(origin, picture, version)
    const { width, height, orientation, crop } = pictureShape(world, id, index)
    const created = REFERENCE_DATE - random.integer(0, THREE_YEARS)
    return {
      id: picture,
      copyright: random.chance(0.9) ? photographer : random.pick([null, '']),
      created_at: isoDate(created),
      url: url('original'),
      versions: {
        original: url('original'),
        large: url('large'),
        thumb: url('thumb'),
        thumb_large: url('thumb_large'),
      },
      orientation,
      dimensions: [width, height],
      crop_coordinates: crop === undefined ? null : { ...crop },
      main_picture: index === 0,
      year: random.chance(0.7) ? new Date(created).getUTCFullYear() : null,
      recorded_at: random.chance(0.2) ? isoDate(created) : null,
    }
  })
}
