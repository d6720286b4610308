declare const unset: unique symbol

/**
 * Stands for a parameter that is left out. As the default of a type parameter next to all known values: an editor completes
 * from the default as long as nothing is inferred.
 */
export type Unset = object & { readonly [unset]: never }

/** The fields that were asked for, the API's default when none were. */
export type AskedFields<F extends string | Unset, Default extends string> = Unset extends F
  ? Default
  : Exclude<F, Unset>

/** An item with every field it may have, and those the contract does not know yet. */
export interface ListItem {
  id: number
  [field: string]: unknown
}

/** An item of a list with exactly the fields that were asked for, beside its `id`. */
export type Listed<Item extends ListItem, F extends string> = Simplify<
  // Fields that are only known at run time: any of them may be there.
  string & {} extends F ? Item : Pick<Item, 'id'> & Given<Item, F>
>

/** These fields, and there for certain. */
export type Given<Item extends ListItem, K extends string> = { [N in K]: Exclude<Item[N], undefined> }

/** Shows the fields on hover, not the expression that made them. */
export type Simplify<T> = { [K in keyof T]: T[K] } & {}

/**
 * Parameters of a list whose items have the fields that are asked for.
 *
 * @typeParam P the parameters as the contract has them
 * @typeParam F fields asked for; they narrow the result
 */
export type FieldListParams<P, F extends string | Unset> = Omit<P, 'fields'> & {
  /** Fields of the items, beside `id`. What the credentials may not see is left out. */
  fields?: readonly F[] | undefined
}
