import type { Timekeeper } from '../clock.ts'

/** Updates that wait for more of the same record. */
export interface UpdateGroups {
  /** Notes an update. The group is announced `within` after its first one. */
  note: (id: number) => void
  /** Forgets a group: nobody has to hear of an update of what is gone. */
  drop: (id: number) => void
  clear: () => void
}

/**
 * "Grouped over a short time": one event for all updates of a record.
 *
 * @param within milliseconds of the sandbox's clock
 */
export function createUpdateGroups(
  { clock, at }: Pick<Timekeeper, 'clock' | 'at'>,
  within: number,
  announce: (id: number) => void,
): UpdateGroups {
  const open = new Map<number, () => void>()

  function drop(id: number): void {
    open.get(id)?.()
    open.delete(id)
  }

  return {
    note(id) {
      if (open.has(id)) return
      // A window of no length ends before this call does.
      open.set(id, () => undefined)
      const cancel = at(clock.now() + within, () => {
        open.delete(id)
        announce(id)
      })
      if (open.has(id)) open.set(id, cancel)
    },
    drop,
    clear() {
      for (const id of [...open.keys()]) drop(id)
    },
  }
}
