import type { Picture } from '@filmmakers-sdk/api-contract'
import type { Person } from './person.ts'
import { MAX_PICTURES, pictureId, pictureUrl, type PictureVersion } from './picture-urls.ts'
import type { Random } from './random.ts'
import { REFERENCE_DATE, isoDate } from './reference-date.ts'

const THREE_YEARS = 3 * 365 * 86_400_000

/** One to six portraits, the first of them the main picture. */
export function createPictures({ id, photographer }: Person, random: Random, origin: string): Picture[] {
  return Array.from({ length: random.integer(1, Math.min(6, MAX_PICTURES)) }, (_, index) => {
    const picture = pictureId(id, index)
    const url = (version: PictureVersion) => pictureUrl(origin, picture, version)
    const created = REFERENCE_DATE - random.integer(0, THREE_YEARS)
    return {
      id: picture,
      copyright: random.chance(0.9) ? photographer : null,
      created_at: isoDate(created),
      url: url('original'),
      versions: {
        original: url('original'),
        large: url('large'),
        thumb: url('thumb'),
        thumb_large: url('thumb_large'),
      },
      orientation: 'portrait',
      dimensions: [2400, 3200],
      crop_coordinates: random.chance(0.6) ? { x: 0, y: 120, w: 2400, h: 2400 } : null,
      main_picture: index === 0,
      year: random.chance(0.7) ? new Date(created).getUTCFullYear() : null,
      recorded_at: null,
    }
  })
}
