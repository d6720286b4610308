import type { ActorProfileAttributes, SkillLevels } from '@filmmakers-sdk/api-contract'
import { valuesOf, type ListName } from '../attributes/index.ts'
import type { Person } from '../people/person.ts'
import type { World } from '../world.ts'

type Skills = Pick<
  ActorProfileAttributes,
  | 'languages'
  | 'dialects'
  | 'accents'
  | 'instruments'
  | 'dances'
  | 'singing'
  | 'special_skills'
  | 'sport_skills'
  | 'sports'
  | 'drivers_licenses'
  | 'licenses'
>

export function createSkills(world: World, person: Person): Skills {
  const random = world.random(`actor/${person.id}/skills`)
  const some = (list: ListName, max: number) => random.sample(valuesOf(list), random.integer(0, max))
  const levels = (list: ListName, max: number): SkillLevels =>
    Object.fromEntries(some(list, max).map((skill) => [skill, random.pick(valuesOf('dialect_skill'))]))
  const sportSkills = levels('sports', 3)
  const grown = (person.age ?? 18) >= 18

  return {
    languages: Object.fromEntries(person.languages),
    dialects: person.origin === 'de' ? levels('dialects', 2) : {},
    accents: levels('accents', 2),
    instruments: levels('instruments', 2),
    dances: levels('dances', 3),
    singing: levels('singing', 2),
    special_skills: levels('special_skills', 1),
    sport_skills: random.chance(0.9) ? sportSkills : null,
    sports: Object.keys(sportSkills),
    drivers_licenses: grown ? some('drivers_licenses', 2) : [],
    licenses: grown ? some('licenses', 1) : [],
  }
}
