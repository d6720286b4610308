import fc from 'fast-check'
import { actorList, type ActorListOptions } from './actor-list.ts'
import type { Reply } from './api-server.ts'

/** What happens to a list, by the number of the request ahead of which it does, from 1. */
export type Moves = Readonly<Record<number, (ids: number[]) => void>>

/** A list of actors 1 to `count` that moves while it is read. */
export function movingList(count: number, moves: Moves, options?: ActorListOptions): Reply {
  const ids = Array.from({ length: count }, (_, i) => i + 1)
  const reply = actorList(() => ids, options)
  let requests = 0
  return (request, response) => {
    requests += 1
    moves[requests]?.(ids)
    reply(request, response)
  }
}

/** Deletes them, if they are there. */
export function remove(...gone: number[]): (ids: number[]) => void {
  return (ids) => {
    for (const id of gone) if (ids.includes(id)) ids.splice(ids.indexOf(id), 1)
  }
}

export interface Deletion {
  /** Number of the request ahead of which it happens. */
  before: number
  id: number
}

export const someDeletions: fc.Arbitrary<Deletion[]> = fc.array(
  fc.record({ before: fc.integer({ min: 2, max: 9 }), id: fc.integer({ min: 1, max: 12 }) }),
  { maxLength: 6 },
)

export function deleting(deletions: readonly Deletion[]): Moves {
  const at = (request: number) => deletions.filter(({ before }) => before === request).map(({ id }) => id)
  return Object.fromEntries(deletions.map(({ before }) => [before, remove(...at(before))]))
}

/** Who of actors 1 to `count` was in the list all the time that so many requests took. */
export function whoStayed(count: number, deletions: readonly Deletion[], requests: number): number[] {
  const gone = deletions.filter(({ before }) => before <= requests).map(({ id }) => id)
  return Array.from({ length: count }, (_, i) => i + 1).filter((id) => !gone.includes(id))
}
