import type {
  CastingCallField,
  CastingCallListItem,
  CastingCallId,
  CastingCall,
  ListCastingCallsParams,
} from '@filmmakers-sdk/api-contract'
import type { Requester } from '../request/requester.ts'
import { fieldLister, type ListFields } from './list-fields.ts'
import type { FieldListParams, Listed, Unset } from './listed.ts'
import { type NoParams, type ReadRecord, recordReader } from './read-record.ts'
import { isRecordOf } from './trust.ts'

/** Parameters of the list of casting calls, see {@link FieldListParams}. */
export type CastingCallListParams<F extends CastingCallField | Unset = CastingCallField> = FieldListParams<
  ListCastingCallsParams,
  F
>

/** A casting call in a list, with exactly the fields that were asked for. */
export type ListedCastingCall<F extends CastingCallField> = Listed<CastingCallListItem, F>

/** Casting calls. The service calls this part of its API beta. */
export interface CastingCalls {
  /** Casting calls. Without `fields`, items have `name`. */
  readonly list: ListFields<CastingCallField, 'name', ListCastingCallsParams, CastingCallListItem>
  /** One casting call with its roles. */
  readonly get: ReadRecord<CastingCallId, NoParams, CastingCall>
}

const path = 'casting_calls'

export function createCastingCalls(requester: Requester): CastingCalls {
  return {
    list: fieldLister<CastingCallField, 'name', ListCastingCallsParams, CastingCallListItem>(requester, path),
    get: recordReader(requester, path, isRecordOf<CastingCall>, 'a casting call'),
  }
}
