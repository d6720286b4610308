// The deprecated fields are deprecated for clients; the service still sends them, and so does this.
/* eslint-disable @typescript-eslint/no-deprecated */
import type { ActorProfile } from '@filmmakers-sdk/api-contract'
import { valuesOf } from '../attributes/index.ts'
import type { Person } from '../people/person.ts'
import type { World } from '../world.ts'

type Appearance = Pick<
  ActorProfile,
  | 'height'
  | 'weight'
  | 'eye_color'
  | 'hair_color'
  | 'hair_length'
  | 'figure'
  | 'figures'
  | 'pitch'
  | 'pitches'
  | 'ethnic_appearances'
  | 'ethnic_background'
  | 'ethnic_background_details'
  | 'ethnic_background_description'
  | 'native_dialect'
  | 'native_dialects'
>

const AGE_IF_UNKNOWN = 40

/** Body and voice. The deprecated singular of a field repeats the first of the plural. */
export function createAppearance(world: World, person: Person): Appearance {
  const { id, gender, origin, age = AGE_IF_UNKNOWN } = person
  const random = world.random(`actor/${id}/appearance`)
  const grown = gender === 'm' ? random.integer(168, 196) : random.integer(156, 184)
  const height = age < 16 ? 70 + age * 6 + random.integer(-4, 4) : grown
  const figures = random.sample(valuesOf('figures'), 1)
  const [low, high] = gender === 'm' ? [3, 6] : [0, 3]
  const pitches = age < 14 ? [] : [random.pick(valuesOf('pitches').slice(low, high))]
  const dialects = origin === 'de' ? random.sample(valuesOf('dialects'), 1) : []
  const grey = age > 50 && random.chance(0.5)
  const colors = valuesOf('hair_color').filter((color) => color !== 'grau')
  const told = random.chance(0.95)

  return {
    height: told ? height : null,
    weight: random.chance(0.5) ? Math.round((height / 100) ** 2 * random.integer(19, 26)) : null,
    eye_color: told ? random.pick(valuesOf('eye_color')) : null,
    hair_color: grey ? 'grau' : random.pick(colors),
    hair_length: random.chance(0.97) ? random.pick(valuesOf('hair_length')) : null,
    figure: figures[0] ?? null,
    figures,
    pitch: pitches[0] ?? null,
    pitches: pitches.length === 0 ? null : pitches,
    ethnic_appearances: random.sample(valuesOf('ethnic_appearances'), 1),
    ethnic_background: random.sample(valuesOf('ethnic_background'), random.integer(0, 1)),
    ethnic_background_details: random.sample(valuesOf('ethnic_background_details'), random.integer(0, 1)),
    ethnic_background_description: random.chance(0.05) ? 'Ελλάδα & Ruhrgebiet' : null,
    native_dialect: dialects[0] ?? null,
    native_dialects: dialects.length === 0 ? null : dialects,
  }
}
