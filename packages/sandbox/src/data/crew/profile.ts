import type { CrewProfile } from '@filmmakers-sdk/api-contract'
import { createAboutMe } from '../about-me.ts'
import { createConnections, representativeOf } from '../agencies/connections.ts'
import { toHtml } from '../html.ts'
import { fullName } from '../people/person.ts'
import { createPictures } from '../people/pictures.ts'
import { createResidence, locationsOf } from '../people/residence.ts'
import { createVita } from '../people/vita.ts'
import { createWebPresence } from '../people/web-presence.ts'
import { NATIONALITY, PLACES } from '../places.ts'
import { isoDate } from '../reference-date.ts'
import { createReels } from '../showreels/reels.ts'
import { showreelLink } from '../showreels/showreel.ts'
import type { View, World } from '../world.ts'
import type { CrewMember } from './crew-member.ts'

/** Everything about one member of the crew, made when it is asked for. */
export function createCrewProfile(world: World, member: CrewMember, { origin, locale }: View): CrewProfile {
  const { id } = member
  const random = world.random(`crew/${id}/profile`)
  const residence = createResidence(world, member)
  const [connection] = createConnections(world, member)
  const about = createAboutMe(world.random(`crew/${id}/about`), locale)
  const { showreels, clips } = createReels(world, id)

  return {
    id,
    first_name: member.firstName,
    last_name: member.lastName,
    name: fullName(member),
    year_of_birth: member.yearOfBirth ?? null,
    place_of_birth: random.chance(0.6) ? random.pick(PLACES[member.origin]).name : null,
    professions: member.professions,
    nationalities: [NATIONALITY[member.origin]],
    languages: Object.fromEntries(member.languages),
    accommodation_options: residence.accommodations.map(({ name }) => name),
    about_me: about,
    about_me_html: toHtml(about),
    representative: representativeOf(member, world.agencies),
    talent_agency_id: connection?.talent_agency_id ?? null,
    pictures: createPictures(world, member, origin),
    external_showreels: random.chance(0.2) ? [`https://video.example/crew-${id}`] : [],
    showreels: showreels.map((reel) => showreelLink(member, reel)),
    showreel_ids: showreels.map((reel) => reel.id),
    showreel_medium_ids: clips.map((clip) => clip.id),
    vita: createVita(member, world.random(`crew/${id}/vita`)),
    locations: locationsOf(residence),
    ...createWebPresence(world, id),
    agency_profile_url: connection?.agency_profile_url ?? null,
    country: residence.home.country,
    state: residence.home.state,
    gender: member.gender,
    updated_at: isoDate(member.updatedAt),
  }
}
