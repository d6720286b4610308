import type { Gone } from '@filmmakers-sdk/api-contract'
import type { SandboxClock } from '../clock.ts'
import { SandboxError } from '../sandbox-error.ts'
import { readFields } from './record-fields.ts'
import type { RecordChange, RecordListener, SandboxRecords } from './records.ts'
import { RESOURCES, type SandboxResource } from './resources.ts'
import { SEEDED_GONE } from './seeded-gone.ts'

/** What was changed of one record. */
export interface RecordEdit {
  fields: Readonly<Record<string, unknown>>
  /** Epoch milliseconds. */
  updatedAt: number
}

/** Changes beside the generated data, which stays as it is. */
export interface RecordStore {
  records: SandboxRecords
  /** Why a record is no longer there, if it was there once. */
  gone: (resource: SandboxResource, id: number) => Gone | undefined
  edit: (resource: SandboxResource, id: number) => RecordEdit | undefined
  /** Those of the ids that are still there. */
  live: (resource: SandboxResource, ids: readonly number[]) => readonly number[]
  /** Another number after each change, of the resource if one is named: for what was computed from records. */
  revision: (resource?: SandboxResource) => number
}

interface Changes {
  gone: Map<number, Gone>
  edits: Map<number, RecordEdit>
  revision: number
}

/** @param exists whether there was a record of that id at the start */
export function createRecordStore(
  clock: Pick<SandboxClock, 'now'>,
  exists: (resource: SandboxResource, id: number) => boolean,
): RecordStore {
  const changes = new Map(
    RESOURCES.map((resource): [SandboxResource, Changes] => [resource, atStart(resource)]),
  )
  const listeners = new Set<RecordListener>()

  const of = (resource: SandboxResource): Changes => {
    const known = changes.get(resource)
    if (known === undefined) {
      throw new SandboxError(
        'unknown_record',
        `There is no resource ${resource}`,
        `Use one of: ${RESOURCES.join(', ')}`,
      )
    }
    return known
  }

  function present(resource: SandboxResource, id: number): Changes {
    const known = of(resource)
    const gone = known.gone.get(id)
    if (gone !== undefined) {
      const next = gone.status === 'merged' ? `Use id ${gone.new_id}` : 'Use the id of another record'
      throw new SandboxError('record_gone', `${resource}/${id} was ${gone.status}`, next)
    }
    if (!exists(resource, id)) {
      throw new SandboxError(
        'unknown_record',
        `There is no ${resource}/${String(id)}`,
        'Use an id the API answers with 200',
      )
    }
    return known
  }

  function announce(change: RecordChange): RecordChange {
    of(change.resource).revision += 1
    for (const listener of [...listeners]) listener(change)
    return change
  }

  function edit(
    resource: SandboxResource,
    id: number,
    fields: Readonly<Record<string, unknown>>,
  ): RecordChange {
    const { edits } = present(resource, id)
    const at = clock.now()
    edits.set(id, { fields: { ...edits.get(id)?.fields, ...fields }, updatedAt: at })
    return announce({ type: 'updated', resource, id, at })
  }

  return {
    records: {
      change: (resource, id, fields = {}) => {
        present(resource, id)
        return edit(resource, id, readFields(fields))
      },
      merge(resource, id, intoId) {
        const { gone, edits } = present(resource, id)
        const end = endOfChain(gone, intoId)
        if (end === id) {
          const next = 'Merge it into a record that does not lead back to it'
          throw new SandboxError('invalid_change', `${resource}/${id} would be merged into itself`, next)
        }
        if (gone.get(intoId)?.status !== 'merged') present(resource, intoId)
        gone.set(id, { id, status: 'merged', new_id: intoId })
        edits.delete(id)
        const merged = announce({ type: 'merged', resource, id, newId: intoId, at: clock.now() })
        if (!gone.has(intoId)) edit(resource, intoId, {})
        return merged
      },
      remove(resource, id) {
        const { gone, edits } = present(resource, id)
        gone.set(id, { id, status: 'deleted' })
        edits.delete(id)
        return announce({ type: 'deleted', resource, id, at: clock.now() })
      },
      subscribe(listener) {
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
        }
      },
      reset() {
        for (const [resource, { revision }] of changes) {
          changes.set(resource, { ...atStart(resource), revision: revision + 1 })
        }
      },
    },
    gone: (resource, id) => of(resource).gone.get(id),
    edit: (resource, id) => of(resource).edits.get(id),
    live(resource, ids) {
      const { gone } = of(resource)
      return ids.some((id) => gone.has(id)) ? ids.filter((id) => !gone.has(id)) : ids
    },
    revision: (resource) =>
      resource === undefined
        ? RESOURCES.reduce((sum, one) => sum + of(one).revision, 0)
        : of(resource).revision,
  }
}

function atStart(resource: SandboxResource): Changes {
  const seeded: Partial<Record<SandboxResource, readonly Gone[]>> = SEEDED_GONE
  return {
    gone: new Map(seeded[resource]?.map((record) => [record.id, record])),
    edits: new Map(),
    revision: 0,
  }
}

/** The id at which a chain of merged records ends. */
function endOfChain(gone: ReadonlyMap<number, Gone>, start: number): number {
  let id = start
  for (let record = gone.get(id); record?.status === 'merged'; record = gone.get(id)) id = record.new_id
  return id
}
