import type { RecordFields, SandboxResource } from './resources.ts'

/** Something that happened to a record. `at` is when, in epoch milliseconds of the sandbox's clock. */
export type RecordChange =
  | { type: 'updated' | 'deleted'; resource: SandboxResource; id: number; at: number }
  | { type: 'merged'; resource: SandboxResource; id: number; newId: number; at: number }

export type RecordListener = (change: RecordChange) => void

/** Changes what the API answers while the sandbox runs. All methods take effect with the next request. */
export interface SandboxRecords {
  /**
   * Gives a record these fields, by their names in the single record, and moves its `updated_at` to now. Fields not named
   * stay; without any, the record is only touched. Lists, filters and searches see the change too. Values are sent as they
   * are given, so a field can be made what a client should survive.
   *
   * @throws SandboxError `unknown_record`, `record_gone`, `invalid_change`
   */
  change: <R extends SandboxResource>(
    resource: R,
    id: number,
    fields?: Partial<RecordFields[R]>,
  ) => RecordChange
  /**
   * Merges a record into another one: it answers 410 with the id of the other, leaves the lists, and the `updated_at` of the
   * other moves to now. The other may be merged later, or be merged already, so that a chain has to be followed.
   * Listeners hear of the merged record first and then of the other as updated, unless that one is merged itself.
   *
   * @throws SandboxError `unknown_record`, `record_gone`, `invalid_change` if the chain would run in a circle
   */
  merge: (resource: SandboxResource, id: number, intoId: number) => RecordChange
  /**
   * Deletes a record: it answers 410 and leaves the lists.
   *
   * @throws SandboxError `unknown_record`, `record_gone`
   */
  remove: (resource: SandboxResource, id: number) => RecordChange
  /** Calls the listener after each change, in the order they were made. Gives a function that ends it. */
  subscribe: (listener: RecordListener) => () => void
  /** Makes every record what it was at the start. Listeners stay and hear nothing of it. */
  reset: () => void
}
