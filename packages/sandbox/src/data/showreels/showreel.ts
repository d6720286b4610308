import type { Showreel, ShowreelLink } from '@filmmakers-sdk/api-contract'
import { PICTURE_IDS, SHOWREEL_IDS } from '../ids.ts'
import type { Person } from '../people/person.ts'
import { pictureCount } from '../people/pictures.ts'
import { pictureUrl, SITE } from '../urls.ts'
import type { View, World } from '../world.ts'
import { personOf } from '../people/person-of.ts'
import { createReels, type Reel } from './reels.ts'

/** undefined: there is no such showreel. */
export function createShowreel(world: World, id: number, { origin }: View): Showreel | undefined {
  const { owner, place } = SHOWREEL_IDS.ownerOf(id)
  const person = personOf(world, owner)
  const reel = createReels(world, owner).showreels[place]
  if (person === undefined || reel === undefined) return undefined
  const random = world.random(`showreel/${id}`)
  const poster = pictureCount(world, owner) > 0 && random.chance(0.8)
  return {
    id,
    showreel_type: reel.kind,
    name: reel.name,
    position: place + 1,
    poster: poster ? pictureUrl(origin, PICTURE_IDS.idOf(owner, 0), 'large') : null,
    poster_copyright: poster ? person.photographer : null,
    download: random.chance(0.5),
    showreel_medium_ids: reel.mediumIds,
  }
}

/** As a profile names it. */
export function showreelLink({ id }: Pick<Person, 'id'>, reel: Reel): ShowreelLink {
  return { name: reel.name, url: `${SITE}/people/${id}/showreels/${reel.id}`, type: reel.kind }
}
