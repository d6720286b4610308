import type {
  CrewField,
  CrewProfileListItem,
  ListCrewProfilesParams,
  CrewProfileId,
  GetCrewProfileParams,
  CrewProfile,
  TranslatedCrewProfile,
  PictureVersion,
} from '@filmmakers-sdk/api-contract'
import type { Requester } from '../request/requester.ts'
import { type ListProfiles, profileLister } from './list-profiles.ts'
import type { Unset } from './listed.ts'
import type { ListedProfile, ProfileListParams } from './listed-profile.ts'
import { profileReader, type ReadProfile } from './read-profile.ts'

/** Parameters of the list of crew, see {@link ProfileListParams}. */
export type CrewProfileListParams<
  F extends CrewField | Unset = CrewField,
  I extends boolean = boolean,
  V extends PictureVersion | Unset = PictureVersion,
> = ProfileListParams<ListCrewProfilesParams, F, I, V>

/** A member of the crew in a list, with exactly what was asked for. */
export type ListedCrewProfile<
  F extends CrewField,
  I extends boolean = false,
  V extends PictureVersion = never,
> = ListedProfile<CrewProfileListItem, F, I, V>

export interface CrewProfiles {
  readonly list: ListProfiles<CrewField, ListCrewProfilesParams, CrewProfileListItem>
  /** One member of the crew, with everything the credentials may see. */
  readonly get: ReadProfile<CrewProfileId, GetCrewProfileParams, CrewProfile, TranslatedCrewProfile>
}

const path = 'crew_profiles'

export function createCrewProfiles(requester: Requester): CrewProfiles {
  return {
    list: profileLister(requester, path),
    get: profileReader<CrewProfileId, GetCrewProfileParams, CrewProfile, TranslatedCrewProfile>(
      requester,
      path,
      'a crew profile',
    ),
  }
}
