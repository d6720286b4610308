import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type NodeProcess, startNode } from '../test-support/node-process.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { FileTokenStore } from './index.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'token-lock-'))
  onTestFinished(async () => rm(directory, { recursive: true, force: true }))
  return directory
}

const lockPath = (directory: string, key = 'key') =>
  join(directory, `${createHash('sha256').update(Buffer.from(key, 'utf16le')).digest('hex')}.lock`)

/** Who holds the lock. */
async function holder(directory: string): Promise<string> {
  const [entry = 'nobody', ...more] = await readdir(lockPath(directory))
  expect(more).toEqual([])
  return entry
}

/** The lock as a holder of that name would have left it. */
async function leaveHeld(directory: string, name: string): Promise<void> {
  await rm(lockPath(directory), { recursive: true, force: true })
  await mkdir(lockPath(directory), { mode: 0o700 })
  await writeFile(join(lockPath(directory), `held.${name}`), '', { mode: 0o600 })
}

/** `store`, `tell` and `until` for code in a process of its own; its first argument is the directory. */
const prelude = `
import { FileTokenStore } from '@filmmakers-sdk/auth-core/node'
const store = new FileTokenStore({ directory: process.argv[1] })
const tell = (message) => process.send(message)
const until = (wanted) => new Promise((resolve) => process.on('message', (m) => m === wanted && resolve()))
`
const inNode = (code: string, ...args: string[]) => startNode(prelude + code, args)
const holdForever =
  "store.withLock('key', () => { tell('held'); return new Promise(() => setInterval(() => {}, 1e6)) })"

test('security 9: two stores in one process exclude each other', async () => {
  const directory = await newDirectory()
  let inside = 0
  const turn = async (store: FileTokenStore) =>
    store.withLock('key', async () => {
      inside += 1
      await new Promise((resolve) => setTimeout(resolve, 3))
      expect(inside).toBe(1)
      inside -= 1
    })
  const stores = [1, 2, 3].map(() => new FileTokenStore({ directory }))
  await Promise.all(stores.flatMap((store) => [turn(store), turn(store), turn(store)]))
  expect(await holder(directory)).toBe('free')
})

test('security 9: within one process, turns are given in the order they were asked for', async () => {
  const store = new FileTokenStore({ directory: await newDirectory() })
  const order: number[] = []
  await Promise.all(
    [1, 2, 3, 4, 5].map(async (number) =>
      store.withLock('key', async () => {
        order.push(number)
        return Promise.resolve()
      }),
    ),
  )
  expect(order).toEqual([1, 2, 3, 4, 5])
})

test('security 9: a holder killed with SIGKILL delays the others by less than 5 seconds', async () => {
  const directory = await newDirectory()
  await using first = inNode(holdForever, directory)
  expect(await first.next()).toBe('held')
  const store = new FileTokenStore({ directory })
  const waiting = store.withLock('key', async (signal) => Promise.resolve(signal.aborted ? 'lost' : 'mine'))
  const killed = performance.now()
  first.child.kill('SIGKILL')
  expect(await waiting).toBe('mine')
  expect(performance.now() - killed).toBeLessThan(5_000)
})

