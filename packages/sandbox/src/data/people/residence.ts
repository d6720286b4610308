import type { Location } from '@filmmakers-sdk/api-contract'
import { PLACES, type Place } from '../places.ts'
import type { World } from '../world.ts'
import type { Person } from './person.ts'

export interface Residence {
  home: Place
  /** Where somebody can stay. */
  accommodations: readonly Place[]
}

/** In one of the casting cities, or where one comes from. */
export function createResidence(world: World, person: Person): Residence {
  const random = world.random(`person/${person.id}/residence`)
  const home = random.pick(random.chance(0.6) ? PLACES.de : PLACES[person.origin])
  const others = random.sample(PLACES.de, random.integer(0, 2))
  return { home, accommodations: others.filter((place) => place !== home) }
}

/** Places of residence first. */
export function locationsOf({ home, accommodations }: Residence): Location[] {
  return [location(home, 'place'), ...accommodations.map((place) => location(place, 'accommodation'))]
}

function location({ name, latitude, longitude, state, country }: Place, type: Location['type']): Location {
  return { name, latitude, longitude, place_id: `sandbox-place-${state}-${name}`, type, country }
}
