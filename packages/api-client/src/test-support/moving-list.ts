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
