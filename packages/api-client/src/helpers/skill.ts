import type { AttributeKey } from '@filmmakers-sdk/api-contract'

/** A skill that a medium shows. */
export interface Skill {
  /** The closed list it is from, which is also the profile's field: `languages`. */
  list: AttributeKey
  /** Its value in that list: `deutsch`. */
  value: string
}

/**
 * Splits an item of a medium's `skills`. The API documents `languages#deutsch` and shows `languages/deutsch`: both are read, at the
 * first of the two signs. `undefined` for what has no two parts.
 */
export function splitSkill(skill: string): Skill | undefined {
  const at = skill.search(/[#/]/)
  const list = skill.slice(0, Math.max(0, at)).trim()
  const value = skill.slice(at + 1).trim()
  return list === '' || value === '' ? undefined : { list, value }
}
