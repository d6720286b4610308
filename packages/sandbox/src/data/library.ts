import type { RecordStore } from '../records/record-store.ts'
import type { RecordFields, SandboxResource } from '../records/resources.ts'
import { createActorProfile } from './actors/profile.ts'
import { createTalentAgency } from './agencies/profile.ts'
import { createBlogPost } from './blog/blog-post.ts'
import { createCastingCall } from './casting-calls/casting-call.ts'
import { createCrewProfile } from './crew/profile.ts'
import { hostileRecord } from './hostile.ts'
import { includes } from './ids.ts'
import { createMessage } from './messages/message.ts'
import { isoDate } from './reference-date.ts'
import { createShowreelMedium } from './showreels/showreel-medium.ts'
import { createShowreel } from './showreels/showreel.ts'
import type { View, World } from './world.ts'

type Reader<R extends SandboxResource> = (world: World, id: number, view: View) => RecordFields[R] | undefined

const READERS: { readonly [R in SandboxResource]: Reader<R> } = {
  actor_profiles: (world, id, view) =>
    includes(world.actorIds, id) ? createActorProfile(world, world.actor(id), view) : undefined,
  crew_profiles: (world, id, view) =>
    includes(world.crewIds, id) ? createCrewProfile(world, world.crewMember(id), view) : undefined,
  talent_agencies: createTalentAgency,
  blog_posts: createBlogPost,
  showreels: createShowreel,
  showreel_media: createShowreelMedium,
  messages: createMessage,
  casting_calls: createCastingCall,
}

/** Whether the seed made such a record, whatever became of it. */
export function exists(world: World, resource: SandboxResource, id: number): boolean {
  return generate(world, resource, id, { origin: '' }) !== undefined
}

/** A record as the seed made it, hostile if it has to be. */
export function generate(
  world: World,
  resource: SandboxResource,
  id: number,
  view: View,
): Record<string, unknown> | undefined {
  const record: Record<string, unknown> | undefined = READERS[resource](world, id, view)
  if (record === undefined || !world.hostile) return record
  return hostileRecord(record, world.random(`${resource}/${id}/hostile`))
}

/** A record with the changes made to it since. Whether it is still there is not asked here. */
export function readRecord(
  world: World,
  store: RecordStore,
  resource: SandboxResource,
  id: number,
  view: View,
): Record<string, unknown> | undefined {
  const record = generate(world, resource, id, view)
  const edit = store.edit(resource, id)
  if (record === undefined || edit === undefined) return record
  const time = 'updated_at' in record ? { updated_at: isoDate(edit.updatedAt) } : {}
  return { ...record, ...edit.fields, ...time }
}
