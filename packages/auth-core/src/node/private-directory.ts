import { lstat, mkdir, open } from 'node:fs/promises'
import type { Stats } from 'node:fs'
import { failed, isMissing, named, refused } from './store-error.ts'

/**
 * Makes sure that a directory exists which this user alone can read and change (0700). One that others have access to is
 * refused, not mended: what lies in it may have been read or planted.
 *
 * @throws {AuthError} `store_failed`
 */
export async function makePrivateDirectory(path: string): Promise<void> {
  if (await isPrivateDirectory(path)) return
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw failed('create', path, error)
  }
  // Looked at again: another process may have been faster, with other intentions.
  await isPrivateDirectory(path)
}

/**
 * Whether the directory is there; when it is, it is private.
 *
 * @throws {AuthError} `store_failed` when others have access to it, it is a symbolic link or something else
 */
export async function isPrivateDirectory(path: string): Promise<boolean> {
  let stats: Stats
  try {
    stats = await lstat(path)
  } catch (error) {
    if (isMissing(error)) return false
    throw failed('read', path, error)
  }
  const choose = 'Choose a directory that belongs to this user alone.'
  if (stats.isSymbolicLink()) throw refused('token directory', path, 'is a symbolic link', choose)
  if (!stats.isDirectory()) throw refused('token directory', path, 'is not a directory', choose)
  assertPrivate('token directory', path, stats, `chmod 700 ${named(path)}`)
  return true
}

/** Windows has no such modes: there, the access list of the user's profile protects what lies in it. */
export function assertPrivate(what: string, path: string, stats: Stats, remedy: string): void {
  if (process.platform === 'win32') return
  if (stats.uid !== process.geteuid?.()) {
    const next = 'Run this as the owner, or choose another directory.'
    throw refused(what, path, `belongs to another user (uid ${stats.uid})`, next)
  }
  if ((stats.mode & 0o077) !== 0) {
    const mode = (stats.mode & 0o777).toString(8).padStart(4, '0')
    const next = `Run ${remedy}, and renew the credentials if somebody may have read them.`
    throw refused(what, path, `is open to other users (mode ${mode})`, next)
  }
}

/** Makes a rename or a removal outlive a power cut. Not every file system can: what was written is then still whole. */
export async function syncDirectory(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // See above.
  }
}
