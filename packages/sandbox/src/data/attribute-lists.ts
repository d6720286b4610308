import { ATTRIBUTES, type LabelList } from './attribute-values.ts'

export type ListName = keyof typeof ATTRIBUTES

/** The names of all lists. */
export function listNames(): string[] {
  return Object.keys(ATTRIBUTES)
}

/** The values of a list, as they are listed here. */
export function valuesOf(list: ListName): string[] {
  return Object.keys(ATTRIBUTES[list])
}

export function isListName(name: string): name is ListName {
  return Object.hasOwn(ATTRIBUTES, name)
}

/** English and German are there; every other locale gets the English labels. */
export function labelsOf(list: ListName, locale: string | undefined): Record<string, string> {
  const labels: LabelList = ATTRIBUTES[list]
  const language = locale === 'de' ? 1 : 0
  return Object.fromEntries(Object.entries(labels).map(([value, label]) => [value, label[language]]))
}
