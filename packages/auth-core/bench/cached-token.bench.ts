import { test } from 'vitest'
import { createTokenCache } from '../src/token-cache.ts'
import { createTokenSet } from '../src/token-set.ts'

/** What a cached token costs, against the least anybody could write by hand. */
test('a cached token', async ({ bench }) => {
  const cache = createTokenCache({
    storeKey: 'bench',
    requestToken: () =>
      Promise.resolve(
        createTokenSet({
          accessToken: 'token',
          tokenType: 'Bearer',
          obtainedAt: Date.now(),
          expiresAt: Date.now() + 7_200_000,
        }),
      ),
  })
  await cache.getToken()
  const byHand = { header: 'Bearer token', until: Date.now() + 7_000_000 }
  const readByHand = async () => {
    if (Date.now() < byHand.until) return byHand.header
    return Promise.reject(new Error('not reached'))
  }

  const result = await bench.compare(
    bench('by hand, awaited', async () => {
      await readByHand()
    }),
    bench('getAuthorization, awaited', async () => {
      await cache.getAuthorization()
    }),
    bench('getAuthorization, as the string it is', () => {
      void cache.getAuthorization()
    }),
    { time: 500 },
  )
  const base = result.get('by hand, awaited').latency.mean
  for (const name of ['getAuthorization, awaited', 'getAuthorization, as the string it is'] as const) {
    console.log(
      `${name}: ${(result.get(name).latency.mean / base).toFixed(2)} times a hand-written async function`,
    )
  }
})
