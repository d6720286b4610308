import type { ActorProfile } from '@filmmakers-sdk/api-contract'

/** What can be changed while the sandbox runs, by the names of the paths, and the fields each has. */
export interface RecordFields {
  actor_profiles: ActorProfile
  crew_profiles: Readonly<Record<string, unknown>>
  talent_agencies: Readonly<Record<string, unknown>>
  blog_posts: Readonly<Record<string, unknown>>
  showreels: Readonly<Record<string, unknown>>
  showreel_media: Readonly<Record<string, unknown>>
  messages: Readonly<Record<string, unknown>>
  casting_calls: Readonly<Record<string, unknown>>
}

export type SandboxResource = keyof RecordFields

export const RESOURCES: readonly SandboxResource[] = [
  'actor_profiles',
  'crew_profiles',
  'talent_agencies',
  'blog_posts',
  'showreels',
  'showreel_media',
  'messages',
  'casting_calls',
]

/** For what comes from outside, such as a path or a form. */
export function isResource(name: string): name is SandboxResource {
  return RESOURCES.some((resource) => resource === name)
}
