import type { CastingCall, CastingRole, CastingType } from '@filmmakers-sdk/api-contract'
import { valuesOf } from '../attributes/index.ts'
import { CASTING_CALL_IDS, includes } from '../ids.ts'
import { NAMES } from '../names/index.ts'
import type { Random } from '../random.ts'
import { isoDate, REFERENCE_DATE } from '../reference-date.ts'
import { filmTitle, seriesTitle } from '../titles.ts'
import { SITE } from '../urls.ts'
import type { World } from '../world.ts'

const DAY = 86_400_000
const FIRST_PRODUCTION = 890_001
const FIRST_ROLE = 810_001
const MOST_ROLES = 10
const TYPES: readonly CastingType[] = ['breakdown', 'ecasting', 'studio_casting']
const CHARACTERS = [
  'a nurse',
  'a neighbour',
  'the inspector',
  'a pianist',
  'Lehrer*in',
  'une voisine',
  'соседка',
]

export function productionOf(castingCall: number): number {
  return FIRST_PRODUCTION + castingCall - CASTING_CALL_IDS.first
}

/** undefined: there is no such casting call. */
export function createCastingCall(world: World, id: number): CastingCall | undefined {
  if (!includes(CASTING_CALL_IDS, id)) return undefined
  const random = world.random(`casting-call/${id}`)
  const created = REFERENCE_DATE - random.integer(1, 90) * DAY
  const deadline = created + random.integer(7, 120) * DAY
  const contract = random.chance(0.8) ? random.pick(valuesOf('contract_type')) : null
  const roles = Array.from({ length: random.integer(1, 5) }, (_, place) =>
    createRole(
      FIRST_ROLE + (id - CASTING_CALL_IDS.first) * MOST_ROLES + place,
      { created, deadline },
      random,
    ),
  )
  return {
    id,
    name: random.chance(0.5) ? filmTitle(random) : seriesTitle(random),
    description: random.chance(0.9) ? `We look for ${roles.map(({ name }) => name).join(', ')}.` : '',
    deadline: isoDate(deadline),
    visibility: random.chance(0.8) ? 'public' : 'private',
    deadline_visible: random.chance(0.8),
    production_format: random.chance(0.9) ? random.pick(valuesOf('production_format')) : null,
    casting_type: random.pick(TYPES),
    production_id: productionOf(id),
    working_permits: random.sample(valuesOf('working_permits'), random.integer(0, 2)),
    regions: random.sample(valuesOf('regions'), random.integer(0, 2)),
    contract_type: contract,
    filmmakers_url: `${SITE}/casting_calls/${id}`,
    created_at: isoDate(created),
    updated_at: isoDate(created + random.integer(0, 6) * DAY),
    roles,
  }
}

function createRole(
  id: number,
  { created, deadline }: { created: number; deadline: number },
  random: Random,
): CastingRole {
  const gender = random.pick([['female'], ['male'], ['female', 'male', 'non_binary']])
  const from = random.integer(6, 60)
  const numbers = (list: 'ethnic_background' | 'ethnic_background_details') =>
    random.sample(valuesOf(list), random.integer(0, 1)).map(Number)
  return {
    id,
    name: random.pick(gender[0] === 'male' ? NAMES.de.male : NAMES.fr.female),
    description: random.pick(CHARACTERS),
    contract_type: random.chance(0.3) ? random.pick(valuesOf('contract_type')) : null,
    deadline: isoDate(deadline),
    gender,
    acting_age_from: from,
    acting_age_to: from + random.integer(0, 15),
    languages: Object.fromEntries(
      random.sample(valuesOf('languages'), random.integer(0, 2)).map((language) => [language, 'fliessend']),
    ),
    ethnic_background: numbers('ethnic_background'),
    ethnic_background_details: numbers('ethnic_background_details'),
    created_at: isoDate(created),
    updated_at: isoDate(created),
  }
}
