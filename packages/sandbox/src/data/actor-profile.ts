// The deprecated fields are deprecated for clients; the service still sends them, and so does this.
/* eslint-disable @typescript-eslint/no-deprecated */
import type { ActorProfile, Location } from '@filmmakers-sdk/api-contract'
import { createAboutMe, toHtml } from './about-me.ts'
import { createConnections, representativeOf, type Agency } from './agencies.ts'
import { createAppearance } from './appearance.ts'
import type { Dataset } from './dataset.ts'
import type { Names } from './locales.ts'
import { createPictures } from './pictures.ts'
import { NATIONALITY, PLACES, type Place } from './places.ts'
import { isoDate } from './reference-date.ts'
import { createSkills } from './skills.ts'
import { createVita } from './vita.ts'

export interface ProfileSource {
  dataset: Dataset
  agencies: readonly Agency[]
  names: Names
  /** Where the URLs of pictures begin. */
  origin: string
}

/** Everything about one actor, made when it is asked for. Each part draws from a stream of its own. */
export function createActorProfile(id: number, source: ProfileSource, locale?: string): ActorProfile {
  const { dataset, agencies, names, origin } = source
  const person = dataset.person(id)
  const random = dataset.random(id, 'profile')
  const home = random.pick(random.chance(0.6) ? PLACES.de : PLACES[person.origin])
  const other = random.pick(PLACES.de)
  const connections = createConnections(person, dataset.random(id, 'agencies'), agencies)
  const about = createAboutMe(dataset.random(id, 'about'), locale)
  // Reserved names (RFC 2606): an invented person must not point at a real one's page.
  const page = `https://filmmakers.example/actors/${id}`

  const imdb = random.chance(0.5) ? `nm${String(id).padStart(7, '0')}` : null

  const profile: ActorProfile = {
    id,
    first_name: person.firstName,
    last_name: person.lastName,
    filmmakers_url: page,
    filmmakers_cd_url: `https://cd.filmmakers.example/profil/castupload/${id}`,
    updated_at: isoDate(person.updatedAt),
    acting_age_from: person.actingAge.from,
    acting_age_to: person.actingAge.to,
    year_of_birth: person.yearOfBirth,
    age: person.age,
    ...createAppearance(person, dataset.random(id, 'appearance')),
    gender: person.gender,
    gender_new: person.genderNew,
    gender_description: person.genderDescription ?? null,
    gender_searchability: person.genderSearchability,
    nationalities: [NATIONALITY[person.origin]],
    place_of_birth: random.chance(0.7) ? random.pick(PLACES[person.origin]).name : null,
    city: home.name,
    country: home.country,
    state: home.state,
    state_code: home.state,
    accommodation_options: other === home ? [] : [other.name],
    locations: [location(home, 'place'), ...(other === home ? [] : [location(other, 'accommodation')])],
    ...createSkills(person, dataset.random(id, 'skills')),
    main_profession: person.mainProfession,
    specializations: person.professions.slice(1),
    professions: person.professions,
    unions: random.chance(0.4) ? ['bffs'] : [],
    working_permits: person.origin === 'uk' || person.origin === 'tr' ? [] : ['EU-27'],
    talent_agency_id: connections[0]?.talent_agency_id ?? null,
    agency_profile_url: connections[0]?.agency_profile_url ?? null,
    representative: representativeOf(person, agencies),
    talent_agency_connections: connections,
    homepage_url: random.chance(0.3) ? `https://actor-${id}.example` : null,
    imdb_link: imdb === null ? null : `https://imdb.example/name/${imdb}`,
    imdb_id: imdb,
    facebook_page: null,
    instagram_username: random.chance(0.4) ? `sandbox.actor.${id}` : null,
    wikipedia_url: null,
    twitter_handle: null,
    profile_visibility: random.chance(0.9) ? 'public' : 'private',
    attribute_visibility: {
      age: random.chance(0.7) ? 'public' : 'private',
      acting_age: 'public',
      gender: 'public',
      ethnic_appearances: random.chance(0.5) ? 'public' : 'private',
      figures: 'public',
      working_permits: 'public',
    },
    about_me: about,
    about_me_html: toHtml(about),
    pictures: createPictures(person, dataset.random(id, 'pictures'), origin),
    external_showreels: random.chance(0.3) ? [`https://video.example/actor-${id}`] : [],
    showreels: random.chance(0.5)
      ? [{ name: 'Showreel 2026', url: `${page}/showreels/${id}`, type: 'video' }]
      : [],
    showreel_ids: [],
    showreel_medium_ids: [],
    mentioned_in_blog_post_ids: [],
    vita: createVita(person, dataset.random(id, 'vita'), names),
  }
  leaveOut(profile, dataset.random(id, 'missing').chance)
  return profile
}

const MAY_BE_MISSING = [
  'weight',
  'homepage_url',
  'imdb_link',
  'imdb_id',
  'facebook_page',
  'wikipedia_url',
  'twitter_handle',
]

/** The API has both: fields that are null and fields that are not there. */
function leaveOut(profile: ActorProfile, chance: (probability: number) => boolean): void {
  for (const name of MAY_BE_MISSING) {
    if (profile[name] === null && chance(0.5)) Reflect.deleteProperty(profile, name)
  }
}

function location({ name, latitude, longitude, state, country }: Place, type: Location['type']): Location {
  return { name, latitude, longitude, place_id: `sandbox-place-${state}-${name}`, type, country }
}
