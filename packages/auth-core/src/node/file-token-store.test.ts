import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { leaks } from '../test-support/leaks.ts'
import { startNode } from '../test-support/node-process.ts'
import { authErrorFrom, authErrorOf } from '../test-support/rejection.ts'
import { tokenStoreContract } from '../testing/index.ts'
import { FileTokenStore, tokenDirectory } from './index.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

const secret = 'SECRET-value-0123456789'
const mode = async (path: string) => ((await lstat(path)).mode & 0o7777).toString(8)

/** A directory that does not exist yet, in one that goes away after the test. */
async function newDirectory(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'token-store-'))
  onTestFinished(async () => rm(parent, { recursive: true, force: true }))
  return join(parent, 'tokens')
}

/** A store in which `key` is `secret`, and the file that holds it. */
async function filled() {
  const directory = await newDirectory()
  const store = new FileTokenStore({ directory })
  await store.set('key', secret)
  const [name = ''] = (await readdir(directory)).filter((each) => each.endsWith('.json'))
  return { directory, store, file: join(directory, name) }
}

describe('the contract', () => {
  for (const check of tokenStoreContract(
    async () => new FileTokenStore({ directory: await newDirectory() }),
    { locks: true },
  )) {
    test(check.name, async () => check.run())
  }
})

test('security 66: every string is a key of its own, and every string a value', async () => {
  const store = new FileTokenStore({ directory: await newDirectory() })
  const strings = [
    '',
    '\0',
    '\ud800',
    '\udbff',
    '\ufffd',
    '__proto__',
    'é',
    'e\u0301',
    '../x',
    'x'.repeat(100_000),
  ]
  for (const key of strings) await store.set(key, key)
  for (const key of strings) expect(await store.get(key)).toBe(key)
})

test('two stores on one directory share what they hold', async () => {
  const { directory, store } = await filled()
  const other = new FileTokenStore({ directory })
  expect(await other.get('key')).toBe(secret)
  await other.delete('key')
  expect(await store.get('key')).toBeUndefined()
})

test('nothing is created before something is stored', async () => {
  const directory = await newDirectory()
  const store = new FileTokenStore({ directory })
  expect(await store.get('key')).toBeUndefined()
  await store.delete('key')
  await expect(lstat(directory)).rejects.toThrow('ENOENT')
})

test('security 63: the directory is 0700, the file 0600, and its name tells nothing', async () => {
  const { directory, file } = await filled()
  expect([await mode(directory), await mode(file)]).toEqual(['700', '600'])
  expect(await readdir(directory)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.json$/)])
})

test('security 63: the lock is as private as the tokens', async () => {
  const { directory, store } = await filled()
  await store.withLock('key', async () => {
    const [lock = ''] = (await readdir(directory)).filter((name) => name.endsWith('.lock'))
    expect(await mode(join(directory, lock))).toBe('700')
    const [entry = ''] = await readdir(join(directory, lock))
    expect(await mode(join(directory, lock, entry))).toBe('600')
  })
})

test('security 63: a directory or file that others may read or write is refused', async () => {
  const { directory, file, store } = await filled()
  for (const [path, modes] of [
    [directory, [0o710, 0o704, 0o720, 0o777]],
    [file, [0o640, 0o604, 0o602, 0o666]],
  ] as const) {
    for (const bits of modes) {
      await chmod(path, bits)
      for (const run of [async () => store.get('key'), async () => store.set('key', 'new')]) {
        const error = await authErrorOf(run())
        expect(error.code).toBe('store_failed')
        expect(error.message).toContain(`"${path}" is open to other users (mode 0${bits.toString(8)})`)
        expect(error.next).toContain(`Run chmod ${path === directory ? '700' : '600'} "${path}"`)
        expect(leaks(error, [secret])).toEqual([])
      }
    }
    await chmod(path, path === directory ? 0o700 : 0o600)
  }
  expect(await store.get('key')).toBe(secret)
  await chmod(directory, 0o770)
  expect((await authErrorOf(store.delete('key'))).code).toBe('store_failed')
  const run = async () => Promise.resolve()
  expect((await authErrorOf(store.withLock('key', run))).code).toBe('store_failed')
})

