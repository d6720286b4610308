import type { Showreel, ShowreelId } from '@filmmakers-sdk/api-contract'
import type { Requester } from '../request/requester.ts'
import { type NoParams, type ReadRecord, recordReader } from './read-record.ts'
import { isRecordOf } from './trust.ts'

export interface Showreels {
  /** One showreel. Its videos and audios are read one by one, see `showreelMedia`. */
  readonly get: ReadRecord<ShowreelId, NoParams, Showreel>
}

export function createShowreels(requester: Requester): Showreels {
  return { get: recordReader(requester, 'showreels', isRecordOf<Showreel>, 'a showreel') }
}
