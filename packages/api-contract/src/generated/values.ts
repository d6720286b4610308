// Generated from openapi.yaml by `pnpm generate`; do not edit.

/** Gender in the short form: `f` female, `m` male, `i` diverse. */
export const genderValues = [
  'f',
  'm',
  'i',
] as const

/** Gender; `custom` means a free text in `gender_description`. */
export const genderNewValues = [
  'female',
  'male',
  'transgender_female',
  'transgender_male',
  'non_binary',
  'custom',
] as const

/** Main profession of an actor profile. */
export const mainProfessionValues = [
  'actor',
  'young_actor',
  'performer',
] as const

/** Profession, as a German slug in every locale. */
export const actorProfessionValues = [
  'schauspieler',
  'nachwuchsdarsteller',
  'synchronsprecher',
] as const

/** `public` for everybody, `private` for verified casting professionals only. */
export const profileVisibilityValues = [
  'public',
  'private',
] as const

/** Kind of a credit, the key of `vita`. */
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

/** Size of a role. The documentation shows only some of the values. */
export const roleTypeValues = [
  'leading',
  'supporting',
  'episode_featured_part',
] as const

/** Area in which an agency represents somebody. */
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

/** Whether an agency is the main one. There can be several secondary ones. */
export const connectionTypeValues = [
  'primary_agency',
  'secondary_agency',
] as const

/** `place` is a place of residence, `accommodation` one where the person can stay. */
export const locationTypeValues = [
  'place',
  'accommodation',
] as const

/** Orientation of a picture. */
export const pictureOrientationValues = [
  'square',
  'landscape',
  'portrait',
] as const

/** Rendition of a picture. */
export const pictureVersionValues = [
  'original',
  'large',
  'thumb',
  'thumb_large',
] as const

/** Whether a showreel is seen or heard. */
export const showreelKindValues = [
  'video',
  'audio',
] as const

/** Field that can be asked for in a list of actor profiles. */
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

/** Field a list of actor profiles can be sorted by. */
export const actorOrderValues = [
  'id',
  'name',
  'last_name',
] as const

/** Sort direction. */
export const directionValues = [
  'asc',
  'desc',
] as const

/** What to do with the values of closed lists. */
export const enumModeValues = [
  'translate',
] as const

/** Language of translated texts. */
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

/** Name of a closed list. `GET /attributes` gives all of them, the documentation shows only some. */
export const attributeKeyValues = [
  'accent_skill',
  'accents',
  'dances',
  'dialect_skill',
  'dialects',
  'drivers_licenses',
  'nationalities',
] as const
