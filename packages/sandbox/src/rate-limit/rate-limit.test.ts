import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { api, grant, json } from '../../test/support.ts'
import { startSandbox, type RateLimitOptions, type Sandbox } from '../index.ts'

/** A window must not end by itself in the middle of a test. */
const INTERVAL = 86_400_000
const burst = async (sandbox: Sandbox, requests: number) => {
  const statuses: number[] = []
  for (let count = 0; count < requests; count += 1) statuses.push((await api(sandbox, 'attributes')).status)
  return statuses
}

describe('over the limit', () => {
  test('the answer is a bare 429: text, no content type, no Retry-After', async () => {
    await using sandbox = await startSandbox({ rateLimit: { requests: 2, interval: INTERVAL } })
    expect(await burst(sandbox, 3)).toEqual([200, 200, 429])

    const response = await api(sandbox, 'attributes')
    expect(await response.text()).toBe('Throttled')
    expect(response.headers.has('content-type')).toBe(false)
    expect(response.headers.has('retry-after')).toBe(false)
    expect(response.headers.get('ratelimit-limit')).toBe('2')
    expect(response.headers.get('ratelimit-remaining')).toBe('0')
    const reset = Number(response.headers.get('ratelimit-reset'))
    expect(reset % (INTERVAL / 1000)).toBe(0)
    expect(reset * 1000).toBeGreaterThan(sandbox.clock.now())
  })

  test('the next window is a new quota', async () => {
    await using sandbox = await startSandbox({ rateLimit: { requests: 2, interval: INTERVAL } })
    expect(await burst(sandbox, 3)).toEqual([200, 200, 429])
    sandbox.clock.advance(INTERVAL)
    expect(await burst(sandbox, 3)).toEqual([200, 200, 429])
  })

  test('windows are aligned to the clock, so a burst over a boundary passes twice the limit', async () => {
    await using sandbox = await startSandbox({ rateLimit: { requests: 2, interval: INTERVAL } })
    sandbox.clock.advance(INTERVAL - (sandbox.clock.now() % INTERVAL) - 60_000)
    expect(await burst(sandbox, 2)).toEqual([200, 200])
    sandbox.clock.advance(60_000)
    expect(await burst(sandbox, 3)).toEqual([200, 200, 429])
  })
})

test('the default is 300 requests in windows of 5 minutes', async () => {
  await using sandbox = await startSandbox()
  sandbox.clock.advance(300_000 - (sandbox.clock.now() % 300_000))
  const statuses = await Promise.all(
    Array.from({ length: 301 }, async () => (await api(sandbox, 'attributes')).status),
  )
  expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  sandbox.clock.advance(300_000)
  expect((await api(sandbox, 'attributes')).status).toBe(200)
})

test('successful answers say nothing about the limit', async () => {
  await using sandbox = await startSandbox()
  const { headers } = await api(sandbox, 'attributes')
  expect([...headers.keys()].filter((name) => /ratelimit|retry/.test(name))).toEqual([])
})

test('every request counts, refused and HEAD ones too', async () => {
  await using sandbox = await startSandbox({ rateLimit: { requests: 2, interval: INTERVAL } })
  await fetch(`${sandbox.baseUrl}attributes`)
  await fetch(`${sandbox.baseUrl}actor_profiles`, { method: 'HEAD' })
  expect((await api(sandbox, 'attributes')).status).toBe(429)
})

test('it covers the API, and OAuth and discovery when told so', async () => {
  await using plain = await startSandbox({ rateLimit: { requests: 1, interval: INTERVAL } })
  await grant(plain)
  expect((await grant(plain)).token_type).toBe('Bearer')

  const paths = ['/api/v1', '/oauth', '/.well-known']
  await using wide = await startSandbox({ rateLimit: { requests: 2, interval: INTERVAL, paths } })
  await json(fetch(wide.discoveryUrl))
  await grant(wide)
  const throttled = await fetch(`${wide.url}/oauth/token`, { method: 'POST' })
  expect([throttled.status, await throttled.text()]).toEqual([429, 'Throttled'])
  expect((await fetch(wide.url)).status).toBe(200)
})

