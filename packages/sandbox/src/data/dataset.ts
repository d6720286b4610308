import { memoize } from './memoize.ts'
import type { Names } from './locales.ts'
import { createPerson, type Person } from './person.ts'
import { createRandom, type Random } from './random.ts'

const FIRST_ID = 1001

export interface Dataset {
  /** Ids of all actors, ascending. */
  ids: readonly number[]
  has: (id: number) => boolean
  person: (id: number) => Person
  /** A stream for one part of one actor. */
  random: (id: number, part: string) => Random
}

/** Nothing is generated before it is asked for: a sandbox of 100,000 actors starts as fast as one of ten. */
export function createDataset(seed: string, actors: number, names: Names, agencies: number): Dataset {
  const random = (id: number, part: string) => createRandom(`${seed}/actor/${id}/${part}`)
  return {
    ids: Array.from({ length: actors }, (_, index) => FIRST_ID + index),
    has: (id) => Number.isInteger(id) && id >= FIRST_ID && id < FIRST_ID + actors,
    person: memoize((id: number) => createPerson(id, random(id, 'person'), names, agencies)),
    random,
  }
}
