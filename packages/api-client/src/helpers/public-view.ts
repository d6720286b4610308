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
 * casting professionals only. In doubt nothing is published: no attribute that is not said to be `public`, no field of the profile that this
 * version does not know. What is published is so with all its parts.
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
  // Spread, because it may be missing.
  const visibility = new Map<string, unknown>(Object.entries({ ...profile.attribute_visibility }))
  const listed = <T extends object>(field: string, list: readonly T[] | undefined) =>
    isHidden(field, visibility) ? [] : recordsOf<T>(list)
  const pictures = listed('pictures', profile.pictures).map(withCopyright)
  const view = {
    ...Object.fromEntries(Object.entries(profile).filter(([field]) => isShown(field, visibility))),
    ...(creditedOnly && { vita: withoutPictures(profile.vita) }),
    pictures: creditedOnly ? pictures.filter(({ copyright }) => copyright !== null) : pictures,
    locations: listed('locations', profile.locations).map(withoutCoordinates),
  }
  return isView<P>(view) ? view : null
}

const rules: ReadonlyMap<string, string> = new Map(Object.entries(publicFields))

function isShown(field: string, visibility: ReadonlyMap<string, unknown>): boolean {
  const rule = rules.get(field)
  if (rule === undefined || rule === 'withheld' || isHidden(field, visibility)) return false
  return rule === 'public' || visibility.get(rule) === 'public'
}

/** By an attribute of the field's own name, which a later API may let the person hide. */
function isHidden(field: string, visibility: ReadonlyMap<string, unknown>): boolean {
  const said = visibility.get(field)
  return said !== undefined && said !== 'public'
}

function withCopyright(picture: Picture): PublicPicture {
  const given: unknown = picture.copyright
  const copyright = typeof given === 'string' ? given.trim() : ''
  return { ...picture, copyright: copyright === '' ? null : copyright }
}

function withoutCoordinates({ name, type, country }: Location): PublicLocation {
  return { name, type, ...(country !== undefined && { country }) }
}

function withoutPictures(vita: Vita | undefined): Vita {
  const credits = ([type, list]: [string, Credit[] | undefined]): [string, Credit[]] => [
    type,
    recordsOf(list).map((credit) => ({ ...credit, picture: null })),
  ]
  return Object.fromEntries(Object.entries(vita ?? {}).map(credits))
}

/** The service may leave out what it documents, or send something else: what is no object is no record. */
function recordsOf<T extends object>(list: readonly T[] | null | undefined): readonly T[] {
  return list && isList(list) ? list.filter(isObject) : []
}

/** `Array.isArray` makes `any` of the items. */
function isList(value: unknown): boolean {
  return Array.isArray(value)
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** Whatever of the view's fields the profile has is in it. */
function isView<P extends ActorProfile | TranslatedActorProfile>(view: object): view is PublicView<P> {
  return 'id' in view
}
