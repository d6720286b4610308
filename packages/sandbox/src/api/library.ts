import { createDirectory, type Directory } from '../data/people/directory.ts'
import type { Actor } from '../data/actors/actor.ts'
import type { CrewMember } from '../data/crew/crew-member.ts'
import { editedActor, editedPerson } from '../data/people/edit.ts'
import type { World } from '../data/world.ts'
import type { RecordStore } from '../records/record-store.ts'

/** All there is to read: what the seed made, what was changed since, and who can be listed. */
export interface Library {
  world: World
  store: RecordStore
  actors: Directory<Actor>
  crew: Directory<CrewMember>
}

export function createLibrary(world: World, store: RecordStore): Library {
  return {
    world,
    store,
    actors: createDirectory(
      {
        resource: 'actor_profiles',
        range: world.actorIds,
        person: world.actor,
        store,
      },
      editedActor,
    ),
    crew: createDirectory(
      {
        resource: 'crew_profiles',
        range: world.crewIds,
        person: world.crewMember,
        store,
      },
      editedPerson,
    ),
  }
}
