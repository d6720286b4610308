import { randomUUID } from 'node:crypto'
import { renameSync } from 'node:fs'
import { mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../clock.ts'
import { AuthError } from '../errors.ts'
import { createHolderWatch } from './holder-watch.ts'
import { draftSuffix } from './private-file.ts'
import type { ProcessIdentity } from './process-identity.ts'
import { errno, failed, isMissing, named } from './store-error.ts'

/** A lock is a directory with one entry, whose name says who holds it: `free`, or `held.` and a name used once. */
const free = 'free'
const heldPrefix = 'held.'

/** How often a holder shows that it lives. Milliseconds. */
const heartbeat = 1_000
const longestPoll = 100

export interface HeldLock {
  /** Aborts when the lock was lost: others took this process for dead, or the directory was deleted. */
  readonly signal: AbortSignal
  release(): Promise<void>
  /** For the end of the process, when nothing asynchronous runs any more. */
  releaseNow(): void
}

/**
 * Waits for the lock at `path`, until `signal` aborts; tries once at least.
 *
 * Taking it, taking it over from a dead holder and giving it back are each one rename of the one entry. A rename away from a name
 * that is used once succeeds for one process only, however late it comes: a compare-and-swap.
 *
 * @throws `signal.reason`
 * @throws {AuthError} `store_failed`
 */
export async function takeFileLock(
  path: string,
  identity: ProcessIdentity,
  signal: AbortSignal,
): Promise<HeldLock> {
  const mine = `${heldPrefix}${identity.self}.${randomUUID()}`
  const watch = createHolderWatch(path, heldPrefix, identity)
  for (let attempt = 0; ; attempt += 1) {
    try {
      const entry = (await entryOf(path)) ?? (await found(path))
      if (entry === free || (await watch.isGone(entry))) {
        if (await moved(join(path, entry), join(path, mine))) return hold(path, mine)
      }
    } catch (error) {
      throw failed('lock', path, error)
    }
    // At different times each, or all who wait would look at once.
    const poll = Math.min(longestPoll, 5 * 2 ** Math.min(attempt, 10))
    await systemClock.sleep(poll * (0.5 + Math.random() / 2), signal)
  }
}

function hold(path: string, mine: string): HeldLock {
  const entry = join(path, mine)
  const controller = new AbortController()
  const timer = setInterval(() => void beat(), heartbeat)
  // A lock must not keep a process that has nothing else to do.
  timer.unref()

  async function beat(): Promise<void> {
    const now = new Date()
    try {
      await utimes(entry, now, now)
    } catch (error) {
      // Any other failure may pass. If it lasts, somebody takes the lock over, and then the entry is missing.
      if (!isMissing(error) || controller.signal.aborted) return
      clearInterval(timer)
      controller.abort(lost(path))
    }
  }

  return {
    signal: controller.signal,
    async release() {
      clearInterval(timer)
      // What failed here is the next one's wait, not this one's failure: the work is done.
      await moved(entry, join(path, free)).catch(() => false)
    },
    releaseNow() {
      try {
        renameSync(entry, join(path, free))
      } catch {
        // See above.
      }
    },
  }
}

/** The one entry. Two are seen while it is being renamed, and either will do: the rename that follows decides. */
async function entryOf(path: string): Promise<string | undefined> {
  try {
    return (await readdir(path)).find((name) => name === free || name.startsWith(heldPrefix))
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Creates the lock with its entry in one step; whoever is second finds it not empty. */
async function found(path: string): Promise<typeof free> {
  const draft = `${path}.${randomUUID()}${draftSuffix}`
  try {
    await mkdir(draft, { mode: 0o700 })
    await writeFile(join(draft, free), '', { flag: 'wx', mode: 0o600 })
    await moved(draft, path)
  } catch (error) {
    if (errno(error) !== 'ENOTEMPTY' && errno(error) !== 'EEXIST') throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return free
}

/** Renames; `false` when somebody was faster. Windows says so, too, while another process has the entry open. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    const isBusy = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errno(error) ?? '')
    if (isMissing(error) || isBusy) return false
    throw error
  }
}

function lost(path: string): AuthError {
  return new AuthError(`The lock ${named(path)} was lost: this process did not answer for too long.`, {
    code: 'store_locked',
    retryable: true,
    next: 'Try again: another process may have done the work by now.',
  })
}

/** @param waited milliseconds */
export function lockedTooLong(path: string, waited: number): AuthError {
  return new AuthError(`The lock ${named(path)} was held by others for ${waited} ms.`, {
    code: 'store_locked',
    retryable: true,
    next: 'Try again later, or look for a process that hangs while it renews a token.',
  })
}
