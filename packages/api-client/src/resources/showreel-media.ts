import type { ShowreelMedium, ShowreelMediumId } from '@filmmakers-sdk/api-contract'
import type { Requester } from '../request/requester.ts'
import { type NoParams, type ReadRecord, recordReader } from './read-record.ts'
import { isRecordOf } from './trust.ts'

export interface ShowreelMedia {
  /** One video or audio of a showreel, a credit or a skill. */
  readonly get: ReadRecord<ShowreelMediumId, NoParams, ShowreelMedium>
}

export function createShowreelMedia(requester: Requester): ShowreelMedia {
  return { get: recordReader(requester, 'showreel_media', isRecordOf<ShowreelMedium>, 'a showreel medium') }
}
