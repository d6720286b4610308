import type { AgencyCategory } from '@filmmakers-sdk/api-contract'
import { AGENCY_IDS, idsOf } from '../ids.ts'
import { NAMES, ORIGINS, type Origin } from '../names/index.ts'
import { PLACES, type Place } from '../places.ts'
import type { Random } from '../random.ts'

/** What others need to know of an agency. */
export interface Agency {
  id: number
  name: string
  slug: string
  place: Place
  categories: AgencyCategory[]
  regions: string[]
  employees: readonly [Employee, ...Employee[]]
}

export interface Employee {
  id: number
  firstName: string
  lastName: string
}

const FORMS = [
  'Agentur NAME',
  'NAME Management',
  'NAME & Partner',
  'NAME Actors',
  'Studio NAME',
  'NAME Talents',
]
const FIRST_EMPLOYEE = 501
const MOST_EMPLOYEES = 6

/** All agencies: there are few, and every actor needs them. */
export function createAgencies(random: (part: string) => Random): readonly Agency[] {
  return idsOf(AGENCY_IDS).map((id, index) => createAgency(id, index, random(`agency/${id}`)))
}

function createAgency(id: number, index: number, random: Random): Agency {
  const origin = random.weighted(ORIGINS)
  const family = random.pick(NAMES[origin].familyMale)
  const employee = (place: number) =>
    createEmployee(FIRST_EMPLOYEE + index * MOST_EMPLOYEES + place, origin, random)
  return {
    id,
    name: random.pick(FORMS).replace('NAME', family),
    slug: `agency-${index + 1}`,
    place: random.pick(PLACES[origin]),
    categories: [
      'acting_agency',
      ...random.sample<AgencyCategory>(['voice_agency', 'young_talent_agency', 'pr'], 1),
    ],
    regions: random.sample(['dach', 'europe', 'worldwide'], random.integer(1, 2)),
    employees: [
      employee(0),
      ...Array.from({ length: random.integer(0, MOST_EMPLOYEES - 1) }, (_, place) => employee(place + 1)),
    ],
  }
}

function createEmployee(id: number, origin: Origin, random: Random): Employee {
  const names = NAMES[origin]
  return random.chance(0.6)
    ? { id, firstName: random.pick(names.female), lastName: random.pick(names.familyFemale) }
    : { id, firstName: random.pick(names.male), lastName: random.pick(names.familyMale) }
}
