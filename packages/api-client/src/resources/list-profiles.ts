import type { PictureVersion } from '@filmmakers-sdk/api-contract'
import type { ListOptions } from '../options.ts'
import type { Paginated } from '../pagination/paginated.ts'
import type { Requester } from '../request/requester.ts'
import { listAll } from './list-all.ts'
import type { AskedFields, Unset } from './listed.ts'
import type { AskedVersion, ListedProfile, ProfileListItem, ProfileListParams } from './listed-profile.ts'
import { isRecordOf } from './trust.ts'

/** What the lists of actors and of crew have when `fields` is left out. */
type Default = 'name' | 'gender'

// How profiles are listed. An editor shows what stands at the signature.
/**
 * Lists the profiles the credentials may see. `fields` narrows the result's type to what was asked for; without it they are `name`
 * and `gender`.
 *
 * @throws {ParameterError} for parameters that cannot be sent, and all errors of a request @throws {PaginationError}
 */
export type ListProfiles<Field extends string, Params, Item extends ProfileListItem> = <
  const F extends Field | Unset = Field | Unset,
  const I extends boolean = false,
  const V extends PictureVersion | Unset = PictureVersion | Unset,
>(
  params?: ProfileListParams<Params, F, I, V>,
  options?: ListOptions,
) => Paginated<ListedProfile<Item, AskedFields<F, Default>, I, AskedVersion<V>>>

/** Makes the `list` of a resource whose records are profiles. */
export function profileLister<Field extends string, Params, Item extends ProfileListItem>(
  requester: Requester,
  path: string,
): ListProfiles<Field, Params, Item> {
  return <F extends Field | Unset, I extends boolean, V extends PictureVersion | Unset>(
    params?: ProfileListParams<Params, F, I, V>,
    options?: ListOptions,
  ) =>
    listAll(
      requester,
      path,
      params,
      isRecordOf<ListedProfile<Item, AskedFields<F, Default>, I, AskedVersion<V>>>,
      options,
    )
}
