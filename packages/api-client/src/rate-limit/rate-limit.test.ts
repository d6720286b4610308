import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setUpBudget } from '../test-support/budget.ts'

describe('by our own count', () => {
  const schedule = fc.record({
    requests: fc.integer({ min: 1, max: 8 }),
    interval: fc.integer({ min: 1000, max: 20_000 }),
    /** Of each call, after the one before. */
    gaps: fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 40 }),
    /** Of requests and of answers. */
    latencies: fc.array(fc.integer({ min: 0, max: 2500 }), { minLength: 1, maxLength: 17 }),
    windows: fc.constantFrom('clock' as const, 'sliding' as const),
    start: fc.integer({ min: 0, max: 100_000 }),
  })

  test('no interval of any server, sliding or by the clock, sees more requests than were agreed', async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async ({ requests, interval, gaps, latencies, windows, start }) => {
        let sent = 0
        const latency = () => latencies[sent++ % latencies.length] ?? 0
        const quota = { requests, interval, windows, latency }
        const { time, server, client } = setUpBudget(quota, { requests, interval })
        time.advance(start)
        const calls: Promise<unknown>[] = []
        let at = 0
        for (const gap of gaps) {
          at += gap
          calls.push(time.sleep(at).then(() => client.actorProfiles.get(1)))
        }
        await time.run(Promise.all(calls))
        expect(server.refused).toEqual([])
        expect(server.accepted).toHaveLength(gaps.length)
        for (const last of server.accepted) {
          const within = server.accepted.filter((one) => one > last - interval && one <= last)
          expect(within.length).toBeLessThanOrEqual(requests)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('300 go at once, and the next when the oldest is five minutes ago: the quota of the API is the default', async () => {
    const { server, burst } = setUpBudget({ requests: 300, interval: 300_000, latency: () => 0 })
    expect(await burst(301)).toEqual({ lost: 0, took: 300_000 })
    expect(server.refused).toEqual([])
  })

  test('a room is free again as soon as its request is an interval old', async () => {
    const { time, client, server } = setUpBudget(
      { requests: 9, interval: 60_000, latency: () => 0 },
      { requests: 2, interval: 1000 },
    )
    const began = time.now()
    await time.run(client.actorProfiles.get(1))
    time.advance(400)
    await time.run(Promise.all([1, 2, 3].map(() => client.actorProfiles.get(1))))
    expect(server.accepted.map((at) => at - began)).toEqual([0, 400, 1000, 1400])
  })

  test('a large quota is kept to as well, within a share of the interval', async () => {
    const quota = { requests: 1000, interval: 60_000, windows: 'sliding' as const, latency: () => 1 }
    const { server, burst } = setUpBudget(quota, { ...quota, concurrency: 500 })
    const { lost, took } = await burst(1200)
    expect({ lost, refused: server.refused.length }).toEqual({ lost: 0, refused: 0 })
    expect(took).toBeLessThanOrEqual(60_000 * 1.005)
  })

  test('a request that fails counts: the server may have seen it', async () => {
    const { time, server, newClient } = setUpBudget(
      { requests: 9, interval: 60_000 },
      { requests: 1, interval: 1000 },
    )
    const client = newClient({ fetch: () => Promise.reject(new TypeError('fetch failed')), retry: false })
    const began = time.now()
    await expect(client.actorProfiles.get(1)).rejects.toMatchObject({ code: 'connection' })
    await time.run(newClient().actorProfiles.get(1))
    expect((server.accepted[0] ?? 0) - began).toBeGreaterThanOrEqual(1000)
  })

  test('a call that sends nothing does not', async () => {
    const { time, rateLimit, client } = setUpBudget(
      { requests: 9, interval: 60_000 },
      { requests: 1, interval: 1000 },
    )
    const began = time.now()
    const admission = await rateLimit.admit()
    admission.release()
    admission.release()
    await time.run(client.actorProfiles.get(1))
    expect(time.now() - began).toBeLessThan(1000)
  })
})

describe('a budget', () => {
  test('is one for all clients that share it', async () => {
    const { time, server, newClient } = setUpBudget(
      { requests: 9, interval: 1000 },
      { requests: 2, interval: 1000 },
    )
    const began = time.now()
    await time.run(Promise.all([1, 2, 3].map(() => newClient().actorProfiles.get(1))))
    expect(server.accepted.filter((at) => at - began < 1000)).toHaveLength(2)
  })

  test('is one for each client by default', async () => {
    const { time, server, newClient } = setUpBudget({ requests: 1000, interval: 300_000 })
    const calls = () => Array.from({ length: 300 }, () => 0)
    const [one, other] = [newClient({ rateLimit: undefined }), newClient({ rateLimit: undefined })]
    const began = time.now()
    await time.run(
      Promise.all([
        ...calls().map(() => one.actorProfiles.get(1)),
        ...calls().map(() => other.actorProfiles.get(1)),
      ]),
    )
    expect(time.now() - began).toBeLessThan(1000)
    expect(server.accepted).toHaveLength(600)
  })

  test('is none with `rateLimit: false`: a 429 is then waited for by each call alone', async () => {
    const { time, server, newClient } = setUpBudget({ requests: 400, interval: 2000 })
    const client = newClient({ rateLimit: false, random: () => 0 })
    const results = await time.run(
      Promise.allSettled(Array.from({ length: 500 }, () => client.actorProfiles.get(1))),
    )
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
    expect(server.refused).toHaveLength(100)
  })

  test.each([{ requests: 0 }, { requests: NaN }, { interval: -1 }, { concurrency: 0 }])(
    'of %j is refused',
    (limits) => {
      expect(() => setUpBudget({ requests: 1, interval: 1 }, limits)).toThrow(
        expect.objectContaining({ code: 'invalid_parameter' }) as Error,
      )
    },
  )
})

describe('calls on their way', () => {
  test.each([
    [1, 5],
    [7, 100],
  ])('are no more than %i, however many there are', async (concurrency, calls) => {
    let now = 0
    let most = 0
    const { time, newClient } = setUpBudget({ requests: 1e6, interval: 1000 }, { requests: 1e6, concurrency })
    const client = newClient({
      fetch: async () => {
        now += 1
        most = Math.max(most, now)
        await time.sleep(10)
        now -= 1
        return Response.json({ id: 1 })
      },
    })
    await time.run(Promise.all(Array.from({ length: calls }, () => client.actorProfiles.get(1))))
    expect(most).toBe(concurrency)
  })

  test('are 64 by default', async () => {
    const { server, burst } = setUpBudget({ requests: 1000, interval: 300_000, latency: () => 5 })
    await burst(128)
    expect(server.accepted.filter((at) => at === server.accepted[0])).toHaveLength(64)
  })

  test('are over when their try is, also when it fails', async () => {
    const { time, newClient } = setUpBudget({ requests: 9, interval: 1000 }, { concurrency: 1 })
    const broken = newClient({ fetch: () => Promise.reject(new TypeError('fetch failed')), retry: false })
    const deaf = newClient({ fetch: () => new Promise(() => undefined), retry: false, timeout: 1 })
    await expect(broken.actorProfiles.get(1)).rejects.toMatchObject({ code: 'connection' })
    await expect(deaf.actorProfiles.get(1)).rejects.toMatchObject({ code: 'timeout' })
    expect(await time.run(newClient().actorProfiles.get(1))).toEqual({ id: 1 })
  })

  test('do not hold their place while they wait for the next try', async () => {
    let requests = 0
    const { time, newClient } = setUpBudget({ requests: 9, interval: 1000 }, { concurrency: 1 })
    const arrivals: number[] = []
    const client = newClient({
      random: () => 0.5,
      fetch: () => {
        arrivals.push(time.now())
        requests += 1
        return Promise.resolve(requests === 1 ? new Response('', { status: 503 }) : Response.json({ id: 1 }))
      },
    })
    await time.run(Promise.all([client.actorProfiles.get(1), client.actorProfiles.get(2)]))
    expect(arrivals.map((at) => at - (arrivals[0] ?? 0))).toEqual([0, 0, 300])
  })
})
