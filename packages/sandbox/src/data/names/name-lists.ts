/** The names of one country, for people who do not exist. */
export interface NameLists {
  female: readonly string[]
  male: readonly string[]
  /** Family names, in the form women and men bear them. */
  familyFemale: readonly string[]
  familyMale: readonly string[]
}

interface NameText {
  female: string
  male: string
  family: string
}

/** @param feminine the form a woman bears, where the language has one of its own */
export function nameLists(
  { female, male, family }: NameText,
  feminine: (name: string) => string = (name) => name,
): NameLists {
  const familyMale = words(family)
  return { female: words(female), male: words(male), familyMale, familyFemale: familyMale.map(feminine) }
}

function words(text: string): string[] {
  return text.split(',').map((name) => name.trim())
}