test('security 63: a symbolic link in the place of the file is neither read nor written through', async () => {
  const { directory, file, store } = await filled()
  const elsewhere = join(directory, '..', 'elsewhere')
  await writeFile(elsewhere, await readFile(file), { mode: 0o600 })
  const before = await readFile(elsewhere, 'utf8')
  await rm(file)
  await symlink(elsewhere, file)
  for (const run of [async () => store.get('key'), async () => store.set('key', 'new')]) {
    const error = await authErrorOf(run())
    expect([error.code, error.next]).toEqual(['store_failed', 'Delete it; the next token is stored anew.'])
    expect(error.message).toBe(`The token file "${file}" is a symbolic link. It is not used.`)
  }
  await store.delete('key')
  expect(await readFile(elsewhere, 'utf8')).toBe(before)
  await store.set('key', 'new')
  expect([await store.get('key'), await readFile(elsewhere, 'utf8')]).toEqual(['new', before])
})

test('security 63: a symbolic link in the place of the directory is refused', async () => {
  const { directory } = await filled()
  const alias = `${directory}-alias`
  await symlink(directory, alias)
  const store = new FileTokenStore({ directory: alias })
  for (const run of [
    async () => store.get('key'),
    async () => store.set('key', 'new'),
    async () => store.delete('key'),
  ]) {
    const error = await authErrorOf(run())
    expect(error.message).toBe(`The token directory "${alias}" is a symbolic link. It is not used.`)
  }
})

test.skipIf(process.geteuid?.() !== 0)('security 63: what belongs to another user is refused', async () => {
  const { directory, file, store } = await filled()
  const { chown } = await import('node:fs/promises')
  await chown(file, 65_534, 65_534)
  expect((await authErrorOf(store.get('key'))).message).toContain('belongs to another user (uid 65534)')
  await chown(file, 0, 0)
  await chown(directory, 65_534, 65_534)
  expect((await authErrorOf(store.get('key'))).message).toContain('belongs to another user (uid 65534)')
})

test('security 63: something else than a file or directory is refused, and does not hang', async () => {
  const { directory, file, store } = await filled()
  await rm(file)
  await mkdir(file, { mode: 0o700 })
  expect((await authErrorOf(store.get('key'))).message).toContain('is not a file')
  expect((await authErrorOf(store.set('key', 'x'))).message).toContain('is not a file')
  await rm(file, { recursive: true })
  execFileSync('mkfifo', ['-m', '600', file])
  expect((await authErrorOf(store.get('key'))).message).toContain('is not a file')
  const inFile = new FileTokenStore({ directory: join(directory, 'file') })
  await writeFile(join(directory, 'file'), '')
  expect((await authErrorOf(inFile.get('key'))).message).toContain('is not a directory')
  const below = new FileTokenStore({ directory: join(directory, 'file', 'below') })
  expect((await authErrorOf(below.set('key', 'x'))).message).toMatch(/ENOTDIR/)
})

