import type { AgencyCategory, Representative, TalentAgencyConnection } from '@filmmakers-sdk/api-contract'
import type { Person } from '../people/person.ts'
import type { World } from '../world.ts'
import type { Agency, Employee } from './agency.ts'

/** The employee who looks after a person. */
function caretaker({ employees }: Agency, person: number): Employee {
  return employees[person % employees.length] ?? employees[0]
}

/** null for somebody without an agency. */
export function representativeOf({ id, agency }: Person, agencies: readonly Agency[]): Representative | null {
  const own = agency === undefined ? undefined : agencies[agency]
  if (own === undefined) return null
  const employee = caretaker(own, id)
  return { id: employee.id, name: `${employee.firstName} ${employee.lastName}` }
}

const SECONDARY: readonly AgencyCategory[] = ['advertising', 'voice_agency', 'pr']

/** The agency of the person first, and now and then a second one for something else. */
export function createConnections(world: World, person: Person): TalentAgencyConnection[] {
  const random = world.random(`person/${person.id}/agencies`)
  const primary = person.agency === undefined ? undefined : world.agencies[person.agency]
  if (primary === undefined) return []
  const own = (person.age ?? 18) < 18 ? 'young_talent_agency' : 'acting_agency'
  const connections = [connect(primary, 'primary_agency', random.chance(0.8) ? [own] : primary.categories)]
  const second = random.pick(world.agencies)
  if (second !== primary && random.chance(0.2)) {
    connections.push(connect(second, 'secondary_agency', [random.pick(SECONDARY)]))
  }
  return connections

  function connect(
    agency: Agency,
    type: TalentAgencyConnection['connection_type'],
    categories: AgencyCategory[],
  ): TalentAgencyConnection {
    return {
      talent_agency_id: agency.id,
      talent_agency_employee_id: caretaker(agency, person.id).id,
      agency_profile_url: random.chance(0.7) ? `https://${agency.slug}.example/people/${person.id}` : null,
      talent_agency_name: agency.name,
      categories,
      regions: random.chance(0.5) ? agency.regions : ['europe'],
      connection_type: type,
    }
  }
}
