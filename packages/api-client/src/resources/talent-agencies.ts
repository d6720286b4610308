import type { GetTalentAgencyParams, TalentAgency, TalentAgencyId } from '@filmmakers-sdk/api-contract'
import type { Requester } from '../request/requester.ts'
import { type ReadRecord, recordReader } from './read-record.ts'
import { isRecordOf } from './trust.ts'

export interface TalentAgencies {
  /** One talent agency with its employees. */
  readonly get: ReadRecord<TalentAgencyId, GetTalentAgencyParams, TalentAgency>
}

export function createTalentAgencies(requester: Requester): TalentAgencies {
  return { get: recordReader(requester, 'talent_agencies', isRecordOf<TalentAgency>, 'a talent agency') }
}
