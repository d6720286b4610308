import type {
  ActorProfile,
  Credit,
  Location,
  Picture,
  TranslatedActorProfile,
  Vita,
} from '@filmmakers-sdk/api-contract'
import { publicFields } from './public-fields.ts'

type Rules = typeof publicFields
type Published = { [K in keyof Rules]: Rules[K] extends 'public' ? K : never }[keyof Rules]
type PublishedIfShown = {
  [K in keyof Rules]: Rules[K] extends 'public' | 'withheld' ? never : K
}[keyof Rules]

/** A picture with the name that has to stand beside it: `null` where the API has none. */
export type PublicPicture = Picture & { copyright: string | null }

/** A place without its coordinates. */
export type PublicLocation = Pick<Location, 'name' | 'type' | 'country'>

/** What of a profile the public may see. */
export type PublicView<P extends ActorProfile | TranslatedActorProfile = ActorProfile> = Pick<P, Published> &
  Partial<Pick<P, PublishedIfShown>> & {
    pictures: PublicPicture[]
    locations: PublicLocation[]
  }

export interface PublicViewOptions {
  /** Leaves out pictures without a copyright notice, those of credits included, which have none. Default `false`. */
  creditedOnly?: boolean | undefined
}

/**
 * What of a profile may stand on a website: `null` unless the profile is public, and without the attributes that the person shows to
 * casting professionals only. In doubt nothing is published: no attribute that is not said to be `public`, no field this version does not
 * know.
 *
 * - `age` also stands for `year_of_birth`; `gender`, `acting_age`, `ethnic_appearances` and `figures` stand for all fields that tell them.
 * - The link for casting professionals, the visibility settings, and the coordinates of places are left out.
 * - Each picture keeps its copyright notice: show it beside the picture.
 *
 * Items of lists do not say who may see what: read the profile before you publish more of them than names and pictures.
 */
export function publicView<P extends ActorProfile | TranslatedActorProfile>(
  profile: P,
  { creditedOnly = false }: PublicViewOptions = {},
): PublicView<P> | null {
  if (profile.profile_visibility !== 'public') return null
  const pictures = orEmpty<Picture>(profile.pictures).map(withCopyright)
  // Spread, because it may be missing.
  const visibility = new Map<string, unknown>(Object.entries({ ...profile.attribute_visibility }))
  const view = {
    ...Object.fromEntries(Object.entries(profile).filter(([field]) => isShown(field, visibility))),
    ...(creditedOnly && { vita: withoutPictures(profile.vita) }),
    pictures: creditedOnly ? pictures.filter(({ copyright }) => copyright !== null) : pictures,
    locations: orEmpty<Location>(profile.locations).map(withoutCoordinates),
  }
  return isView<P>(view) ? view : null
}

const rules: ReadonlyMap<string, string> = new Map(Object.entries(publicFields))

/** By the rule of the field, and of an attribute of the same name that a later API may let the person hide. */
function isShown(field: string, visibility: ReadonlyMap<string, unknown>): boolean {
  const rule = rules.get(field)
  if (rule === undefined || rule === 'withheld') return false
  const said = visibility.get(rule === 'public' ? field : rule)
  return said === 'public' || (rule === 'public' && said === undefined)
}

function withCopyright(picture: Picture): PublicPicture {
  const copyright = picture.copyright?.trim() ?? ''
  return { ...picture, copyright: copyright === '' ? null : copyright }
}

function withoutCoordinates({ name, type, country }: Location): PublicLocation {
  return { name, type, ...(country !== undefined && { country }) }
}

function withoutPictures(vita: Vita | undefined): Vita {
  const credits = ([type, list]: [string, Credit[] | undefined]): [string, Credit[]] => [
    type,
    orEmpty<Credit>(list).map((credit) => ({ ...credit, picture: null })),
  ]
  return Object.fromEntries(Object.entries(vita ?? {}).map(credits))
}

/** The service may leave out what it documents. */
function orEmpty<T>(list: readonly T[] | null | undefined): readonly T[] {
  return list ?? []
}

/** Whatever of the view's fields the profile has is in it. */
function isView<P extends ActorProfile | TranslatedActorProfile>(view: object): view is PublicView<P> {
  return 'id' in view
}