test('security 9: a holder of whom nothing is known delays the others by less than 5 seconds', async () => {
  const directory = await newDirectory()
  await leaveHeld(directory, 'of-another-container.1.1.x')
  const began = performance.now()
  await new FileTokenStore({ directory }).withLock('key', async () => Promise.resolve())
  expect(performance.now() - began).toBeGreaterThan(2_900)
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('security 9: of many that wait for the lock of the dead, one at a time gets in', async () => {
  const directory = await newDirectory()
  const dead = await nameOfTheDead(directory)
  const log = join(directory, 'log')
  const children = Array.from({ length: 8 }, () =>
    inNode(
      `import { appendFileSync } from 'node:fs'
       const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
       process.on('message', async (round) => {
         await store.withLock('key', async () => {
           appendFileSync(process.argv[2], 'in ' + process.pid + '\\n')
           await sleep(2)
           appendFileSync(process.argv[2], 'out ' + process.pid + '\\n')
         })
         tell(round)
       })
       tell('ready')`,
      directory,
      log,
    ),
  )
  await using _ = disposeAll(children)
  await Promise.all(children.map(async (child) => child.next()))
  for (let round = 0; round < 15; round += 1) {
    await leaveHeld(directory, dead)
    for (const child of children) child.send(round)
    await Promise.all(children.map(async (child) => child.next()))
  }
  const lines = (await readFile(log, 'utf8')).trim().split('\n')
  expect(lines).toHaveLength(8 * 15 * 2)
  for (let index = 0; index < lines.length; index += 2) {
    expect(lines[index + 1]).toBe(lines[index]?.replace('in', 'out'))
  }
})

test('security 9: a counter that processes share is right, also when some of them are killed', async () => {
  const directory = await newDirectory()
  const code = `
    await until('go')
    for (let round = 0; round < 25; round += 1) {
      await store.withLock('key', async () => {
        const count = Number((await store.get('count')) ?? 0)
        await store.set('count', String(count + 1))
      })
    }
    tell('done')
    process.disconnect()`
  await using workers = disposeAll(Array.from({ length: 4 }, () => inNode(code, directory)))
  await using victims = disposeAll(Array.from({ length: 3 }, () => inNode(holdForever, directory)))
  // One of the victims has the lock, the others wait for it.
  await Promise.race(victims.all.map(async (victim) => victim.next()))
  for (const worker of workers.all) worker.send('go')
  for (const victim of victims.all) {
    victim.child.kill('SIGKILL')
    await victim.ended
  }
  await Promise.all(workers.all.map(async (worker) => worker.next()))
  expect(await new FileTokenStore({ directory }).get('count')).toBe('100')
})

test('who is robbed of the lock learns it by the signal, and does not give away what others hold', async () => {
  const directory = await newDirectory()
  const store = new FileTokenStore({ directory })
  const reason: unknown = await store.withLock('key', async (signal) => {
    const entry = await holder(directory)
    await rename(join(lockPath(directory), entry), join(lockPath(directory), 'held.somebody.else.1.x'))
    await new Promise((resolve) => {
      signal.addEventListener('abort', resolve)
    })
    return signal.reason as unknown
  })
  expect(reason).toMatchObject({ code: 'store_locked', retryable: true })
  expect(await holder(directory)).toBe('held.somebody.else.1.x')
})

test('who waits too long gets an error that names the lock, in this process and from another', async () => {
  const directory = await newDirectory()
  const store = new FileTokenStore({ directory, lockTimeout: 200 })
  const never = vi.fn(async () => Promise.resolve())
  // Asking again from within would wait for itself.
  const nested = await store.withLock('key', async () => authErrorOf(store.withLock('key', never)))
  await using other = inNode(holdForever, directory)
  await other.next()
  const foreign = await authErrorOf(store.withLock('key', never))
  for (const error of [nested, foreign]) {
    expect([error.code, error.retryable]).toEqual(['store_locked', true])
    expect(error.message).toBe(`The lock "${lockPath(directory)}" was held by others for 200 ms.`)
  }
  expect(never).not.toHaveBeenCalled()
})

test('an abort ends the wait for another process with its reason', async () => {
  const directory = await newDirectory()
  await using other = inNode(holdForever, directory)
  await other.next()
  const controller = new AbortController()
  const never = vi.fn(async () => Promise.resolve())
  const waiting = new FileTokenStore({ directory }).withLock('key', never, { signal: controller.signal })
  const reason = { gaveUp: true }
  setTimeout(() => {
    controller.abort(reason)
  }, 50)
  await expect(waiting).rejects.toBe(reason)
  expect(never).not.toHaveBeenCalled()
  expect(await holder(directory)).toMatch(/^held\./)
})

test('process.exit gives the lock back', async () => {
  const directory = await newDirectory()
  await using child = inNode("store.withLock('key', () => process.exit(3))", directory)
  expect(await child.ended).toBe(3)
  expect(await holder(directory)).toBe('free')
})

test('a lock keeps no process alive', async () => {
  const directory = await newDirectory()
  const code =
    "store.withLock('key', () => { tell('held'); process.disconnect(); return new Promise(() => {}) })"
  await using child = inNode(code, directory)
  expect(await child.next()).toBe('held')
  expect(await child.ended).toBe(0)
  expect(await holder(directory)).toBe('free')
})

test('a lock leaves no listener and no timer behind', async () => {
  const before = process.listenerCount('exit')
  const store = new FileTokenStore({ directory: await newDirectory() })
  await store.withLock('one', async () => store.withLock('two', async () => Promise.resolve()))
  await store.withLock('one', async () => Promise.reject(new Error('run failed'))).catch(() => undefined)
  expect(process.listenerCount('exit')).toBe(before)
})

test('a directory that is deleted while the lock is held is founded anew', async () => {
  const directory = await newDirectory()
  const store = new FileTokenStore({ directory })
  await store.withLock('key', async () => rm(lockPath(directory), { recursive: true }))
  expect(await store.withLock('key', async () => Promise.resolve('again'))).toBe('again')
  await rm(lockPath(directory), { recursive: true })
  await mkdir(lockPath(directory), { mode: 0o700 })
  expect(await store.withLock('key', async () => Promise.resolve('empty'))).toBe('empty')
})

/** What a process that has ended was called. */
async function nameOfTheDead(directory: string): Promise<string> {
  await using child = inNode(holdForever, directory)
  await child.next()
  const [entry = ''] = await readdir(lockPath(directory))
  return entry.replace('held.', '')
}

function disposeAll(all: readonly NodeProcess[]) {
  return {
    all,
    async [Symbol.asyncDispose]() {
      await Promise.all(all.map(async (each) => each[Symbol.asyncDispose]()))
    },
  }
}
