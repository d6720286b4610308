import type { PictureVersion } from '@filmmakers-sdk/api-contract'
import type { FieldListParams, Given, Listed, ListItem, Simplify, Unset } from './listed.ts'

type PictureField = 'main_picture_url_tile' | 'picture_copyright' | 'picture_url'

/** A profile in a list, with every field it may have. */
export type ProfileListItem = ListItem & Partial<Record<PictureField, string | null>>

/**
 * Parameters of a list of profiles, named as the API names them.
 *
 * @typeParam P the parameters as the contract has them
 * @typeParam F fields asked for; they narrow the result
 * @typeParam I whether pictures are included
 * @typeParam V version of the picture
 */
export type ProfileListParams<
  P,
  F extends string | Unset,
  I extends boolean,
  V extends PictureVersion | Unset,
> = Omit<FieldListParams<P, F>, 'include_picture' | 'picture_version' | 'updated_at'> & {
  /** Adds `main_picture_url_tile` and `picture_copyright`. */
  include_picture?: I | undefined
  /** Adds `picture_url`. Only together with `include_picture`. */
  picture_version?: V | undefined
  /** Only profiles changed since: a `Date`, or Unix seconds. */
  updated_at?: { gte?: Date | number | undefined } | undefined
}

/** The version that was asked for, if any. */
export type AskedVersion<V extends PictureVersion | Unset> = Unset extends V ? never : Exclude<V, Unset>

/** A profile with exactly what was asked for. */
export type ListedProfile<
  Item extends ProfileListItem,
  F extends string,
  I extends boolean,
  V extends PictureVersion,
> = Simplify<
  Listed<Item, F> &
    // Only known at run time too.
    (boolean extends I ? Partial<Pictures<Item, V>> : I extends true ? Pictures<Item, V> : unknown)
>

type Pictures<Item extends ProfileListItem, V extends PictureVersion> = Given<
  Item,
  'main_picture_url_tile' | 'picture_copyright' | ([V] extends [never] ? never : 'picture_url')
>
