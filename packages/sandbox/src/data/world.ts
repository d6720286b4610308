import type { Agency } from './agencies/agency.ts'
import { createAgencies } from './agencies/agency.ts'
import { createActor, type Actor } from './actors/actor.ts'
import { createCrewMember, type CrewMember } from './crew/crew-member.ts'
import { actorIds, blogPostIds, crewIds, type IdRange } from './ids.ts'
import { createLru } from './lru.ts'
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
  /** The same, for those who go through everybody: nobody is remembered. */
  makeActor: (id: number) => Actor
  makeCrewMember: (id: number) => CrewMember
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

/** People that are remembered; the rest is made again. */
const REMEMBERED = 1000

export function createWorld({ seed, actors, hostile }: WorldOptions): World {
  const random = (part: string) => createRandom(`${seed}/${part}`)
  const makeActor = (id: number) => createActor(id, random, hostile)
  const makeCrewMember = (id: number) => createCrewMember(id, random, hostile)
  const actorMemory = createLru<number, Actor>(REMEMBERED)
  const crewMemory = createLru<number, CrewMember>(REMEMBERED)
  return {
    agencies: createAgencies(random),
    actorIds: actorIds(actors),
    crewIds: crewIds(actors),
    blogPostIds: blogPostIds(actors),
    hostile,
    actor: (id) => actorMemory.get(id, () => makeActor(id)),
    crewMember: (id) => crewMemory.get(id, () => makeCrewMember(id)),
    makeActor,
    makeCrewMember,
    random,
  }
}
