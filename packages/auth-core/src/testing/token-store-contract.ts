import type { Awaitable, TokenStore } from '../token-store.ts'
import { CheckError, expectSame, within } from './expectations.ts'
import { lockChecks } from './token-store-lock-contract.ts'
import type { StoreCheck } from './store-check.ts'

/** One thing every {@link TokenStore} does. Made for any test runner: `test(check.name, () => check.run())`. */
export interface TokenStoreCheck {
  readonly name: string
  /** Rejects, with an error that says what was expected, when the store does not. */
  run(): Promise<void>
}

export interface TokenStoreContractOptions {
  /** Whether the store has `withLock`, which is then checked too. Default `false`. */
  locks?: boolean | undefined
  /** How long a check may take, milliseconds. Default 10,000. */
  timeout?: number | undefined
}

/**
 * What the packages expect of a {@link TokenStore}, as a list of checks.
 *
 * @param create gives a store; called for each check. It may be the same store each time: checks use keys of their own and
 *   delete them.
 * @example
 * for (const check of tokenStoreContract(() => new MyStore())) test(check.name, () => check.run())
 */
export function tokenStoreContract(
  create: () => Awaitable<TokenStore>,
  { locks = false, timeout = 10_000 }: TokenStoreContractOptions = {},
): TokenStoreCheck[] {
  const checks = locks ? [...valueChecks, ...lockChecks] : [...valueChecks, noLock]
  return checks.map(({ name, run }) => ({
    name,
    run: async () => within(timeout, Promise.resolve(create()).then(run)),
  }))
}

/** What stores have stumbled over: names of objects' own members, paths, separators, patterns, case, length. */
const oddKeys: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  ' ',
  '.',
  '..',
  '../../etc/passwd',
  '/absolute',
  'C:\\windows',
  'with/slash',
  'NUL',
  'a:b',
  'a%3Ab',
  '*',
  '%',
  'quote\'"`',
  'new\nline',
  'Key',
  'key',
  'schlüssel',
  'schlu\u0308ssel',
  '🎬',
  'x'.repeat(1_000),
  `${'x'.repeat(1_000)}y`,
]

const oddValues: readonly string[] = [
  '__proto__',
  '{"__proto__":{"polluted":true}}',
  'null',
  'line\r\nline\u2028line',
  '🎬 schlüssel',
  'x'.repeat(256 * 1024),
]

const valueChecks: readonly StoreCheck[] = [
  {
    name: 'what was never set is undefined',
    run: async (store) => {
      expectSame(await store.get(newKey()), undefined, 'get')
    },
  },
  {
    name: 'what was set is got, again and again',
    run: async (store) => {
      const key = newKey()
      await store.set(key, 'value')
      expectSame(await store.get(key), 'value', 'the first get')
      expectSame(await store.get(key), 'value', 'the second get')
      await store.delete(key)
    },
  },
  {
    name: 'a second set replaces the first, also with less',
    run: async (store) => {
      const key = newKey()
      await store.set(key, 'a longer value')
      await store.set(key, 'short')
      expectSame(await store.get(key), 'short', 'get')
      await store.delete(key)
    },
  },
  {
    name: 'what was deleted is undefined, and can be set again',
    run: async (store) => {
      const key = newKey()
      await store.set(key, 'value')
      await store.delete(key)
      expectSame(await store.get(key), undefined, 'get after delete')
      await store.set(key, 'again')
      expectSame(await store.get(key), 'again', 'get after the second set')
      await store.delete(key)
    },
  },
  {
    name: 'deleting what is not there is no error',
    run: async (store) => {
      await store.delete(newKey())
    },
  },
  {
    name: 'keys are independent',
    run: async (store) => {
      const [one, other] = [newKey(), newKey()]
      await store.set(one, '1')
      await store.set(other, '2')
      await store.delete(one)
      expectSame(await store.get(one), undefined, 'the deleted one')
      expectSame(await store.get(other), '2', 'the other')
      await store.delete(other)
    },
  },
  {
    name: 'odd keys are keys, and no two are the same',
    run: async (store) => {
      for (const key of oddKeys) expectSame(await store.get(key), undefined, `${JSON.stringify(key)} before`)
      for (const key of oddKeys) await store.set(key, `value of ${key}`)
      for (const key of oddKeys) {
        expectSame(
          await store.get(key),
          `value of ${key}`,
          `the value of ${JSON.stringify(key.slice(0, 40))}`,
        )
      }
      for (const key of oddKeys) await store.delete(key)
      for (const key of oddKeys) expectSame(await store.get(key), undefined, `${JSON.stringify(key)} after`)
    },
  },
  {
    name: 'odd values come back as they were, a large one too',
    run: async (store) => {
      const key = newKey()
      for (const value of oddValues) {
        await store.set(key, value)
        expectSame(await store.get(key), value, 'get')
      }
      await store.delete(key)
    },
  },
  {
    name: 'nothing leaks into the prototype of objects',
    run: async (store) => {
      await store.set('__proto__', '{"polluted":true}')
      const found = Object.hasOwn(Object.prototype, 'polluted') || 'polluted' in {}
      await store.delete('__proto__')
      expectSame(found, false, 'polluted')
    },
  },
  {
    name: 'the hint expiresAt is taken, however far the time is',
    run: async (store) => {
      const key = newKey()
      for (const ahead of [60_000, 2 ** 31, 8.64e15 - Date.now()]) {
        await store.set(key, `value for ${ahead} ms`, { expiresAt: Date.now() + ahead })
        expectSame(await store.get(key), `value for ${ahead} ms`, `get, ${ahead} ms before the end`)
      }
      await store.set(key, 'for ever')
      expectSame(await store.get(key), 'for ever', 'get without a hint')
      await store.delete(key)
    },
  },
  {
    name: 'of sets at the same time one wins whole',
    run: async (store) => {
      const key = newKey()
      const values = Array.from({ length: 20 }, (_, index) => `${index}:${String(index).repeat(10_000)}`)
      await Promise.all(values.map((value) => store.set(key, value)))
      const value = await store.get(key)
      if (value === undefined || !values.includes(value)) {
        throw new CheckError('What is got is none of the values that were set.')
      }
      await store.delete(key)
    },
  },
  {
    name: 'sets of several keys at the same time all count',
    run: async (store) => {
      const keys = Array.from({ length: 20 }, newKey)
      await Promise.all(keys.map((key) => store.set(key, `value of ${key}`)))
      for (const key of keys) expectSame(await store.get(key), `value of ${key}`, 'get')
      await Promise.all(keys.map((key) => store.delete(key)))
    },
  },
  {
    name: 'a get during a set is the old value or the new one',
    run: async (store) => {
      const key = newKey()
      const values = ['a'.repeat(50_000), 'b'.repeat(60_000)]
      await store.set(key, values[0] ?? '')
      for (const value of [values[1] ?? '', values[0] ?? '', values[1] ?? '']) {
        const [, ...got] = await Promise.all([store.set(key, value), store.get(key), store.get(key)])
        for (const each of got) {
          if (each === undefined || !values.includes(each))
            throw new CheckError('get gave neither of the two.')
        }
      }
      await store.delete(key)
    },
  },
]

const noLock: StoreCheck = {
  name: 'there is no withLock, or it is checked',
  run: (store) => {
    if (store.withLock !== undefined) {
      throw new CheckError('The store has withLock: check it with { locks: true }.')
    }
  },
}

function newKey(): string {
  return `contract:${crypto.randomUUID()}`
}
