import type { ListOptions } from '../options.ts'
import type { Paginated } from '../pagination/paginated.ts'
import type { Requester } from '../request/requester.ts'
import { listAll } from './list-all.ts'
import type { AskedFields, FieldListParams, Listed, ListItem, Unset } from './listed.ts'
import { isRecordOf } from './trust.ts'

// How records are listed whose fields are asked for. An editor shows what stands at the signature.
/**
 * Lists the records the credentials may see. `fields` narrows the result's type to what was asked for.
 *
 * @throws {ParameterError} for parameters that cannot be sent, and all errors of a request @throws {PaginationError}
 */
export type ListFields<Field extends string, Default extends string, Params, Item extends ListItem> = <
  const F extends Field | Unset = Field | Unset,
>(
  params?: FieldListParams<Params, F>,
  options?: ListOptions,
) => Paginated<Listed<Item, AskedFields<F, Default>>>

/** Makes the `list` of a resource whose fields are asked for. */
export function fieldLister<Field extends string, Default extends string, Params, Item extends ListItem>(
  requester: Requester,
  path: string,
): ListFields<Field, Default, Params, Item> {
  return <F extends Field | Unset>(params?: FieldListParams<Params, F>, options?: ListOptions) =>
    listAll(requester, path, params, isRecordOf<Listed<Item, AskedFields<F, Default>>>, options)
}
