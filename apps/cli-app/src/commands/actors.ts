import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { addActorsGet } from './actors-get.ts'
import { addActorsList } from './actors-list.ts'
import { addGroup } from './group.ts'

export function addActors(program: Command, context: Context): void {
  const actors = addGroup(program, 'actors', 'actor profiles: list them, read one')
  addActorsList(actors, context)
  addActorsGet(actors, context)
}
