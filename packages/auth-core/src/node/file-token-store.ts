import { createHash } from 'node:crypto'
import { lstat, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { AuthError } from '../errors.ts'
import { waitFor } from '../single-flight.ts'
import type { TokenStore } from '../token-store.ts'
import { type HeldLock, lockedTooLong, takeFileLock } from './file-lock.ts'
import { isPrivateDirectory, makePrivateDirectory } from './private-directory.ts'
import { draftSuffix, readPrivateFile, removeFile, writePrivateFile } from './private-file.ts'
import { type ProcessIdentity, processIdentity } from './process-identity.ts'
import { tokenDirectory, type TokenDirectoryOptions } from './token-directory.ts'
import { createTurns } from './turns.ts'

export interface FileTokenStoreOptions extends Pick<TokenDirectoryOptions, 'env'> {
  /**
   * For this purpose alone; made when something is stored. Default: `filmmakers-sdk/tokens` in the user's state directory
   * (`~/.local/state`, `~/Library/Application Support`, `%LOCALAPPDATA%`).
   */
  directory?: string | undefined
  /** How long `withLock` waits for others, milliseconds. Default 60,000. */
  lockTimeout?: number | undefined
}

/** A write takes no longer than this, so a draft that is older was left behind by a process that died. Milliseconds. */
const longestWrite = 60_000

/**
 * Keeps tokens in files that this user alone can read: directory 0700, one file per key, 0600. Processes that share the
 * directory share the tokens, and `withLock` lets one after the other renew them. Prints as an empty object.
 *
 * All methods reject with an {@link AuthError}: `store_failed` when the file system fails or somebody else has access to
 * directory or file (on Windows, where modes mean nothing, that is not looked at), `store_locked` when others hold a lock for
 * too long.
 */
export class FileTokenStore implements TokenStore {
  readonly #options: FileTokenStoreOptions
  readonly #lockTimeout: number
  readonly #turns = createTurns()
  readonly #held = new Set<HeldLock>()
  #directory: string | undefined
  #identity: Promise<ProcessIdentity> | undefined

  /** @throws {AuthError} `invalid_configuration` */
  constructor(options: FileTokenStoreOptions = {}) {
    const { directory, lockTimeout = 60_000 } = options
    if (directory === '' || directory?.includes('\0')) throw invalid('directory is not a path')
    if (!(lockTimeout >= 0 && lockTimeout < 2 ** 31))
      throw invalid('lockTimeout is not a number of milliseconds')
    this.#options = { ...options }
    this.#lockTimeout = lockTimeout
  }

  /** Where the files are; decided at first use. */
  get directory(): string {
    this.#directory ??= resolve(this.#options.directory ?? tokenDirectory({ env: this.#options.env }))
    return this.#directory
  }

  async get(key: string): Promise<string | undefined> {
    if (!(await isPrivateDirectory(this.directory))) return undefined
    const text = await readPrivateFile(this.#path(key, '.json'))
    return text === undefined ? undefined : valueIn(text, key)
  }

  /** `expiresAt` is not used: what is stored may be good for more than the access token in it. */
  async set(key: string, value: string): Promise<void> {
    await makePrivateDirectory(this.directory)
    await writePrivateFile(this.#path(key, '.json'), `${JSON.stringify({ version: 1, key, value })}\n`)
    await this.#removeOldDrafts()
  }

  async delete(key: string): Promise<void> {
    if (!(await isPrivateDirectory(this.directory))) return
    await removeFile(this.#path(key, '.json'))
    await this.#removeOldDrafts()
  }

  /**
   * Runs `run` while nobody else, in this process or another on this machine, holds the lock of `key`. The lock of a process
   * that was killed is taken over: at once on Linux, after 3 seconds elsewhere.
   *
   * @param run gets a signal that aborts when the lock was lost
   * @param options `signal` ends the wait for the lock, with its reason
   */
  async withLock<T>(
    key: string,
    run: (signal: AbortSignal) => Promise<T>,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<T> {
    signal?.throwIfAborted()
    const turn = this.#turns.enter(key)
    try {
      const lock = await this.#lock(key, turn.ready, signal)
      try {
        return await run(lock.signal)
      } finally {
        await lock.release()
        this.#forget(lock)
      }
    } finally {
      turn.leave()
    }
  }

  async #lock(key: string, ready: Promise<void>, signal: AbortSignal | undefined): Promise<HeldLock> {
    const path = this.#path(key, '.lock')
    const limit = new AbortController()
    const timer = setTimeout(() => {
      limit.abort(lockedTooLong(path, this.#lockTimeout))
    }, this.#lockTimeout)
    const wait = signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal])
    try {
      await waitFor(ready, wait)
      await makePrivateDirectory(this.directory)
      this.#identity ??= processIdentity()
      const lock = await takeFileLock(path, await this.#identity, wait)
      if (signal?.aborted) {
        await lock.release()
        throw signal.reason
      }
      this.#remember(lock)
      return lock
    } finally {
      clearTimeout(timer)
    }
  }

  readonly #releaseAll = (): void => {
    for (const lock of this.#held) lock.releaseNow()
  }

  #remember(lock: HeldLock): void {
    if (this.#held.size === 0) process.once('exit', this.#releaseAll)
    this.#held.add(lock)
  }

  #forget(lock: HeldLock): void {
    this.#held.delete(lock)
    if (this.#held.size === 0) process.off('exit', this.#releaseAll)
  }

  /** A hash: keys may be longer than file names, differ in case alone, or contain slashes. UTF-16 keeps all of them apart. */
  #path(key: string, suffix: '.json' | '.lock'): string {
    const hash = createHash('sha256').update(Buffer.from(key, 'utf16le')).digest('hex')
    return join(this.directory, `${hash}${suffix}`)
  }

  /** Drafts contain tokens too. Nothing here decides whether the caller's own work succeeded. */
  async #removeOldDrafts(): Promise<void> {
    try {
      for (const name of await readdir(this.directory)) {
        if (!name.endsWith(draftSuffix)) continue
        const path = join(this.directory, name)
        const age = Date.now() - (await lstat(path)).mtimeMs
        if (age > longestWrite) await rm(path, { recursive: true, force: true })
      }
    } catch {
      // The next write tries again.
    }
  }
}

/** The value, if the text is what `set` wrote for this key. Anything else, such as half a file, counts as nothing. */
function valueIn(text: string, key: string): string | undefined {
  try {
    const content: unknown = JSON.parse(text)
    if (typeof content !== 'object' || content === null) return undefined
    if (!('version' in content && 'key' in content && 'value' in content)) return undefined
    if (content.version !== 1 || content.key !== key || typeof content.value !== 'string') return undefined
    return content.value
  } catch {
    return undefined
  }
}

function invalid(what: string): AuthError {
  return new AuthError(`FileTokenStore: ${what}.`, {
    code: 'invalid_configuration',
    next: 'Correct the option, or leave it out.',
  })
}
