import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, lstat, open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { assertPrivate, syncDirectory } from './private-directory.ts'
import { errno, failed, isMissing, named, refused } from './store-error.ts'

/** What a write that was cut off leaves behind ends like this. */
export const draftSuffix = '.tmp'

/** NONBLOCK keeps a named pipe from making the open wait for ever. Windows has neither flag: undefined counts as 0 here. */
const followNothing = constants.O_NOFOLLOW | constants.O_NONBLOCK

/**
 * Reads a file that this user alone can read.
 *
 * @returns `undefined` when it is not there
 * @throws {AuthError} `store_failed`, also for a symbolic link, a foreign owner, a mode other than 0600
 */
export async function readPrivateFile(path: string): Promise<string | undefined> {
  let handle: FileHandle | undefined
  try {
    if ((await lstat(path)).isSymbolicLink()) throw isLink(path)
    handle = await open(path, constants.O_RDONLY | followNothing)
    await assertPrivateFile(path, handle)
    return await handle.readFile('utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    // A link that was put there in between: Linux and macOS say ELOOP, FreeBSD EMLINK.
    if (errno(error) === 'ELOOP' || errno(error) === 'EMLINK') throw isLink(path)
    throw isSystemError(error) ? failed('read', path, error) : error
  } finally {
    await handle?.close()
  }
}

/**
 * Puts a file in the place of the old one, whole or not at all: whoever reads sees the old content or the new one, after a
 * crash too.
 *
 * @throws {AuthError} `store_failed`; the old content is intact
 */
export async function writePrivateFile(path: string, content: string): Promise<void> {
  await refuseStrangeFile(path)
  const draft = `${path}.${randomUUID()}${draftSuffix}`
  try {
    // 'wx' is O_EXCL, which follows no link either.
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renamePatiently(draft, path)
  } catch (error) {
    await unlink(draft).catch(() => undefined)
    throw failed('write', path, error)
  }
  await syncDirectory(dirname(path))
}

/** @throws {AuthError} `store_failed` */
export async function removeFile(path: string): Promise<void> {
  try {
    // Removes a link, not what it points to.
    await unlink(path)
  } catch (error) {
    if (isMissing(error)) return
    throw failed('delete', path, error)
  }
  await syncDirectory(dirname(path))
}

/** A rename would replace such a file, and with it hide that somebody has been here. */
async function refuseStrangeFile(path: string): Promise<void> {
  try {
    const stats = await lstat(path)
    if (stats.isSymbolicLink()) throw isLink(path)
    if (!stats.isFile()) throw isNoFile(path)
    assertPrivate('token file', path, stats, remedy(path))
  } catch (error) {
    if (isMissing(error)) return
    throw isSystemError(error) ? failed('write', path, error) : error
  }
}

async function assertPrivateFile(path: string, handle: FileHandle): Promise<void> {
  const stats = await handle.stat()
  if (!stats.isFile()) throw isNoFile(path)
  assertPrivate('token file', path, stats, remedy(path))
}

const deleteIt = 'Delete it; the next token is stored anew.'
const isLink = (path: string) => refused('token file', path, 'is a symbolic link', deleteIt)
const isNoFile = (path: string) => refused('token file', path, 'is not a file', deleteIt)
const remedy = (path: string) => `chmod 600 ${named(path)}`

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

/** On Windows, a file that somebody reads at this moment cannot be replaced. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (process.platform !== 'win32' || isMissing(error) || attempt === 20) throw error
      await delay(10 + 5 * attempt)
    }
  }
}
