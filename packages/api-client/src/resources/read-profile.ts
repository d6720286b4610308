import type { Requester } from '../request/requester.ts'
import { type ReadRecord, type ReadRecordWith, recordReader } from './read-record.ts'
import { isRecordOf } from './trust.ts'

/** Parameters that ask for labels in place of the values of closed lists. */
type Translated<P extends { enum?: unknown }> = P & { enum: 'translate' }

/** Parameters that do not. */
type Raw<P extends { enum?: unknown }> = Omit<P, 'enum'> & { enum?: undefined }

/**
 * How a profile is read by its id. With `enum: 'translate'`, values of closed lists come as labels, and skills and lists of them as
 * ONE comma separated string.
 */
export type ReadProfile<
  Id extends number,
  Params extends { enum?: unknown },
  Profile,
  TranslatedProfile,
> = ReadRecordWith<Id, Translated<Params>, TranslatedProfile> & ReadRecord<Id, Raw<Params>, Profile>

/** Makes the `get` of a resource whose records are profiles. */
export function profileReader<
  Id extends number,
  Params extends { enum?: unknown },
  Profile extends { id: number },
  TranslatedProfile extends { id: number },
>(requester: Requester, path: string, what: string): ReadProfile<Id, Params, Profile, TranslatedProfile> {
  // Which of the two it is depends on what was asked for.
  return recordReader<Id, Translated<Params> | Raw<Params>, Profile & TranslatedProfile>(
    requester,
    path,
    isRecordOf<Profile & TranslatedProfile>,
    what,
  )
}
