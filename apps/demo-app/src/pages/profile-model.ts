import type { TalentAgencyConnection, TranslatedActorProfile } from '@filmmakers-sdk/api-contract'
import { capitalised, country, label } from '../views/format.ts'
import { webLink } from '../web-links.ts'
import { type CreditGroup, creditGroups } from './credit-model.ts'
import { type Loose, text } from './loose.ts'
import { type PictureModel, pictureModels } from './picture-model.ts'

export interface Fact {
  name: string
  value: string
}

export interface Link {
  name: string
  url: URL
}

export interface Agency {
  name: string
  /** Main or further agency, areas and regions. */
  note: string
  profile: URL | undefined
}

export interface ProfileModel {
  id: number
  name: string
  headline: readonly string[]
  about: string | undefined
  facts: readonly Fact[]
  skills: readonly Fact[]
  credits: readonly CreditGroup[]
  agencies: readonly Agency[]
  links: readonly Link[]
  /** The main picture first. */
  pictures: readonly PictureModel[]
}

export function profileModel(profile: TranslatedActorProfile): ProfileModel {
  const loose: Loose<TranslatedActorProfile> = profile
  const name = text([loose.first_name, loose.last_name].filter(Boolean).join(' ')) ?? `Actor ${profile.id}`
  const place = [text(loose.city), loose.country ? country(loose.country) : undefined].filter(Boolean)
  const age = span(loose.acting_age_from, loose.acting_age_to)
  const profession = text(loose.main_profession)
  return {
    id: profile.id,
    name,
    headline: [
      ...(profession === undefined ? [] : [label(profession)]),
      ...(age === undefined ? [] : [`plays ${age}`]),
      ...(place.length === 0 ? [] : [place.join(', ')]),
    ],
    about: text(loose.about_me),
    facts: facts([
      ['Year of birth', loose.year_of_birth],
      ['Place of birth', loose.place_of_birth],
      ['Nationality', loose.nationalities],
      ['Gender', loose.gender_description ?? loose.gender_new],
      ['Height', unit(loose.height, 'cm')],
      ['Weight', unit(loose.weight, 'kg')],
      ['Build', loose.figures],
      ['Eyes', loose.eye_color],
      ['Hair', [loose.hair_color, loose.hair_length]],
      ['Voice', loose.pitches],
      ['Can stay in', loose.accommodation_options],
      ['Working permits', loose.working_permits],
      ['Unions', loose.unions],
    ]),
    skills: facts([
      ['Languages', loose.languages],
      ['Dialects', loose.dialects],
      ['Native dialect', loose.native_dialects],
      ['Accents', loose.accents],
      ['Instruments', loose.instruments],
      ['Singing', loose.singing],
      ['Dance', loose.dances],
      ['Sports', text(loose.sport_skills) ?? loose.sports],
      ['Special skills', loose.special_skills],
      ['Driving licences', loose.drivers_licenses],
      ['Other licences', loose.licenses],
    ]),
    credits: creditGroups(loose.vita),
    agencies: (loose.talent_agency_connections ?? []).map(agency),
    links: links(loose),
    pictures: pictureModels(loose.pictures),
  }
}

function facts(entries: readonly (readonly [string, unknown])[]): Fact[] {
  return entries.flatMap(([name, given]) => {
    const value = text(given)
    return value === undefined ? [] : [{ name, value: capitalised(value) }]
  })
}

function agency(connection: Loose<TalentAgencyConnection>): Agency {
  const { talent_agency_name, connection_type, categories, regions, agency_profile_url } = connection
  const parts = [
    connection_type === 'primary_agency' ? 'Main agency' : undefined,
    ...(Array.isArray(categories) ? categories : []),
    ...(Array.isArray(regions) ? regions : []),
  ]
  return {
    name: text(talent_agency_name) ?? 'Agency',
    note: parts
      .flatMap((part) => text(part) ?? [])
      .map(label)
      .join(' · '),
    profile: webLink(agency_profile_url),
  }
}

function links(profile: Loose<TranslatedActorProfile>): Link[] {
  const user = text(profile.instagram_username)?.replace(/^@/, '')
  const reels = (profile.showreels ?? []).map(({ name, url }) => [text(name) ?? 'Showreel', url] as const)
  const named: readonly (readonly [string, unknown])[] = [
    ['Filmmakers', profile.filmmakers_url],
    ['Website', profile.homepage_url],
    ['IMDb', profile.imdb_link],
    ['Wikipedia', profile.wikipedia_url],
    ['Schauspielervideos', profile.sv_url],
    ['Instagram', user && `https://www.instagram.com/${encodeURIComponent(user)}/`],
    ...reels,
    ...(profile.external_showreels ?? []).map((url) => ['Showreel', url] as const),
  ]
  return named.flatMap(([name, address]) => {
    const url = webLink(address)
    return url === undefined ? [] : [{ name, url }]
  })
}

function unit(value: number | null | undefined, of: string): string | undefined {
  const number = text(value)
  return number && `${number} ${of}`
}

function span(from: number | null | undefined, to: number | null | undefined): string | undefined {
  if (from === to) return text(from)
  const both = [text(from), text(to)].filter(Boolean)
  return both.length === 0 ? undefined : both.join('–')
}
