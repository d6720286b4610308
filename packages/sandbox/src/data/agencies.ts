import type { AgencyCategory, Representative, TalentAgencyConnection } from '@filmmakers-sdk/api-contract'
import type { Names } from './locales.ts'
import type { Person } from './person.ts'
import { createRandom, type Random } from './random.ts'

export interface Agency {
  id: number
  name: string
  slug: string
  /** The person who looks after the actors there. */
  employee: Representative
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
    slug: `agency-${index + 1}`,
    employee: {
      id: 501 + index,
      name: `${random.pick(names.de.female)} ${random.pick(names.de.familyFemale)}`,
    },
  }))
}

/** null for an actor without an agency. */
export function representativeOf({ agency }: Person, agencies: readonly Agency[]): Representative | null {
  return (agency === undefined ? undefined : agencies[agency]?.employee) ?? null
}

const REGIONS = ['dach', 'europe', 'worldwide']
const SECONDARY: readonly AgencyCategory[] = ['advertising', 'voice_agency', 'pr']

/** The agency of the person first, and now and then a second one for something else. */
export function createConnections(
  person: Person,
  random: Random,
  agencies: readonly Agency[],
): TalentAgencyConnection[] {
  const primary = person.agency === undefined ? undefined : agencies[person.agency]
  if (primary === undefined) return []
  const connections = [
    connect(primary, 'primary_agency', [person.age < 18 ? 'young_talent_agency' : 'acting_agency']),
  ]
  const second = random.pick(agencies)
  if (second !== primary && random.chance(0.2)) {
    connections.push(connect(second, 'secondary_agency', [random.pick(SECONDARY)]))
  }
  return connections

  function connect(
    { id, name, slug, employee }: Agency,
    type: TalentAgencyConnection['connection_type'],
    categories: AgencyCategory[],
  ): TalentAgencyConnection {
    return {
      talent_agency_id: id,
      talent_agency_employee_id: employee.id,
      agency_profile_url: random.chance(0.7) ? `https://${slug}.example/actors/${person.id}` : null,
      talent_agency_name: name,
      categories,
      regions: random.sample(REGIONS, random.integer(1, 2)),
      connection_type: type,
    }
  }
}