test('security 63: a write is a new file in the place of the old one', async () => {
  const { directory, file, store } = await filled()
  const old = join(directory, 'old')
  await link(file, old)
  const before = await readFile(old, 'utf8')
  await store.set('key', 'new')
  expect(await readFile(old, 'utf8')).toBe(before)
  expect((await stat(file)).ino).not.toBe((await stat(old)).ino)
  expect((await readdir(directory)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('security 63: what is written is on the disk before it takes the place of the old', async () => {
  const { store, file } = await filled()
  const before = await readFile(file, 'utf8')
  const handle = await open(file)
  const prototype = Object.getPrototypeOf(handle) as typeof handle
  await handle.close()
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the handle as `this`
  const sync = prototype.sync
  const contents: string[] = []
  const spy = vi.spyOn(prototype, 'sync').mockImplementation(async function (this: typeof handle) {
    await sync.call(this)
    contents.push(readFileSync(file, 'utf8'))
  })
  onTestFinished(() => {
    spy.mockRestore()
  })
  await store.set('key', 'new')
  // The file, when the old one was still in its place, and then the directory.
  expect(contents).toEqual([before, await readFile(file, 'utf8')])
  expect(contents[1]).not.toBe(before)
})

test('when the disk takes no more, the error says so, and the old content is intact', async () => {
  const { directory, file, store } = await filled()
  const before = await readFile(file, 'utf8')
  const code = `
    import { FileTokenStore } from '@filmmakers-sdk/auth-core/node'
    const store = new FileTokenStore({ directory: process.argv[1] })
    const { code, message, next } = await store.set('key', 'x'.repeat(100_000)).catch((error) => error)
    process.send({ code, message, next })
    process.disconnect()`
  // The kernel ends a write in its middle, as a full disk does; no disk has to be filled for it.
  await using child = startNode(code, [directory], ['sh', '-c', 'ulimit -f 8; exec "$@"', 'sh'])
  expect(await child.next()).toEqual({
    code: 'store_failed',
    message: `The token store cannot write "${file}": EFBIG.`,
    next: expect.stringMatching(/./) as string,
  })
  expect(await readFile(file, 'utf8')).toBe(before)
  expect(await store.get('key')).toBe(secret)
  expect((await readdir(directory)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a truncated or corrupt file counts as absent, and the next write replaces it', async () => {
  const { file, store } = await filled()
  const whole = await readFile(file, 'utf8')
  for (let length = 0; length < whole.length - 1; length += 1) {
    await writeFile(file, whole)
    await truncate(file, length)
    expect(await store.get('key')).toBeUndefined()
  }
  for (const text of [
    'null',
    '[]',
    '"x"',
    '{}',
    '\0'.repeat(100),
    whole.replace('"version":1', '"version":2'),
    whole.replace(`"${secret}"`, '{}'),
    whole.replace('"key":"key"', '"key":"other"'),
    whole.replace('"key":"key"', '"__proto__":{"key":"key"}'),
  ]) {
    await writeFile(file, text)
    expect(await store.get('key')).toBeUndefined()
  }
  await store.set('key', 'new')
  expect(await store.get('key')).toBe('new')
})

test('security 11: what a write that was cut off left behind is removed, what is being written is not', async () => {
  const { directory, store } = await filled()
  const [old, young] = ['old.tmp', 'young.tmp'].map((name) => join(directory, name))
  for (const path of [old, young]) await writeFile(path ?? '', secret, { mode: 0o600 })
  const hourAgo = new Date(Date.now() - 3_600_000)
  await utimes(old ?? '', hourAgo, hourAgo)
  await store.delete('key')
  expect(await readdir(directory)).toEqual(['young.tmp'])
})

test('security 62: the store prints nothing of what it holds', async () => {
  const directory = await newDirectory()
  const store = new FileTokenStore({ directory, env: { SOME_SECRET: secret } })
  await store.set(`key-${secret}`, secret)
  await store.get(`key-${secret}`)
  await store.withLock('key', async () => {
    expect(leaks(store, [secret])).toEqual([])
    return Promise.resolve()
  })
  expect(JSON.stringify(store)).toBe('{}')
})

test('the directory is decided at first use, below the home directory unless the environment moves it', () => {
  expect(new FileTokenStore({ directory: 'relative' }).directory).toBe(join(process.cwd(), 'relative'))
  expect(new FileTokenStore({ env: { XDG_STATE_HOME: '/state' } }).directory).toBe(
    tokenDirectory({ env: { XDG_STATE_HOME: '/state' } }),
  )
  const at = (platform: NodeJS.Platform, env: Record<string, string> = {}, home = '/home/u') =>
    tokenDirectory({ platform, env, home })
  expect(at('linux')).toBe('/home/u/.local/state/filmmakers-sdk/tokens')
  expect(at('linux', { XDG_STATE_HOME: '/state' })).toBe('/state/filmmakers-sdk/tokens')
  for (const ignored of ['', 'relative']) {
    expect(at('linux', { XDG_STATE_HOME: ignored })).toBe('/home/u/.local/state/filmmakers-sdk/tokens')
  }
  expect(at('darwin')).toBe('/home/u/Library/Application Support/filmmakers-sdk/tokens')
  expect(at('win32', {}, 'C:\\Users\\u')).toBe('C:\\Users\\u\\AppData\\Local\\filmmakers-sdk\\tokens')
  expect(at('win32', { LOCALAPPDATA: 'D:\\Local' })).toBe('D:\\Local\\filmmakers-sdk\\tokens')
})

test('options that cannot work are errors at once', () => {
  for (const options of [
    { directory: '' },
    { directory: 'a\0b' },
    { lockTimeout: -1 },
    { lockTimeout: NaN },
    { lockTimeout: 2 ** 31 },
  ]) {
    expect(authErrorFrom(() => new FileTokenStore(options)).code).toBe('invalid_configuration')
  }
})
