import { getEventListeners } from 'node:events'
import { expect, test, vi } from 'vitest'
import { AuthError, createTokenSet, MemoryTokenStore, type TokenSet, type TokenStore } from './index.ts'
import { createManualClock } from './testing/index.ts'
import { createTokenCache, type TokenCacheOptions } from './token-cache.ts'

/** A cache whose tokens are named 1, 2, 3, …, on a clock that stands still. */
function setUp(options: Partial<TokenCacheOptions> & { lifetime?: number } = {}) {
  const clock = createManualClock()
  let count = 0
  let failure: Error | undefined
  let gate: Promise<unknown> | undefined
  const requestToken = async (): Promise<TokenSet> => {
    count += 1
    const number = count
    const obtainedAt = clock.now()
    await gate
    if (failure !== undefined) throw failure
    const expiresAt = obtainedAt + (options.lifetime ?? 7200) * 1000
    return createTokenSet({ accessToken: String(number), tokenType: 'Bearer', obtainedAt, expiresAt })
  }
  const cache = createTokenCache({ requestToken, storeKey: 'key', clock, random: () => 0, ...options })
  return {
    cache,
    clock,
    requests: () => count,
    fail: (error: Error | undefined) => {
      failure = error
    },
    /** Holds back every answer until the returned function is called. */
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<undefined>()
      gate = promise
      return () => {
        gate = undefined
        resolve(undefined)
      }
    },
  }
}

const settled = async () => new Promise((resolve) => setImmediate(resolve))
const down = new AuthError('down', { code: 'network_error', retryable: true })
const invalidClient = new AuthError('no', { code: 'invalid_client', oauthError: 'invalid_client' })

test('1,000 first calls at once ask for one token', async () => {
  const { cache, requests } = setUp()
  const all = await Promise.all(Array.from({ length: 1000 }, async () => cache.getAuthorization()))
  expect(new Set(all)).toEqual(new Set(['Bearer 1']))
  expect(requests()).toBe(1)
})

test('a token at hand costs one look at the clock', async () => {
  const clock = createManualClock()
  const now = vi.fn(() => clock.now())
  const { cache } = setUp({ clock: { ...clock, now } })
  await cache.getAuthorization()
  now.mockClear()
  for (let call = 0; call < 10; call += 1) expect(cache.getAuthorization()).toBe('Bearer 1')
  expect(now).toHaveBeenCalledTimes(10)
})

test('a token at hand is a string, not a promise', async () => {
  const { cache } = setUp()
  await cache.getAuthorization()
  expect(cache.getAuthorization()).toBe('Bearer 1')
})

test('300 calls with an expired token ask for one', async () => {
  const { cache, clock, requests } = setUp()
  await cache.getAuthorization()
  clock.advance(7_200_001)
  const all = await Promise.all(Array.from({ length: 300 }, async () => cache.getAuthorization()))
  expect(new Set(all)).toEqual(new Set(['Bearer 2']))
  expect(requests()).toBe(2)
})

test('security 21: in the advisory window the old token serves while one renewal runs', async () => {
  const { cache, clock, requests, hold } = setUp()
  await cache.getAuthorization()
  clock.advance(7_200_000 - 60_000)
  const release = hold()
  for (let i = 0; i < 300; i += 1) expect(cache.getAuthorization()).toBe('Bearer 1')
  release()
  await settled()
  expect(cache.getAuthorization()).toBe('Bearer 2')
  expect(requests()).toBe(2)
})

test('a background renewal that fails hurts nobody and backs off, once for all calls that saw it', async () => {
  const { cache, clock, requests, fail } = setUp()
  await cache.getAuthorization()
  clock.advance(7_200_000 - 119_000)
  fail(down)
  // Knocks after 0, 1, 3, 7 and 15 s, however many calls come.
  const knocks: number[] = []
  for (let second = 0; second < 20; second += 1) {
    for (let i = 0; i < 50; i += 1) expect(cache.getAuthorization()).toBe('Bearer 1')
    await settled()
    knocks.push(requests() - 1)
    clock.advance(1_000)
  }
  expect(knocks).toEqual([1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5])
  fail(undefined)
  clock.advance(20_000)
  expect(cache.getAuthorization()).toBe('Bearer 1')
  await settled()
  expect(cache.getAuthorization()).toBe('Bearer 7')
})

test('in the mandatory window a failed renewal serves the old token as long as it lives, without knocking each time', async () => {
  const { cache, clock, requests, fail } = setUp()
  await cache.getAuthorization()
  fail(down)
  clock.advance(7_200_000 - 20_000)
  for (let i = 0; i < 100; i += 1) expect(await cache.getAuthorization()).toBe('Bearer 1')
  expect(requests()).toBe(2)
  clock.advance(20_000)
  await expect(cache.getToken()).rejects.toBe(down)
})