describe('while the sandbox runs', () => {
  test('the limit is changed in parts, and counting begins anew', async () => {
    await using sandbox = await startSandbox({ rateLimit: { requests: 2, interval: INTERVAL } })
    expect(await burst(sandbox, 3)).toEqual([200, 200, 429])
    sandbox.rateLimit.set({ requests: 1 })
    expect(sandbox.rateLimit.settings()).toEqual({
      requests: 1,
      interval: INTERVAL,
      window: 'aligned',
      paths: ['/api/v1'],
    })
    expect(await burst(sandbox, 2)).toEqual([200, 429])
    sandbox.rateLimit.reset()
    expect(await burst(sandbox, 2)).toEqual([200, 429])
  })

  test('it is switched off and on, on other paths', async () => {
    await using sandbox = await startSandbox({ rateLimit: { requests: 1, interval: INTERVAL } })
    sandbox.rateLimit.set(false)
    expect(await burst(sandbox, 3)).toEqual([200, 200, 200])
    expect([sandbox.rateLimit.settings(), sandbox.rateLimit.usage()]).toEqual([false, undefined])
    sandbox.rateLimit.set({ requests: 1, interval: INTERVAL, paths: ['/oauth/token'] })
    expect(await burst(sandbox, 2)).toEqual([200, 200])
    await grant(sandbox)
    expect((await fetch(`${sandbox.url}/oauth/token`, { method: 'POST' })).status).toBe(429)
  })

  test('usage tells what is left, and until when', async () => {
    await using sandbox = await startSandbox({ rateLimit: { requests: 5, interval: INTERVAL } })
    sandbox.clock.freeze()
    await burst(sandbox, 3)
    const resetAt = (Math.floor(sandbox.clock.now() / INTERVAL) + 1) * INTERVAL
    expect(sandbox.rateLimit.usage()).toEqual({ limit: 5, used: 3, remaining: 2, resetAt })
    expect(sandbox.rateLimit.usage('192.0.2.1')).toMatchObject({ used: 0 })
    await burst(sandbox, 4)
    expect(sandbox.rateLimit.usage()).toMatchObject({ used: 5, remaining: 0 })
  })

  test('a sliding window: no burst over a boundary, and room again one by one', async () => {
    await using sandbox = await startSandbox({
      rateLimit: { requests: 2, interval: 60_000, window: 'sliding' },
    })
    sandbox.clock.freeze(600_000 - 1)
    expect(await burst(sandbox, 1)).toEqual([200])
    sandbox.clock.advance(30_000)
    expect(await burst(sandbox, 2)).toEqual([200, 429])
    const refused = await api(sandbox, 'attributes')
    expect(refused.headers.get('ratelimit-reset')).toBe(String(660_000 / 1000))
    sandbox.clock.advance(30_000)
    expect(await burst(sandbox, 2)).toEqual([200, 429])
  })

  test.each([
    [{ requests: 0 }, 'rateLimit.requests'],
    [{ window: 'tumbling' }, 'rateLimit.window'],
    [{ paths: ['api'] }, 'rateLimit.paths'],
    [{ limit: 3 }, 'rateLimit.limit'],
    [true, 'rateLimit'],
  ])('%j is refused by name, and the limit stays', async (options, name) => {
    await using sandbox = await startSandbox()
    const before = sandbox.rateLimit.settings()
    expect(() => {
      sandbox.rateLimit.set(options as RateLimitOptions)
    }).toThrow(
      expect.objectContaining({
        code: 'invalid_option',
        message: expect.stringContaining(name) as string,
      }) as Error,
    )
    expect(sandbox.rateLimit.settings()).toEqual(before)
  })
})

test('whatever comes at the same time, exactly its number passes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 120 }),
      fc.constantFrom('aligned' as const, 'sliding' as const),
      async (requests, sent, window) => {
        await using sandbox = await startSandbox({ rateLimit: { requests, interval: INTERVAL, window } })
        const answers = await Promise.all(
          Array.from({ length: sent }, () => fetch(`${sandbox.baseUrl}attributes`)),
        )
        const throttled = answers.filter(({ status }) => status === 429)
        expect(throttled).toHaveLength(Math.max(0, sent - requests))
        await Promise.all(answers.map((answer) => answer.text()))
      },
    ),
    { numRuns: 12 },
  )
})
