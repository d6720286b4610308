import type {
  ActorField,
  ActorProfile,
  ActorProfileId,
  GetActorProfileParams,
  PictureVersion,
  TranslatedActorProfile,
} from '@filmmakers-sdk/api-contract'
import type { ListOptions, RequestOptions } from '../options.ts'
import type { Paginated } from '../pagination/paginated.ts'
import type { ApiPromise } from '../request/api-promise.ts'
import { encodeQuery } from '../request/query.ts'
import { assertId, resourceUrl } from '../request/resource-url.ts'
import type { Requester } from '../request/requester.ts'
import type {
  ActorProfileListParams,
  AskedFields,
  AskedVersion,
  ListedActorProfile,
  Unset,
} from './actor-profile-list.ts'
import { getOne } from './get-one.ts'
import { listAll } from './list-all.ts'
import { isRecord } from './trust.ts'

export interface ActorProfiles {
  /**
   * The actors the credentials may see. `fields` narrows the result's type to what was asked for.
   *
   * @throws {ParameterError} for parameters that cannot be sent, and all errors of a request @throws {PaginationError}
   */
  list<
    const F extends ActorField | Unset = ActorField | Unset,
    const I extends boolean = false,
    const V extends PictureVersion | Unset = PictureVersion | Unset,
  >(
    params?: ActorProfileListParams<F, I, V>,
    options?: ListOptions,
  ): Paginated<ListedActorProfile<AskedFields<F>, I, AskedVersion<V>>>
  /**
   * One actor. With `enum: 'translate'`, values of closed lists come as labels, and skills and lists of them as ONE
   * comma separated string.
   *
   * @throws {MergedError} @throws {DeletedError} @throws {NotFoundError} and the other errors of a request
   */
  get(
    id: ActorProfileId,
    params: GetActorProfileParams & { enum: 'translate' },
    options?: RequestOptions,
  ): ApiPromise<TranslatedActorProfile>
  get(
    id: ActorProfileId,
    params?: Omit<GetActorProfileParams, 'enum'> & { enum?: undefined },
    options?: RequestOptions,
  ): ApiPromise<ActorProfile>
}

const path = 'actor_profiles'
const commaSeparated = new Set(['fields', 'languages'])

export function createActorProfiles(requester: Requester): ActorProfiles {
  return {
    list: <F extends ActorField | Unset, I extends boolean, V extends PictureVersion | Unset>(
      params: ActorProfileListParams<F, I, V> = {},
      options?: ListOptions,
    ) =>
      listAll(
        requester,
        () => resourceUrl(requester.baseUrl, path, encodeQuery({ ...params }, commaSeparated)),
        isListed<AskedFields<F>, I, AskedVersion<V>>,
        options,
      ),
    get(id: ActorProfileId, params: GetActorProfileParams = {}, options: RequestOptions = {}) {
      const url = () => {
        assertId(id)
        return resourceUrl(requester.baseUrl, `${path}/${id}`, encodeQuery({ ...params }))
      }
      return getOne(requester, url, isActorProfile, 'an actor profile', options)
    },
  }
}

function isListed<F extends ActorField, I extends boolean, V extends PictureVersion>(
  value: unknown,
): value is ListedActorProfile<F, I, V> {
  return isRecord(value)
}

/** Which of the two it is depends on what was asked for. */
function isActorProfile(value: unknown): value is ActorProfile & TranslatedActorProfile {
  return isRecord(value)
}
