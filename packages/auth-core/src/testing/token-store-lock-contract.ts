import type { TokenStore } from '../token-store.ts'
import { CheckError, expectFulfilled, expectRejected, expectSame, outcomeOf, pause } from './expectations.ts'
import type { StoreCheck } from './store-check.ts'

type WithLock = NonNullable<TokenStore['withLock']>

export const lockChecks: readonly StoreCheck[] = [
  {
    name: 'withLock: gives what run gives, and a signal that has not aborted',
    run: async (store) => {
      const result = await locking(store)(newKey(), async (signal) => {
        await pause()
        return signal.aborted ? 'aborted' : 'held'
      })
      expectSame(result, 'held', 'withLock')
    },
  },
  {
    name: 'withLock: of the same key one runs at a time, and all get their turn',
    run: async (store) => {
      const withLock = locking(store)
      const key = newKey()
      let inside = 0
      let turns = 0
      await Promise.all(
        Array.from({ length: 10 }, async () =>
          withLock(key, async () => {
            inside += 1
            await pause()
            expectSame(inside, 1, 'how many are inside')
            inside -= 1
            turns += 1
          }),
        ),
      )
      expectSame(turns, 10, 'turns')
    },
  },
  {
    name: 'withLock: different keys do not wait for each other',
    run: async (store) => {
      const withLock = locking(store)
      const inner = await withLock(newKey(), async () =>
        withLock(newKey(), async () => Promise.resolve('inner')),
      )
      expectSame(inner, 'inner', 'withLock within withLock of another key')
    },
  },
  {
    name: 'withLock: get, set and delete work within',
    run: async (store) => {
      const key = newKey()
      await locking(store)(key, async () => {
        await store.set(key, 'value')
        expectSame(await store.get(key), 'value', 'get within')
      })
      expectSame(await store.get(key), 'value', 'get after')
      await locking(store)(key, async () => {
        await store.delete(key)
      })
      expectSame(await store.get(key), undefined, 'get after delete')
    },
  },
  {
    name: 'withLock: what run throws comes out unchanged, and the next one gets in',
    run: async (store) => {
      const withLock = locking(store)
      const key = newKey()
      const error = new Error('run failed')
      const rejected = await outcomeOf(withLock(key, async () => Promise.reject(error)))
      expectRejected(rejected, error, 'a rejection')
      const thrown = await outcomeOf(
        withLock(key, () => {
          throw error
        }),
      )
      expectRejected(thrown, error, 'an error thrown')
      const next = await outcomeOf(withLock(key, async () => Promise.resolve('next')))
      expectFulfilled(next, 'next', 'the next one')
    },
  },
  {
    name: 'withLock: an abort ends the wait with its reason, and nobody else’s',
    run: async (store) => {
      const withLock = locking(store)
      const key = newKey()
      const { promise: gate, resolve: open } = Promise.withResolvers<undefined>()
      const entered = Promise.withResolvers<undefined>()
      const holder = outcomeOf(
        withLock(key, async () => {
          entered.resolve(undefined)
          await gate
          return 'holder'
        }),
      )
      await entered.promise
      const controller = new AbortController()
      let ran = false
      const waiting = outcomeOf(
        withLock(
          key,
          async () => {
            ran = true
            return Promise.resolve()
          },
          { signal: controller.signal },
        ),
      )
      const patient = outcomeOf(withLock(key, async () => Promise.resolve('patient')))
      await pause(20)
      const reason = { gaveUp: true }
      controller.abort(reason)
      const givenUp = await Promise.race([waiting, pause(2_000)])
      open(undefined)
      if (givenUp === undefined) throw new CheckError('The wait did not end with the abort.')
      expectRejected(givenUp, reason, 'the wait that was given up')
      expectFulfilled(await holder, 'holder', 'who held the lock')
      expectFulfilled(await patient, 'patient', 'who waited behind')
      expectSame(ran, false, 'whether run was called after the abort')
    },
  },
  {
    name: 'withLock: a signal that aborted before lets nothing run',
    run: async (store) => {
      const withLock = locking(store)
      const key = newKey()
      const reason = { gaveUp: true }
      let ran = false
      const run = async () => {
        ran = true
        return Promise.resolve()
      }
      const rejected = await outcomeOf(withLock(key, run, { signal: AbortSignal.abort(reason) }))
      expectRejected(rejected, reason, 'withLock')
      expectSame(ran, false, 'whether run was called')
      expectSame(await withLock(key, async () => Promise.resolve('next')), 'next', 'the next one')
    },
  },
]

/** `withLock` of a store that was said to have one. */
function locking(store: TokenStore): WithLock {
  if (store.withLock === undefined) throw new CheckError('The store has no withLock.')
  return store.withLock.bind(store)
}

function newKey(): string {
  return `contract:${crypto.randomUUID()}`
}
