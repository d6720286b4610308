import type { TalentAgency, TalentAgencyEmployee } from '@filmmakers-sdk/api-contract'
import { createAboutMe } from '../about-me.ts'
import { toHtml } from '../html.ts'
import { AGENCY_IDS, includes, PICTURE_IDS } from '../ids.ts'
import type { Random } from '../random.ts'
import { imdbLink, pictureUrl, SITE } from '../urls.ts'
import type { View, World } from '../world.ts'
import type { Agency, Employee } from './agency.ts'

const STREETS = ['Kanalstraße', 'Rue du Théâtre', 'Via delle Rose', 'Am Alten Hafen', 'Lange Gasse']
const ROLES = ['agent', 'assistant', 'office']
const FUNCTIONS = ['Founder', 'Film & television', 'Young talents', 'Buchhaltung']

/** undefined: there is no such agency. */
export function createTalentAgency(world: World, id: number, view: View): TalentAgency | undefined {
  const agency = includes(AGENCY_IDS, id) ? world.agencies.find((one) => one.id === id) : undefined
  if (agency === undefined) return undefined
  const random = world.random(`agency/${id}/profile`)
  const { slug, place } = agency
  const imdb = random.chance(0.5) ? `co${String(id).padStart(7, '0')}` : null
  const about = createAboutMe(world.random(`agency/${id}/about`), view.locale)
  return {
    id,
    name: agency.name,
    short_name: random.chance(0.4) ? shortName(agency) : null,
    homepage_url: `https://${slug}.example`,
    filmmakers_url: `${SITE}/agents/${slug}`,
    imdb_link: imdb && imdbLink(imdb),
    imdb_id: imdb,
    showreel_url: random.chance(0.3) ? `https://video.example/${slug}` : null,
    facebook_page: random.chance(0.4) ? `sandbox.${slug}` : null,
    instagram_username: random.chance(0.7) ? `sandbox.${slug}` : null,
    ...(random.chance(0.5) && { twitter_handle: null }),
    public_email: random.chance(0.9) ? `office@${slug}.example` : null,
    picture_url: random.chance(0.8) ? pictureUrl(view.origin, PICTURE_IDS.idOf(id, 0), 'thumb_large') : null,
    address: {
      city: place.name,
      country: place.country,
      fax: random.chance(0.2) ? '+49 30 0000009' : null,
      line1: `${random.pick(STREETS)} ${random.integer(1, 120)}`,
      line2: random.chance(0.3) ? 'Hinterhaus, 2. Stock' : '',
      phone: '+49 30 0000000',
      zipcode: String(random.integer(0, 99_999)).padStart(5, '0'),
    },
    employees: agency.employees.map((employee) => createEmployee(agency, employee, world, view)),
    associations: random.sample(['pma', 'sfaal', 'vda'], random.integer(0, 2)),
    about_me: about,
    about_me_html: toHtml(about),
  }
}

function createEmployee(
  agency: Agency,
  employee: Employee,
  world: World,
  { locale }: View,
): TalentAgencyEmployee {
  const random: Random = world.random(`employee/${employee.id}`)
  const about = random.chance(0.5)
    ? createAboutMe(world.random(`employee/${employee.id}/about`), locale)
    : null
  return {
    id: employee.id,
    first_name: employee.firstName,
    last_name: employee.lastName,
    phone: random.chance(0.8) ? `+49 30 00000${random.integer(10, 99)}` : null,
    email: random.chance(0.9) ? `employee-${employee.id}@${agency.slug}.example` : null,
    role: random.pick(ROLES),
    function: random.chance(0.6) ? random.pick(FUNCTIONS) : null,
    instagram_username: null,
    imdb_link: null,
    picture_url: null,
    about_me: about,
    about_me_html: toHtml(about),
  }
}

/** First letters, such as `AW` for Agentur Winter. */
function shortName({ name }: Agency): string {
  return (name.match(/\p{Lu}/gu) ?? []).join('')
}
