// Generated from openapi.yaml by `pnpm generate`; do not edit.

/** Gender in the short form: `f` female, `m` male, `i` diverse. Source: Actor Profiles. */
export const genderValues = [
  'f',
  'm',
  'i',
] as const

/** Gender; `custom` means a free text in `gender_description`. Source: Actor Profiles. */
export const genderNewValues = [
  'female',
  'male',
  'transgender_female',
  'transgender_male',
  'non_binary',
  'custom',
] as const

/** Main profession of an actor profile. Source: Actor Profiles. */
export const mainProfessionValues = [
  'actor',
  'young_actor',
  'performer',
] as const

/** Profession, as a German slug in every locale. Source: Actor Profiles. */
export const actorProfessionValues = [
  'schauspieler',
  'nachwuchsdarsteller',
  'synchronsprecher',
] as const

/** `public` for everybody, `private` for verified casting professionals only. Source: Actor Profiles. */
export const profileVisibilityValues = [
  'public',
  'private',
] as const

/** Kind of a credit, the key of `vita`. Source: Actor Profiles. */
export const creditTypeValues = [
  'primary_education',
  'education',
  'award',
  'film',
  'television',
  'theatre',
  'audio',
  'other',
  'internet',
  'commercial',
] as const

/** Size of a role. The documentation shows only some of the values. Source: Actor Profiles. */
export const roleTypeValues = [
  'leading',
  'supporting',
  'episode_featured_part',
] as const

/** Area in which an agency represents somebody. Source: Actor Profiles. */
export const agencyCategoryValues = [
  'acting_agency',
  'advertising',
  'artist_management',
  'model_agency',
  'people_agency',
  'pr',
  'voice_agency',
  'young_talent_agency',
] as const

/** Whether an agency is the main one. There can be several secondary ones. Source: Actor Profiles. */
export const connectionTypeValues = [
  'primary_agency',
  'secondary_agency',
] as const

/** `place` is a place of residence, `accommodation` one where the person can stay. Source: Actor Profiles. */
export const locationTypeValues = [
  'place',
  'accommodation',
] as const

/** Orientation of a picture. Source: Actor Profiles. */
export const pictureOrientationValues = [
  'square',
  'landscape',
  'portrait',
] as const

/** Rendition of a picture. Source: Actor Profiles. */
export const pictureVersionValues = [
  'original',
  'large',
  'thumb',
  'thumb_large',
] as const

/** Whether a showreel is seen or heard. Source: Actor Profiles. */
export const showreelKindValues = [
  'video',
  'audio',
] as const

/** Field that can be asked for in a list of actor profiles. Source: Actor Profiles. */
export const actorFieldValues = [
  'age',
  'gender',
  'gender_new',
  'first_name',
  'last_name',
  'name',
  'main_profession',
  'professions',
  'languages',
  'representative',
  'updated_at',
] as const

/** Field a list of actor profiles can be sorted by. Source: Actor Profiles. */
export const actorOrderValues = [
  'id',
  'name',
  'last_name',
] as const

/** Profession of a member of the crew, as a German slug in every locale. Source: Crew Profiles. */
export const crewProfessionValues = [
  'regie',
  'autor',
  'kamera',
  'komponist',
  'dramaturg',
  'schnitt',
] as const

/** Field that can be asked for in a list of crew profiles. Source: Crew Profiles. */
export const crewFieldValues = [
  'name',
  'first_name',
  'last_name',
  'gender',
  'professions',
  'languages',
  'representative',
  'updated_at',
] as const

/** Field a list of crew profiles can be sorted by. Source: Crew Profiles. */
export const crewOrderValues = [
  'id',
  'name',
  'last_name',
] as const

/** Association an agency is a member of. Source: Talent Agencies. */
export const agencyAssociationValues = [
  'pma',
  'sfaal',
  'vda',
] as const

/** Name of a tag of blog posts. Source: Blog Posts. */
export const blogTagNameValues = [
  'News',
  'Premiere',
  'Awards',
  'Press',
] as const

/** Kind of what a blog post mentions. Source: Blog Posts. */
export const mentionableTypeValues = [
  'ActorProfile',
] as const

/** Whether a medium is a video or an audio. Source: Showreel Media. */
export const showreelMediumTypeValues = [
  'ShowreelVideo',
  'ShowreelAudio',
] as const

/** Rendition of a video. `web_quality` and `portrait` are found on older media only. Source: Showreel Media. */
export const videoProxyValues = [
  'sd',
  'hd',
  'full_hd',
  'web_quality',
  'portrait',
] as const

/** Field that can be asked for in a list of messages. Source: Messages. */
export const messageFieldValues = [
  'subject',
  'message_type',
  'body',
  'sender_name',
] as const

/** Kind of a message. The documentation shows only some of the values. Source: Messages. */
export const messageTypeValues = [
  'casting_invitation',
  'project_notification',
] as const

/** Kind of a sender or recipient. The documentation shows only some of the values. Source: Messages. */
export const messageableTypeValues = [
  'TalentAgency',
  'CastingSystem::Entity',
] as const

/** Field that can be asked for in a list of casting calls. Source: Casting Calls. */
export const castingCallFieldValues = [
  'name',
  'casting_type',
  'description',
  'production_format',
  'deadline',
  'deadline_visible',
] as const

/**
 * How a casting is held: `breakdown` asks agencies for suggestions, `ecasting` for videos made at home,
 * `studio_casting` is an appointment on site. Source: Casting Calls.
 */
export const castingTypeValues = [
  'breakdown',
  'ecasting',
  'studio_casting',
] as const

/** Whether a casting call is open to everybody. Source: Casting Calls. */
export const castingCallVisibilityValues = [
  'public',
  'private',
] as const

/** Sort direction. Source: Actor Profiles. */
export const directionValues = [
  'asc',
  'desc',
] as const

/** What to do with the values of closed lists. Source: Actor Profiles. */
export const enumModeValues = [
  'translate',
] as const

/** Language of translated texts. Source: Actor Profiles. */
export const localeValues = [
  'en',
  'de',
  'fr',
  'it',
  'es',
  'pl',
  'ro',
  'ru',
  'tr',
] as const

/**
 * Name of a closed list. `GET /attributes` gives all of them, the documentation shows only some. Source:
 * Attributes.
 */
export const attributeKeyValues = [
  'accent_skill',
  'accents',
  'dances',
  'dialect_skill',
  'dialects',
  'drivers_licenses',
  'nationalities',
] as const
