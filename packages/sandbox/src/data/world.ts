import type { Agency } from './agencies/agency.ts'
import { createAgencies } from './agencies/agency.ts'
import { createActor, type Actor } from './actors/actor.ts'
import { createCrewMember, type CrewMember } from './crew/crew-member.ts'
import { actorIds, blogPostIds, crewIds, type IdRange } from './ids.ts'
import { createRandom, type Random } from './random.ts'

/**
 * What a seed makes, before anything was changed. Nothing is made before it is asked for, and what is made depends on the
 * seed and the id alone: a sandbox of 100,000 actors starts as fast as one of ten and has the same first ten.
 */
export interface World {
  readonly agencies: readonly Agency[]
  readonly actorIds: IdRange
  readonly crewIds: IdRange
  readonly blogPostIds: IdRange
  readonly hostile: boolean
  actor: (id: number) => Actor
  crewMember: (id: number) => CrewMember
  /** A stream of numbers for one part of one record: `17/vita`. */
  random: (part: string) => Random
}

/** How an answer shows a record. */
export interface View {
  /** Where the URLs of pictures and media begin. */
  origin: string
  /** The language asked for. */
  locale?: string | undefined
}

export interface WorldOptions {
  seed: string
  actors: number
  hostile: boolean
}

export function createWorld({ seed, actors, hostile }: WorldOptions): World {
  const random = (part: string) => createRandom(`${seed}/${part}`)
  return {
    agencies: createAgencies(random),
    actorIds: actorIds(actors),
    crewIds: crewIds(actors),
    blogPostIds: blogPostIds(actors),
    hostile,
    actor: (id) => createActor(id, random, hostile),
    crewMember: (id) => createCrewMember(id, random, hostile),
    random,
  }
}
