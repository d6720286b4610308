import { isListName, labelsOf, type ListName } from '../attributes/index.ts'

/** Attributes whose list has another name than the field. */
const LIST_OF: Readonly<Record<string, ListName>> = {
  figure: 'figures',
  pitch: 'pitches',
  native_dialect: 'dialects',
  native_dialects: 'dialects',
  specializations: 'professions',
  sport_skills: 'sports',
}

const TEXT_ANYWAY = ['accommodation_options']

/** `enum=translate`: values become labels, and arrays and objects of them ONE comma separated string. */
export function translateProfile(
  profile: Readonly<Record<string, unknown>>,
  locale: string | undefined,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(profile).map(([name, value]): [string, unknown] => {
      const list = LIST_OF[name] ?? (isListName(name) ? name : undefined)
      if (list === undefined && !TEXT_ANYWAY.includes(name)) return [name, value]
      return [name, translateValue(name, value, labelIn(list, locale), labelIn('language_skill', locale))]
    }),
  )
}

type Label = (value: unknown) => string

function labelIn(list: ListName | undefined, locale: string | undefined): Label {
  const labels = list === undefined ? {} : labelsOf(list, locale)
  return (value) => labels[String(value)] ?? String(value)
}

function translateValue(name: string, value: unknown, label: Label, level: Label): unknown {
  if (typeof value === 'string') return label(value)
  if (Array.isArray(value)) return value.map(label).join(', ')
  if (typeof value !== 'object' || value === null) return value
  const skills = Object.entries(value).map(([skill, skillLevel]) =>
    name === 'languages' ? `${label(skill)} (${level(skillLevel)})` : label(skill),
  )
  return skills.join(', ')
}
