// The deprecated fields are deprecated for clients; the service still sends them, and so does this.
/* eslint-disable @typescript-eslint/no-deprecated */
import type { ActorProfile, AttributeVisibility } from '@filmmakers-sdk/api-contract'
import { createAboutMe } from '../about-me.ts'
import { createConnections, representativeOf } from '../agencies/connections.ts'
import { postsMentioning } from '../blog/mentions.ts'
import { toHtml } from '../html.ts'
import { isOrdinary } from '../ids.ts'
import { createPictures } from '../people/pictures.ts'
import { createResidence, locationsOf } from '../people/residence.ts'
import { createVita } from '../people/vita.ts'
import { createWebPresence } from '../people/web-presence.ts'
import { NATIONALITY, PLACES } from '../places.ts'
import type { Random } from '../random.ts'
import { isoDate } from '../reference-date.ts'
import { createReels } from '../showreels/reels.ts'
import { showreelLink } from '../showreels/showreel.ts'
import { SITE } from '../urls.ts'
import type { View, World } from '../world.ts'
import type { Actor } from './actor.ts'
import { createAppearance } from './appearance.ts'
import { createSkills } from './skills.ts'

/** Everything about one actor, made when it is asked for. Each part draws from a stream of its own. */
export function createActorProfile(world: World, actor: Actor, { origin, locale }: View): ActorProfile {
  const { id } = actor
  const random = world.random(`actor/${id}/profile`)
  const residence = createResidence(world, actor)
  const connections = createConnections(world, actor)
  const about = createAboutMe(world.random(`actor/${id}/about`), locale, isOrdinary(id))
  const { showreels, clips } = createReels(world, id)

  const profile: ActorProfile = {
    id,
    first_name: actor.firstName,
    last_name: actor.lastName,
    filmmakers_url: `${SITE}/actors/${id}`,
    filmmakers_cd_url: `https://cd.filmmakers.example/profil/castupload/${id}`,
    updated_at: isoDate(actor.updatedAt),
    acting_age_from: actor.actingAge.from ?? null,
    acting_age_to: actor.actingAge.to ?? null,
    year_of_birth: actor.yearOfBirth ?? null,
    age: actor.age ?? null,
    ...createAppearance(world, actor),
    gender: actor.gender,
    gender_new: actor.genderNew,
    gender_description: actor.genderDescription ?? null,
    gender_searchability: actor.genderSearchability,
    nationalities: [NATIONALITY[actor.origin]],
    place_of_birth: random.chance(0.7) ? random.pick(PLACES[actor.origin]).name : null,
    city: residence.home.name,
    country: residence.home.country,
    state: residence.home.state,
    state_code: residence.home.state,
    accommodation_options: residence.accommodations.map(({ name }) => name),
    locations: locationsOf(residence),
    ...createSkills(world, actor),
    main_profession: actor.mainProfession,
    specializations: actor.professions.slice(1),
    professions: actor.professions,
    unions: random.chance(0.4) ? ['bffs'] : [],
    working_permits: actor.origin === 'uk' || actor.origin === 'tr' ? [] : ['EU-27'],
    talent_agency_id: connections[0]?.talent_agency_id ?? null,
    agency_profile_url: connections[0]?.agency_profile_url ?? null,
    representative: representativeOf(actor, world.agencies),
    talent_agency_connections: connections,
    ...createWebPresence(world, id),
    twitter_handle: null,
    profile_visibility: random.chance(0.9) || isOrdinary(id) ? 'public' : 'private',
    attribute_visibility: createVisibility(world, id),
    about_me: about,
    about_me_html: toHtml(about),
    pictures: createPictures(world, actor, origin),
    external_showreels: random.chance(0.3) ? [`https://video.example/actor-${id}`] : [],
    showreels: showreels.map((reel) => showreelLink(actor, reel)),
    showreel_ids: showreels.map((reel) => reel.id),
    showreel_medium_ids: clips.map((clip) => clip.id),
    mentioned_in_blog_post_ids: postsMentioning(world, id),
    vita: createVita(actor, world.random(`actor/${id}/vita`)),
  }
  leaveOut(profile, world.random(`actor/${id}/missing`))
  return profile
}

/** What an agency may publish: everything of most, little of a few. */
function createVisibility(world: World, id: number): AttributeVisibility {
  const random = world.random(`actor/${id}/visibility`)
  const shy = random.chance(0.05)
  const visibility = (shown: number) => (!shy && random.chance(shown) ? 'public' : 'private')
  return {
    age: visibility(0.7),
    acting_age: visibility(0.95),
    gender: visibility(0.95),
    ethnic_appearances: visibility(0.5),
    figures: visibility(0.9),
    working_permits: visibility(0.9),
  }
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
function leaveOut(profile: ActorProfile, random: Random): void {
  for (const name of MAY_BE_MISSING) {
    // JSON has no word for undefined and leaves the field out; an object a field was deleted of is slow for ever.
    if (profile[name] === null && random.chance(0.5)) profile[name] = undefined
  }
}
