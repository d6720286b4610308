import type {
  ActorField,
  ActorProfile,
  ActorProfileId,
  GetActorProfileParams,
  PictureVersion,
  TranslatedActorProfile,
} from '@filmmakers-sdk/api-contract'
import type { ListOptions } from '../options.ts'
import type { Paginated } from '../pagination/paginated.ts'
import { encodeQuery } from '../request/query.ts'
import { resourceUrl } from '../request/resource-url.ts'
import type { Requester } from '../request/requester.ts'
import type {
  ActorProfileListParams,
  AskedFields,
  AskedVersion,
  ListedActorProfile,
  Unset,
} from './actor-profile-list.ts'
import { listAll } from './list-all.ts'
import { type ReadRecord, type ReadRecordWith, recordReader } from './read-record.ts'
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
   */
  readonly get: ReadRecordWith<ActorProfileId, TranslateParams, TranslatedActorProfile> &
    ReadRecord<ActorProfileId, RawParams, ActorProfile>
}

/** With `enum: 'translate'`. */
type TranslateParams = GetActorProfileParams & { enum: 'translate' }

/** Without. */
type RawParams = Omit<GetActorProfileParams, 'enum'> & { enum?: undefined }

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
    get: recordReader<ActorProfileId, GetActorProfileParams, ActorProfile & TranslatedActorProfile>(
      requester,
      path,
      isActorProfile,
      'an actor profile',
    ),
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
