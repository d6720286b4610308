import type { AttributeKey, AttributeList, SkillLevels } from '@filmmakers-sdk/api-contract'

/** Closed lists by name, as `attributes.get(name, { locale })` gives them. */
export type AttributeLists = Readonly<Record<string, AttributeList | undefined>>

/** Values of closed lists in words. What a list does not know stays as it is. */
export interface Labels {
  /** `grun` → `green`. */
  one(list: AttributeKey, value: string): string
  /** `['SE', 'DE']` → `['Swedish', 'German']`. */
  many(list: AttributeKey, values: readonly string[]): string[]
  /**
   * `{ deutsch: 'fliessend' }` → `[{ skill: 'German', level: 'fluent' }]`.
   *
   * @param levels the list the levels are from; without it they stay as they are
   */
  skills(
    list: AttributeKey,
    skills: SkillLevels | null | undefined,
    levels?: AttributeKey,
  ): { skill: string; level: string }[]
}

/** Makes labels of lists that were read before: nothing is requested here. */
export function createLabels(lists: AttributeLists): Labels {
  const one = (list: AttributeKey, value: string): string => {
    const labels = Object.hasOwn(lists, list) ? lists[list] : undefined
    const label = labels !== undefined && Object.hasOwn(labels, value) ? labels[value] : undefined
    return label ?? value
  }
  return {
    one,
    many: (list, values) => values.map((value) => one(list, value)),
    skills: (list, skills, levels) =>
      Object.entries(skills ?? {}).map(([skill, level]) => ({
        skill: one(list, skill),
        level: levels === undefined ? level : one(levels, level),
      })),
  }
}
