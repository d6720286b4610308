import { includes } from '../ids.ts'
import type { World } from '../world.ts'
import type { Person } from './person.ts'

/** An actor or a member of the crew; undefined: nobody has that id. */
export function personOf(world: World, id: number): Person | undefined {
  if (includes(world.actorIds, id)) return world.actor(id)
  return includes(world.crewIds, id) ? world.crewMember(id) : undefined
}