test('security 7: a token whose end nobody told serves on when the daily renewal fails', async () => {
  const clock = createManualClock()
  let asked = 0
  const { cache } = setUp({
    clock,
    requestToken: () => {
      asked += 1
      if (asked > 1) return Promise.reject(down)
      return Promise.resolve(
        createTokenSet({ accessToken: 'a', tokenType: 'Bearer', obtainedAt: clock.now() }),
      )
    },
  })
  await cache.getAuthorization()
  clock.advance(25 * 3_600_000)
  expect(await cache.getAuthorization()).toBe('Bearer a')
  expect(asked).toBe(2)
})

test('a clock that was set back means a new token, not an old one for ever', async () => {
  const { cache, clock, requests } = setUp()
  await cache.getAuthorization()
  clock.advance(-3_600_000)
  expect(await cache.getAuthorization()).toBe('Bearer 2')
  expect(cache.getAuthorization()).toBe('Bearer 2')
  expect(requests()).toBe(2)
})

test('tokens of five seconds: one request for each, none in between', async () => {
  const { cache, clock, requests } = setUp({ lifetime: 5 })
  for (let i = 0; i < 100; i += 1) {
    await cache.getAuthorization()
    clock.advance(100)
    await settled()
  }
  expect(requests()).toBe(3)
})

test('security 22: 300 parallel 401s of one token are one new token; stragglers do not throw it away', async () => {
  const { cache, clock, requests } = setUp()
  await cache.getAuthorization()
  clock.advance(60_000)
  const renewals = Array.from({ length: 300 }, async () => {
    await cache.invalidate?.('Bearer 1')
    return cache.getAuthorization()
  })
  expect(new Set(await Promise.all(renewals))).toEqual(new Set(['Bearer 2']))
  await cache.invalidate?.('Bearer 1')
  expect(cache.getAuthorization()).toBe('Bearer 2')
  expect(requests()).toBe(2)
})

test('a client that is rejected for good knocks once in ten seconds', async () => {
  const { cache, clock, requests, fail } = setUp()
  fail(invalidClient)
  for (let i = 0; i < 100; i += 1) await expect(cache.getToken()).rejects.toBe(invalidClient)
  expect(requests()).toBe(1)
  clock.advance(10_000)
  await expect(cache.getToken()).rejects.toBe(invalidClient)
  expect(requests()).toBe(2)
  // A clock set back does not prolong the pause.
  clock.advance(-3_600_000)
  fail(undefined)
  expect(await cache.getAuthorization()).toBe('Bearer 3')
})

test('clear() forgets that the client was rejected', async () => {
  const { cache, fail } = setUp()
  fail(invalidClient)
  await expect(cache.getToken()).rejects.toBe(invalidClient)
  fail(undefined)
  await cache.clear()
  expect(await cache.getAuthorization()).toBe('Bearer 2')
})

test('a passing failure is not kept: the next call asks again', async () => {
  const { cache, fail } = setUp()
  fail(down)
  await expect(cache.getToken()).rejects.toBe(down)
  fail(undefined)
  expect(await cache.getAuthorization()).toBe('Bearer 2')
})

test('clear() during a renewal does not bring its token back', async () => {
  const store = new Map<string, string>()
  const { cache, hold } = setUp({ store })
  const release = hold()
  const before = cache.getToken()
  await settled()
  await cache.clear()
  release()
  expect((await before).accessToken).toBe('1')
  expect(store.size).toBe(0)
  expect(await cache.getAuthorization()).toBe('Bearer 2')
})

test('clear() during a slow write of the store leaves nothing behind', async () => {
  const values = new Map<string, string>()
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const store: TokenStore = {
    get: (key) => values.get(key),
    set: async (key, value) => {
      await promise
      values.set(key, value)
    },
    delete: (key) => values.delete(key),
  }
  const { cache } = setUp({ store })
  const token = cache.getToken()
  await settled()
  const cleared = cache.clear()
  resolve(undefined)
  await Promise.all([token, cleared])
  expect(values.size).toBe(0)
})

