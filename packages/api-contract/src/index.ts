import type { GetActorProfileData, GetAttributeData, ListActorProfilesData } from './generated/types.ts'
import type { Query } from './query.ts'

export type { Id } from './id.ts'
export type {
  ActorField,
  ActorOrder,
  ActorProfession,
  ActorProfile,
  ActorProfileAttributes,
  ActorProfileCommon,
  ActorProfileId,
  ActorProfileListItem,
  AgencyCategory,
  AttributeKey,
  AttributeList,
  AttributeVisibility,
  BlogPostId,
  ConnectionType,
  Credit,
  CreditPicture,
  CreditType,
  CropCoordinates,
  DeletedRecord,
  Direction,
  EnumMode,
  ErrorBody,
  Gender,
  GenderNew,
  Gone,
  Locale,
  Location,
  LocationType,
  MainProfession,
  MergedRecord,
  Picture,
  PictureId,
  PictureOrientation,
  PictureVersion,
  PictureVersions,
  ProfileVisibility,
  Representative,
  RoleType,
  ShowreelId,
  ShowreelKind,
  ShowreelLink,
  ShowreelMediumId,
  SkillLevels,
  TalentAgencyConnection,
  TalentAgencyId,
  TranslatedActorProfile,
  TranslatedActorProfileAttributes,
  Vita,
} from './generated/types.ts'

/** Parameters of `GET /actor_profiles` and `HEAD /actor_profiles`. */
export type ListActorProfilesParams = Query<NonNullable<ListActorProfilesData['query']>>

/** Parameters of `GET /actor_profiles/{id}`. */
export type GetActorProfileParams = Query<NonNullable<GetActorProfileData['query']>>

/** Parameters of `GET /attributes/{key}`. */
export type GetAttributeParams = Query<NonNullable<GetAttributeData['query']>>
