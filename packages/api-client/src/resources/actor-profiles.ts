import type {
  ActorField,
  ActorProfileListItem,
  ListActorProfilesParams,
  ActorProfileId,
  GetActorProfileParams,
  ActorProfile,
  TranslatedActorProfile,
  PictureVersion,
} from '@filmmakers-sdk/api-contract'
import type { Requester } from '../request/requester.ts'
import { type ListProfiles, profileLister } from './list-profiles.ts'
import type { Unset } from './listed.ts'
import type { ListedProfile, ProfileListParams } from './listed-profile.ts'
import { profileReader, type ReadProfile } from './read-profile.ts'

/** Parameters of the list of actors, see {@link ProfileListParams}. */
export type ActorProfileListParams<
  F extends ActorField | Unset = ActorField,
  I extends boolean = boolean,
  V extends PictureVersion | Unset = PictureVersion,
> = ProfileListParams<ListActorProfilesParams, F, I, V>

/** An actor in a list, with exactly what was asked for. */
export type ListedActorProfile<
  F extends ActorField,
  I extends boolean = false,
  V extends PictureVersion = never,
> = ListedProfile<ActorProfileListItem, F, I, V>

export interface ActorProfiles {
  readonly list: ListProfiles<ActorField, ListActorProfilesParams, ActorProfileListItem>
  /** One actor, with everything the credentials may see. */
  readonly get: ReadProfile<ActorProfileId, GetActorProfileParams, ActorProfile, TranslatedActorProfile>
}

const path = 'actor_profiles'

export function createActorProfiles(requester: Requester): ActorProfiles {
  return {
    list: profileLister(requester, path),
    get: profileReader<ActorProfileId, GetActorProfileParams, ActorProfile, TranslatedActorProfile>(
      requester,
      path,
      'an actor profile',
    ),
  }
}