test("one caller's abort rejects only it, with signal.reason, and leaves no listener", async () => {
  const { cache, hold, requests } = setUp()
  const release = hold()
  const controller = new AbortController()
  const patientSignal = new AbortController().signal
  const impatient = cache.getToken({ signal: controller.signal })
  const patient = cache.getAuthorization({ signal: patientSignal })
  const reason = new Error('enough')
  controller.abort(reason)
  await expect(impatient).rejects.toBe(reason)
  release()
  expect(await patient).toBe('Bearer 1')
  expect(requests()).toBe(1)
  expect(getEventListeners(patientSignal, 'abort')).toHaveLength(0)
  await expect(cache.refresh({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  expect(requests()).toBe(1)
})

test('refresh() is a newer token; together with another renewal it is the same one', async () => {
  const { cache, clock, hold, requests } = setUp()
  await cache.getToken()
  expect((await cache.refresh()).accessToken).toBe('2')
  clock.advance(7_200_000)
  const release = hold()
  const all = [cache.getToken(), cache.refresh(), cache.refresh()]
  release()
  expect(new Set((await Promise.all(all)).map((set) => set.accessToken))).toEqual(new Set(['3']))
  expect(requests()).toBe(3)
})

test('refresh() in a process that has not asked yet replaces the stored token, whatever is under way', async () => {
  const store = new MemoryTokenStore()
  const first = setUp({ store })
  await first.cache.getToken()
  const second = setUp({ store, requestToken: async () => first.cache.refresh() })
  const adopting = second.cache.getToken()
  expect((await second.cache.refresh()).accessToken).toBe('2')
  expect((await adopting).accessToken).toMatch(/^[12]$/)
  expect(second.cache.getAuthorization()).toBe('Bearer 2')
})

test('refresh() asks once, also when the server gives the same token again', async () => {
  const clock = createManualClock()
  let asked = 0
  const { cache } = setUp({
    clock,
    requestToken: () => {
      asked += 1
      const expiresAt = clock.now() + 7_200_000
      return Promise.resolve(
        createTokenSet({ accessToken: 'same', tokenType: 'Bearer', obtainedAt: clock.now(), expiresAt }),
      )
    },
  })
  await cache.getToken()
  clock.advance(60_000)
  const renewed = await cache.refresh()
  expect([renewed.accessToken, renewed.obtainedAt, asked]).toEqual(['same', clock.now(), 2])
  expect(cache.getAuthorization()).toBe('Bearer same')
})

test('refresh() that fails leaves the old token in use', async () => {
  const { cache, fail } = setUp()
  await cache.getToken()
  fail(down)
  await expect(cache.refresh()).rejects.toBe(down)
  expect(cache.getAuthorization()).toBe('Bearer 1')
})

test('two caches on one store adopt each other’s token, a Map being a store', async () => {
  const store = new Map<string, string>()
  const clock = createManualClock()
  const one = setUp({ store, clock })
  const two = setUp({ store, clock })
  const first = await one.cache.getAuthorization()
  expect(await two.cache.getAuthorization()).toBe(first)
  expect(two.requests()).toBe(0)
})

test('a token one cache has replaced after a 401 is adopted by the other, not asked for again', async () => {
  const store = new Map<string, string>()
  const one = setUp({ store })
  const two = setUp({ store })
  await one.cache.getAuthorization()
  await two.cache.getAuthorization()
  await one.cache.invalidate?.('Bearer 1')
  await one.cache.getAuthorization()
  await two.cache.invalidate?.('Bearer 1')
  expect(await two.cache.getAuthorization()).toBe('Bearer 2')
  expect([one.requests(), two.requests()]).toEqual([2, 0])
})

test('a refused token that the store still offers is not taken', async () => {
  const store = new Map<string, string>()
  const { cache } = setUp({ store })
  await cache.getAuthorization()
  const stored = store.get('key') ?? ''
  await cache.invalidate?.('Bearer 1')
  store.set('key', stored)
  expect(await cache.getAuthorization()).toBe('Bearer 2')
})

test('nonsense in the store, and a token about to end there, are replaced', async () => {
  const store = new Map([['key', '{"version":99}']])
  const clock = createManualClock()
  const one = setUp({ store, clock })
  expect(await one.cache.getAuthorization()).toBe('Bearer 1')
  clock.advance(7_199_000)
  const two = setUp({ store, clock, requestToken: async () => one.cache.refresh() })
  expect(await two.cache.getAuthorization()).toBe('Bearer 2')
})

test('a store that fails costs a token request, not the call; only clear() tells', async () => {
  const broken = () => Promise.reject(new Error('disk full'))
  const { cache, requests } = setUp({ store: { get: broken, set: broken, delete: broken } })
  expect(await cache.getAuthorization()).toBe('Bearer 1')
  expect(cache.getAuthorization()).toBe('Bearer 1')
  expect(requests()).toBe(1)
  await expect(cache.clear()).rejects.toThrow('disk full')
})

test('a store that can lock is read and written inside the lock', async () => {
  const steps: string[] = []
  const values = new Map<string, string>()
  const store: TokenStore = {
    get: (key) => (steps.push('get'), values.get(key)),
    set: (key, value) => (steps.push('set'), values.set(key, value)),
    delete: (key) => values.delete(key),
    async withLock(key, run) {
      steps.push(`lock ${key}`)
      const result = await run(new AbortController().signal)
      steps.push('unlock')
      return result
    },
  }
  await setUp({ store }).cache.getToken()
  expect(steps).toEqual(['lock key', 'get', 'set', 'unlock'])
})

test('the store is told when the token ends', async () => {
  const options: unknown[] = []
  const store: TokenStore = {
    get: () => undefined,
    set: (_key, _value, option) => options.push(option),
    delete: () => true,
  }
  const { cache, clock } = setUp({ store })
  await cache.getToken()
  expect(options).toEqual([{ expiresAt: clock.now() + 7_200_000 }])
})

test('an error is whole for everybody who waited', async () => {
  const { cache, fail } = setUp()
  fail(down)
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => cache.getToken()))
  for (const result of results) expect(result).toEqual({ status: 'rejected', reason: down })
})
