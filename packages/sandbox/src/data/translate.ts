import type { ActorProfile, TranslatedActorProfile } from '@filmmakers-sdk/api-contract'
import { isListName, labelsOf, type ListName } from './attribute-lists.ts'

/** Attributes whose list has another name than the field. */
const LIST_OF: Readonly<Record<string, ListName>> = {
  figure: 'figures',
  pitch: 'pitches',
  native_dialect: 'dialects',
  native_dialects: 'dialects',
  specializations: 'professions',
  sport_skills: 'sports',
}

const TEXT_ANYWAY = ['accommodation_options', 'ethnic_background_details']

/** `enum=translate`: values become labels, and arrays and objects of them ONE comma separated string. */
export function translateProfile(profile: ActorProfile, locale: string | undefined): TranslatedActorProfile {
  const label = (list: ListName | undefined) => {
    const labels = list === undefined ? {} : labelsOf(list, locale)
    return (value: string) => labels[value] ?? value
  }
  const levels = label('language_skill')
  const entries = Object.entries(profile).map(([name, value]): [string, unknown] => {
    const list = LIST_OF[name] ?? (isListName(name) ? name : undefined)
    if (list === undefined && !TEXT_ANYWAY.includes(name)) return [name, value]
    const translate = label(list)
    if (typeof value === 'string') return [name, translate(value)]
    if (Array.isArray(value)) return [name, value.map((one) => translate(String(one))).join(', ')]
    if (typeof value !== 'object' || value === null) return [name, value]
    const skills = Object.entries(value).map(([skill, level]) =>
      name === 'languages' ? `${translate(skill)} (${levels(String(level))})` : translate(skill),
    )
    return [name, skills.join(', ')]
  })
  return Object.fromEntries(entries) as TranslatedActorProfile
}
