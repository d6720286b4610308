import type {
  ActorField,
  ActorProfileListItem,
  ListActorProfilesParams,
  PictureVersion,
} from '@filmmakers-sdk/api-contract'

/**
 * Parameters of the list, named as the API names them.
 *
 * @typeParam F fields asked for; they narrow the result
 * @typeParam I whether pictures are included
 * @typeParam V version of the picture
 */
export type ActorProfileListParams<
  F extends ActorField = ActorField,
  I extends boolean = boolean,
  V extends PictureVersion = PictureVersion,
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

/** An item with exactly what was asked for. */
export type ListedActorProfile<
  F extends ActorField,
  I extends boolean = false,
  V extends PictureVersion = never,
> = Simplify<
  // Fields that are only known at run time: any of them may be there.
  (string & {} extends F ? ActorProfileListItem : Pick<ActorProfileListItem, 'id'> & Asked<F>) &
    (I extends true
      ? Asked<'main_picture_url_tile' | 'picture_copyright'> &
          ([V] extends [never] ? unknown : Asked<'picture_url'>)
      : unknown)
>

type Asked<K extends ActorField> = { [N in K]: Exclude<ActorProfileListItem[N], undefined> }

/** Shows the fields on hover, not the expression that made them. */
type Simplify<T> = { [K in keyof T]: T[K] } & {}
