import type {
  ActorProfile,
  BlogPost,
  CastingCall,
  CrewProfile,
  Message,
  Showreel,
  ShowreelMedium,
  TalentAgency,
} from '@filmmakers-sdk/api-contract'

/** What can be changed while the sandbox runs, by the names of the paths, and the fields each has. */
export interface RecordFields {
  actor_profiles: ActorProfile
  crew_profiles: CrewProfile
  talent_agencies: TalentAgency
  blog_posts: BlogPost
  showreels: Showreel
  showreel_media: ShowreelMedium
  messages: Message
  casting_calls: CastingCall
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
