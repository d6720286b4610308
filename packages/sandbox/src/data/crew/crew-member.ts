import { hostilePerson } from '../hostile.ts'
import { createPerson, type Person } from '../people/person.ts'
import type { Random } from '../random.ts'

export interface CrewMember extends Person {
  professions: string[]
}

const PROFESSIONS = { regie: 30, autor: 25, kamera: 20, komponist: 10, dramaturg: 5, schnitt: 10 }

/** @param random gives the stream of a part */
export function createCrewMember(id: number, random: (part: string) => Random, hostile: boolean): CrewMember {
  const stream = random(`crew/${id}/person`)
  const person = createPerson(id, stream, stream.integer(22, 78))
  const [first, second] = [stream.weighted(PROFESSIONS), stream.weighted(PROFESSIONS)]
  const member = {
    ...person,
    professions: first !== second && stream.chance(0.3) ? [first, second] : [first],
  }
  return hostile ? hostilePerson(member, random(`crew/${id}/hostile`)) : member
}
