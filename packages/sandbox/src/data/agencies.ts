import type { Names } from './locales.ts'
import { createRandom } from './random.ts'

export interface Agency {
  id: number
  name: string
}

export const AGENCY_COUNT = 14

const FORMS = [
  'Agentur NAME',
  'NAME Management',
  'NAME & Partner',
  'NAME Actors',
  'Studio NAME',
  'NAME Talents',
]

export function createAgencies(seed: string, names: Names): readonly Agency[] {
  const random = createRandom(`${seed}/agencies`)
  return Array.from({ length: AGENCY_COUNT }, (_, index) => ({
    id: 101 + index,
    name: random.pick(FORMS).replace('NAME', random.pick(names.de.familyFemale)),
  }))
}
