import type {
  ActorField,
  ActorProfileListItem,
  ListActorProfilesParams,
  PictureVersion,
} from '@filmmakers-sdk/api-contract'

declare const unset: unique symbol

/**
 * Stands for a parameter that is left out. As the default of a type parameter next to all known values: an editor completes
 * from the default as long as nothing is inferred.
 */
export type Unset = object & { readonly [unset]: never }

/**
 * Parameters of the list, named as the API names them.
 *
 * @typeParam F fields asked for; they narrow the result
 * @typeParam I whether pictures are included
 * @typeParam V version of the picture
 */
export type ActorProfileListParams<
  F extends ActorField | Unset = ActorField,
  I extends boolean = boolean,
  V extends PictureVersion | Unset = PictureVersion,
> = Omit<ListActorProfilesParams, 'fields' | 'include_picture' | 'picture_version' | 'updated_at'> & {
  /** Fields of the items, beside `id`. Default `name` and `gender`. What the credentials may not see is left out. */
  fields?: readonly F[] | undefined
  /** Adds `main_picture_url_tile` and `picture_copyright`. */
  include_picture?: I | undefined
  /** Adds `picture_url`. Only together with `include_picture`. */
  picture_version?: V | undefined
  /** Only profiles changed since: a `Date`, or Unix seconds. */
  updated_at?: { gte?: Date | number | undefined } | undefined
}

/** The fields that were asked for, the API's default when none were. */
export type AskedFields<F extends ActorField | Unset> = Unset extends F
  ? 'name' | 'gender'
  : Exclude<F, Unset>

/** The version that was asked for, if any. */
export type AskedVersion<V extends PictureVersion | Unset> = Unset extends V ? never : Exclude<V, Unset>

/** An item with exactly what was asked for. */
export type ListedActorProfile<
  F extends ActorField,
  I extends boolean = false,
  V extends PictureVersion = never,
> = Simplify<
  // Fields that are only known at run time: any of them may be there.
  (string & {} extends F ? ActorProfileListItem : Pick<ActorProfileListItem, 'id'> & Asked<F>) &
    // Only known at run time too.
    (boolean extends I ? Partial<Pictures<V>> : I extends true ? Pictures<V> : unknown)
>

type Pictures<V extends PictureVersion> = Asked<
  'main_picture_url_tile' | 'picture_copyright' | ([V] extends [never] ? never : 'picture_url')
>

type Asked<K extends ActorField> = { [N in K]: Exclude<ActorProfileListItem[N], undefined> }

/** Shows the fields on hover, not the expression that made them. */
type Simplify<T> = { [K in keyof T]: T[K] } & {}
