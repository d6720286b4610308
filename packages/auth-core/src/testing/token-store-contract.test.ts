import { describe, expect, test } from 'vitest'
import { MemoryTokenStore, type TokenStore } from '../index.ts'
import { tokenStoreContract } from './index.ts'

/** The names of the checks a store fails. */
async function failures(create: () => TokenStore, options: Parameters<typeof tokenStoreContract>[1] = {}) {
  const failed: string[] = []
  for (const check of tokenStoreContract(create, options)) {
    await check.run().catch((error: unknown) => {
      expect(error).toBeInstanceOf(Error)
      failed.push(check.name)
    })
  }
  return failed
}

/** A store with a lock that is right, for mutants of it. */
class LockingStore extends Map<string, string> implements TokenStore {
  readonly #last = new Map<string, Promise<unknown>>()

  async withLock<T>(
    key: string,
    run: (signal: AbortSignal) => Promise<T>,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<T> {
    signal?.throwIfAborted()
    const aborted = Promise.withResolvers<never>()
    aborted.promise.catch(() => undefined)
    signal?.addEventListener('abort', () => {
      aborted.reject(signal.reason as Error)
    })
    const before = this.#last.get(key) ?? Promise.resolve()
    const running = before.then(async () => {
      signal?.throwIfAborted()
      return run(new AbortController().signal)
    })
    this.#last.set(
      key,
      running.catch(() => undefined),
    )
    return Promise.race([running, aborted.promise])
  }
}

describe('a Map', () => {
  for (const check of tokenStoreContract(() => new Map<string, string>())) {
    test(check.name, async () => check.run())
  }
})

describe('MemoryTokenStore', () => {
  for (const check of tokenStoreContract(() => new MemoryTokenStore())) {
    test(check.name, async () => check.run())
  }
})

test('a store with a lock passes', async () => {
  expect(await failures(() => new LockingStore(), { locks: true })).toEqual([])
})

test('one store may serve all checks: they leave nothing behind', async () => {
  const store = new Map<string, string>()
  expect(await failures(() => store)).toEqual([])
  expect([...store.keys()]).toEqual([])
})

test('a lock cannot be forgotten, nor promised in vain', async () => {
  expect(await failures(() => new LockingStore())).toEqual(['there is no withLock, or it is checked'])
  const withoutLock = await failures(() => new Map(), { locks: true })
  expect(withoutLock).not.toEqual([])
  expect(withoutLock.every((name) => name.startsWith('withLock: '))).toBe(true)
})

describe('a store that is wrong fails', () => {
  test('security 66: a plain object is no store', async () => {
    const values: Record<string, string> = {}
    const store: TokenStore = {
      get: (key) => values[key],
      set: (key, value) => {
        values[key] = value
      },
      delete: (key) => {
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
        delete values[key]
      },
    }
    expect(await failures(() => store)).toContain('odd keys are keys, and no two are the same')
  })

  const mutants: Record<string, [failing: string, create: () => TokenStore]> = {
    'null for nothing': [
      'what was never set is undefined',
      () => wrap({ get: (map, key) => map.get(key) ?? (null as unknown as undefined) }),
    ],
    'the first value stays': [
      'a second set replaces the first, also with less',
      () => wrap({ set: (map, key, value) => (map.has(key) ? undefined : map.set(key, value)) }),
    ],
    'delete does nothing': [
      'what was deleted is undefined, and can be set again',
      () => wrap({ delete: () => undefined }),
    ],
    'delete wants a value to be there': [
      'deleting what is not there is no error',
      () =>
        wrap({
          delete: (map, key) => {
            if (!map.delete(key)) throw new Error('not there')
          },
        }),
    ],
    'keys without regard to case': [
      'odd keys are keys, and no two are the same',
      () =>
        wrap({
          get: (map, key) => map.get(key.toLowerCase()),
          set: (map, key, value) => map.set(key.toLowerCase(), value),
        }),
    ],
    'values cut off': [
      'odd values come back as they were, a large one too',
      () => wrap({ set: (map, key, value) => map.set(key, value.slice(0, 1_000)) }),
    ],
    'a set is not awaited': [
      'what was set is got, again and again',
      () =>
        wrap({
          set: (map, key, value) => {
            setTimeout(() => map.set(key, value), 5)
          },
        }),
    ],
    'the hint is a time to forget after, and overflows': [
      'the hint expiresAt is taken, however far the time is',
      () =>
        wrap({
          set: (map, key, value, expiresAt) => {
            const ahead = expiresAt === undefined ? 1 : expiresAt - Date.now()
            if (ahead < 2 ** 31) map.set(key, value)
          },
        }),
    ],
  }
  for (const [name, [failing, create]] of Object.entries(mutants)) {
    test(name, async () => {
      expect(await failures(create)).toContain(failing)
    })
  }

  const lockMutants: Record<string, [failing: string, withLock: NonNullable<TokenStore['withLock']>]> = {
    'no lock at all': [
      'withLock: of the same key one runs at a time, and all get their turn',
      async (_key, run) => run(new AbortController().signal),
    ],
    'errors wrapped': [
      'withLock: what run throws comes out unchanged, and the next one gets in',
      async (_key, run) => {
        try {
          return await run(new AbortController().signal)
        } catch (error) {
          throw new Error('wrapped', { cause: error })
        }
      },
    ],
    'aborts ignored': [
      'withLock: a signal that aborted before lets nothing run',
      async (_key, run) => run(new AbortController().signal),
    ],
    'a signal that has aborted': [
      'withLock: gives what run gives, and a signal that has not aborted',
      async (_key, run) => run(AbortSignal.abort()),
    ],
    'nobody ever gets in': [
      'withLock: get, set and delete work within',
      async () => new Promise(() => undefined),
    ],
  }
  for (const [name, [failing, withLock]] of Object.entries(lockMutants)) {
    test(name, async () => {
      const create = () => Object.assign(new Map<string, string>(), { withLock })
      expect(await failures(create, { locks: true, timeout: 300 })).toContain(failing)
    })
  }

  test('one lock for all keys', async () => {
    const create = () => {
      const store = new LockingStore()
      const withLock: TokenStore['withLock'] = async (_key, run, options) =>
        store.withLock('one', run, options)
      return Object.assign(new Map<string, string>(), { withLock })
    }
    expect(await failures(create, { locks: true, timeout: 3_000 })).toEqual([
      'withLock: different keys do not wait for each other',
    ])
  })
})

type Values = Map<string, string>

interface Wrong {
  get?: (map: Values, key: string) => string | undefined
  set?: (map: Values, key: string, value: string, expiresAt: number | undefined) => unknown
  delete?: (map: Values, key: string) => unknown
}

/** A Map with something wrong. */
function wrap(wrong: Wrong): TokenStore {
  const map: Values = new Map()
  return {
    get: (key) => (wrong.get ? wrong.get(map, key) : map.get(key)),
    set: (key, value, options) =>
      wrong.set ? wrong.set(map, key, value, options?.expiresAt) : map.set(key, value),
    delete: (key) => (wrong.delete ? wrong.delete(map, key) : map.delete(key)),
  }
}
