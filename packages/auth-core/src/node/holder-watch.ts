import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from './store-error.ts'
import type { ProcessIdentity } from './process-identity.ts'

/** After how long without a sign of life a holder counts as gone. Milliseconds. */
const patience = 3_000
/** One that runs and gives no sign may be stopped, or busy with something that lets nothing else run. */
const patienceWithTheLiving = 20_000
/** Between two looks no more than this counts: when the whole machine slept, the holder slept too. */
const longestStep = 1_000

export interface HolderWatch {
  /** Whether the holder named by this entry has died. To be asked again and again while waiting. */
  isGone(entry: string): Promise<boolean>
}

/**
 * Watches who holds a lock, with the watcher's own stopwatch: it counts how long the entry does not change, so nobody's wall clock
 * is compared with another.
 */
export function createHolderWatch(path: string, prefix: string, identity: ProcessIdentity): HolderWatch {
  let seen = ''
  let seenAt = 0
  let quiet = 0
  return {
    async isGone(entry) {
      const mark = await markOf(join(path, entry))
      // Not there any more: it was given back, not left behind.
      if (mark === undefined) return false
      const now = performance.now()
      quiet = mark === seen ? quiet + Math.min(now - seenAt, longestStep) : 0
      seen = mark
      seenAt = now
      const liveness = await identity.liveness(entry.slice(prefix.length))
      if (liveness === 'dead') return true
      return quiet >= (liveness === 'alive' ? patienceWithTheLiving : patience)
    },
  }
}

async function markOf(entry: string): Promise<string | undefined> {
  try {
    const { mtimeMs, ctimeMs } = await stat(entry)
    return `${entry} ${mtimeMs} ${ctimeMs}`
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
