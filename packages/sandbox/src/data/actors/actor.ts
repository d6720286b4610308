import { isOrdinary } from '../ids.ts'
import { hostilePerson } from '../hostile.ts'
import { createPerson, type Person } from '../people/person.ts'
import type { Random } from '../random.ts'

export interface Actor extends Person {
  mainProfession: string
  professions: string[]
  /** In years; of some it is not known. */
  actingAge: { from: number | undefined; to: number | undefined }
}

/** @param random gives the stream of a part */
export function createActor(id: number, random: (part: string) => Random, hostile: boolean): Actor {
  const stream = random(`actor/${id}/person`)
  const age =
    stream.chance(0.08) && !isOrdinary(id)
      ? stream.integer(0, 17)
      : stream.integer(18, stream.chance(0.01) ? 99 : 79)
  const person = createPerson(id, stream, age)
  const actor: Actor = {
    ...person,
    mainProfession: age < 18 ? 'young_actor' : stream.chance(0.04) ? 'performer' : 'actor',
    professions: [
      age < 18 ? 'nachwuchsdarsteller' : 'schauspieler',
      ...stream.sample(['synchronsprecher', 'moderator'], stream.integer(0, 2)),
    ],
    actingAge: person.age === undefined ? { from: undefined, to: undefined } : actingAge(age, stream),
  }
  return hostile ? hostilePerson(actor, random(`actor/${id}/hostile`)) : actor
}

/** Around the real age, minors within minors' parts. */
function actingAge(age: number, random: Random): Actor['actingAge'] {
  const from = Math.max(Math.min(age, 4), age - random.integer(0, age < 18 ? 2 : 7))
  return { from, to: Math.max(from, age + random.integer(0, age < 18 ? 2 : 6)) }
}
