// Deprecated fields are translated as long as the service sends them.
/* eslint-disable @typescript-eslint/no-deprecated */
import type {
  ActorProfile,
  AttributeKey,
  SkillLevels,
  TranslatedActorProfile,
} from '@filmmakers-sdk/api-contract'
import { type AttributeLists, createLabels } from './labels.ts'

/** Fields that are one value, before and after, and the list it is from. */
const words = [
  ['eye_color', 'eye_color'],
  ['hair_color', 'hair_color'],
  ['hair_length', 'hair_length'],
  ['figure', 'figures'],
  ['pitch', 'pitches'],
  ['native_dialect', 'dialects'],
] as const

/**
 * An actor as `enum: 'translate'` gives it, from lists that were read before: values become labels, and arrays and objects of them ONE comma
 * separated string, languages with their level. Nothing is requested, so one reading of the lists serves any number of actors.
 *
 * Values are looked up in the list of their field's name, and those of `figure`, `pitch`, `native_dialect`, `native_dialects`, `specializations` and
 * `sport_skills` in that of `figures`, `pitches`, `dialects`, `professions` and `sports`. What no list knows stays as it is, such as
 * countries, which are no closed list.
 *
 * @param lists by name, in the language wished for
 */
export function translateProfile(profile: ActorProfile, lists: AttributeLists): TranslatedActorProfile {
  const labels = createLabels(lists)
  const join = (list: AttributeKey, values: readonly string[] | null | undefined) =>
    labels.many(list, values ?? []).join(', ')
  const joinSkills = (list: AttributeKey, skills: SkillLevels | null | undefined) =>
    join(list, Object.keys(skills ?? {}))

  const same = { ...profile }
  for (const [field, list] of words) {
    const value = same[field]
    if (typeof value === 'string') same[field] = labels.one(list, value)
  }
  const { figures, pitches, native_dialects, sport_skills, ...rest } = same
  return {
    ...rest,
    ...(figures !== undefined && { figures: figures && join('figures', figures) }),
    ...(pitches !== undefined && { pitches: pitches && join('pitches', pitches) }),
    ...(native_dialects !== undefined && {
      native_dialects: native_dialects && join('dialects', native_dialects),
    }),
    ...(sport_skills !== undefined && { sport_skills: sport_skills && joinSkills('sports', sport_skills) }),
    gender: labels.one('gender', profile.gender),
    gender_new: labels.one('gender_new', profile.gender_new),
    gender_searchability: join('gender_searchability', profile.gender_searchability),
    nationalities: join('nationalities', profile.nationalities),
    ethnic_appearances: join('ethnic_appearances', profile.ethnic_appearances),
    ethnic_background: join('ethnic_background', profile.ethnic_background),
    ethnic_background_details: join('ethnic_background_details', profile.ethnic_background_details),
    accommodation_options: join('accommodation_options', profile.accommodation_options),
    languages: labels
      .skills('languages', profile.languages, 'language_skill')
      .map(({ skill, level }) => `${skill} (${level})`)
      .join(', '),
    dialects: joinSkills('dialects', profile.dialects),
    accents: joinSkills('accents', profile.accents),
    instruments: joinSkills('instruments', profile.instruments),
    dances: joinSkills('dances', profile.dances),
    singing: joinSkills('singing', profile.singing),
    special_skills: joinSkills('special_skills', profile.special_skills),
    sports: join('sports', profile.sports),
    drivers_licenses: join('drivers_licenses', profile.drivers_licenses),
    licenses: join('licenses', profile.licenses),
    main_profession: labels.one('main_profession', profile.main_profession),
    specializations: join('professions', profile.specializations),
    professions: join('professions', profile.professions),
    unions: join('unions', profile.unions),
    working_permits: join('working_permits', profile.working_permits),
  }
}
