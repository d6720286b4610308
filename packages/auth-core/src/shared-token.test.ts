import { describe, expect, test } from 'vitest'
import { AuthError, createTokenSet, type TokenSet, type TokenStore } from './index.ts'
import { createManualClock } from './testing/index.ts'
import { createTokenCache } from './token-cache.ts'

/** One login of a server whose refresh tokens work once. */
function startLogin() {
  const clock = createManualClock()
  let count = 0
  const sent: (string | undefined)[] = []
  const used = new Set<string>()
  const setOf = (number: number, now: number) =>
    createTokenSet({
      accessToken: `A${number}`,
      refreshToken: `R${number}`,
      tokenType: 'Bearer',
      obtainedAt: now,
      expiresAt: now + 7_200_000,
    })
  return {
    clock,
    sent,
    first: setOf(0, clock.now() - 10_000_000),
    /** A process whose clock is ahead by so much, milliseconds. */
    process: (store: TokenStore, ahead: number, initial?: TokenSet) => {
      const own = { ...clock, now: () => clock.now() + ahead }
      const requestToken = (current: TokenSet | undefined) => {
        const refreshToken = current?.refreshToken
        sent.push(refreshToken)
        if (refreshToken === undefined || used.has(refreshToken)) {
          return Promise.reject(new AuthError('no', { code: 'login_required', oauthError: 'invalid_grant' }))
        }
        used.add(refreshToken)
        count += 1
        return Promise.resolve(setOf(count, own.now()))
      }
      return createTokenCache({ requestToken, storeKey: 'key', store, clock: own, random: () => 0, initial })
    },
  }
}

describe('two processes with one login', () => {
  test.each([90_000, -90_000, 5_000, 299_000])(
    'whose clocks differ by %d ms use no refresh token twice, and each takes what the other got',
    async (ahead) => {
      const { clock, sent, first, process } = startLogin()
      const store = new Map<string, string>()
      const other = process(store, ahead, first)
      expect(await other.getAuthorization()).toBe('Bearer A1')
      clock.advance(30_000)
      const one = process(store, 0)
      expect(await one.getAuthorization()).toBe('Bearer A1')
      await one.invalidate?.('Bearer A1')
      expect(await one.getAuthorization()).toBe('Bearer A2')
      clock.advance(1000)
      await other.invalidate?.('Bearer A1')
      expect(await other.getAuthorization()).toBe('Bearer A2')
      expect(await process(store, 0).getAuthorization()).toBe('Bearer A2')
      expect(sent).toEqual(['R0', 'R1'])
    },
  )

  test('a token from further in the future than clocks differ is renewed', async () => {
    const { clock, first, process } = startLogin()
    const store = new Map<string, string>()
    await process(store, 3_600_000, first).getAuthorization()
    clock.advance(1000)
    expect(await process(store, 0).getAuthorization()).toBe('Bearer A2')
  })
})

/** A store whose operations take some turns of the event loop. */
function slowStore(turns: number): { kept: Map<string, string>; store: TokenStore } {
  const kept = new Map<string, string>()
  const after = async <T>(run: () => T): Promise<T> => {
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    return run()
  }
  const store: TokenStore = {
    get: (key) => after(() => kept.get(key)),
    set: (key, value) => after(() => kept.set(key, value)),
    delete: (key) => after(() => kept.delete(key)),
  }
  return { kept, store }
}

describe('a call while clear() is under way', () => {
  test.each([0, 1, 3])('finds nobody logged in, in a store that takes %d turns', async (turns) => {
    const { first, sent, process } = startLogin()
    const { kept, store } = slowStore(turns)
    const cache = process(store, 0, first)
    await cache.getAuthorization()
    const calls = Promise.allSettled([cache.clear(), cache.getToken(), cache.getToken()])
    expect((await calls).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(kept.size).toBe(0)
    expect(sent).toEqual(['R0', undefined])
    await expect(cache.getToken()).rejects.toThrow()
  })

  test('that fails tells so, and what is still kept serves on', async () => {
    const { first, process } = startLogin()
    const { kept, store } = slowStore(1)
    const cache = process({ ...store, delete: () => Promise.reject(new Error('disk full')) }, 0, first)
    await cache.getAuthorization()
    const [cleared, token] = await Promise.allSettled([cache.clear(), cache.getToken()])
    expect([cleared.status, token.status, kept.size]).toEqual(['rejected', 'fulfilled', 1])
  })
})
