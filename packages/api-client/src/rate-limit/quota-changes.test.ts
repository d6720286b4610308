import { describe, expect, test } from 'vitest'
import { type Admission, createRateLimit, type RateLimit } from '../index.ts'
import { setUpBudget } from '../test-support/budget.ts'
import type { QuotaServerOptions } from '../test-support/quota-server.ts'
import { createVirtualTime } from '../test-support/virtual-time.ts'

const url = 'http://127.0.0.1/'
const start = 1_700_000_100_000
const accept = () => Promise.resolve(new Response('{}'))
/** Until 200 seconds from the start. */
const refuse = () =>
  Promise.resolve(
    new Response('Throttled', {
      status: 429,
      headers: {
        'ratelimit-limit': '300',
        'ratelimit-remaining': '0',
        'ratelimit-reset': String(start / 1000 + 200),
      },
    }),
  )

/** A `fetch` on which some answers stay longer than others. */
function slowed(
  fetch: typeof globalThis.fetch,
  sleep: (ms: number) => Promise<void>,
  by: (response: Response, number: number) => number,
): typeof globalThis.fetch {
  let number = 0
  return async (...request) => {
    const response = await fetch(...request)
    number += 1
    await sleep(by(response, number))
    return response
  }
}

describe('answers that come late', () => {
  const quota: QuotaServerOptions = { requests: 20, interval: 2000 }

  test('of before a reset let nobody more go after it: one goes first all the same', async () => {
    const { time, server, newClient } = setUpBudget({ ...quota, latency: () => 10 })
    const client = newClient({
      fetch: slowed(
        server.fetch,
        (ms) => time.sleep(ms),
        ({ ok }) => (ok ? 100 : 0),
      ),
    })
    await time.run(Promise.all(Array.from({ length: 40 }, () => client.actorProfiles.get(1))))
    const [first = NaN, second = NaN] = server.accepted.slice(20)
    // Its answer is on its way for 110 ms, and the way there takes the next one 10.
    expect(second - first).toBeGreaterThanOrEqual(110)
    expect(server.refused).toHaveLength(20)
  })

  test.each<[string, (rateLimit: RateLimit, refused: Admission, other: Admission) => Promise<unknown>]>([
    [
      'whose request was never sent',
      (_, refused, other) =>
        refused.send(refuse, url).finally(() => {
          other.release()
        }),
    ],
    [
      'that is still out, while a metered request is answered',
      (rateLimit, refused, other) => {
        void other.send(() => new Promise(() => undefined), url)
        return refused.send(refuse, url).then(() => rateLimit.meter(accept)(url))
      },
    ],
  ])('or never, of a call %s: one goes first all the same, and not none', async (_, prepare) => {
    const time = createVirtualTime(start)
    const rateLimit = createRateLimit({ clock: time, random: () => 0 })
    const [refused, other] = await Promise.all([rateLimit.admit(), rateLimit.admit()])
    await prepare(rateLimit, refused, other)
    refused.release()
    let atOnce = 0
    const underWay = Promise.withResolvers<undefined>()
    const calls = Array.from({ length: 20 }, async () => {
      const admission = await rateLimit.admit()
      atOnce += 1
      await underWay.promise
      admission.release()
    })
    await time.run(time.sleep(250_000))
    expect(atOnce).toBe(1)
    underWay.resolve(undefined)
    await time.run(Promise.all(calls))
  })

  test('of a window that is over say nothing about the one that is not', async () => {
    const { time, server, newClient, client } = setUpBudget(quota, { random: () => 0.5 })
    const slow = newClient({
      retry: false,
      fetch: slowed(
        server.fetch,
        (ms) => time.sleep(ms),
        ({ ok }) => (ok ? 0 : 2900),
      ),
    })
    server.spend(20)
    const late = slow.actorProfiles.get(1).catch((error: unknown) => error)
    await time.run(time.sleep(100))
    // Another one learns of the reset, and waits for it.
    await time.run(client.actorProfiles.get(1))
    const between = time.now()
    await time.run(late)
    expect(time.now() - between).toBeGreaterThan(500)
    const began = time.now()
    await time.run(client.actorProfiles.get(1))
    expect(time.now() - began).toBeLessThan(50)
  })

  test('while their window ended are not waited for, once', async () => {
    const { time, server, burst } = setUpBudget({ ...quota, latency: () => 30 }, { random: () => 0.5 })
    time.advance(1960)
    const { lost, took } = await burst(40)
    expect({ lost, refused: server.refused.length }).toEqual({ lost: 0, refused: 20 })
    expect(took).toBeLessThan(400)
  })
})

describe('what is left of a quota', () => {
  test('after a reset at a multiple of the interval is all of it, whatever was just sent', async () => {
    const quota: QuotaServerOptions = { requests: 5, interval: 10_000, latency: () => 1 }
    const { time, server, burst } = setUpBudget(quota, { requests: 5, interval: 10_000 })
    time.advance(9000)
    await burst(4)
    server.spend(1)
    const { lost, took } = await burst(6)
    expect({ lost, refused: server.refused.length }).toEqual({ lost: 0, refused: 1 })
    // Five at the reset, one in the window after it.
    expect(server.accepted.filter((at) => at <= (server.refused[0] ?? 0) + 1200)).toHaveLength(9)
    expect(took).toBeLessThan(12_000)
  })

  test('after any other reset is what our own requests of the last interval leave', async () => {
    const quota: QuotaServerOptions = { requests: 5, interval: 10_300, windows: 'sliding', latency: () => 1 }
    const { time, server, burst } = setUpBudget(quota, { requests: 5, interval: 10_300 })
    server.spend(1)
    time.advance(5000)
    await burst(4)
    const { lost } = await burst(6)
    expect({ lost, refused: server.refused.length }).toEqual({ lost: 0, refused: 1 })
  })

  test('is what the server says when others use it too: so many go at once, and no more', async () => {
    const { time, server, newClient } = setUpBudget(
      { requests: 6, interval: 10_000 },
      { requests: 6, interval: 10_000 },
    )
    const fetch: typeof globalThis.fetch = async (...request) => {
      const response = await server.fetch(...request)
      const used = server.arrivals.length + server.spent(0)
      response.headers.set('x-ratelimit-limit', '6')
      response.headers.set('x-ratelimit-remaining', String(Math.max(0, 6 - used)))
      return response
    }
    const client = newClient({ fetch })
    server.spend(3)
    await time.run(client.actorProfiles.get(1))
    await time.run(Promise.all(Array.from({ length: 4 }, () => client.actorProfiles.get(1))))
    expect(server.refused).toEqual([])
  })

  test('of an unknown interval is all of it, as soon as one request passes that was one too many', async () => {
    const { time, server, burst } = setUpBudget({ requests: 5, interval: 2000, latency: () => 500 })
    time.advance(100)
    // Five pass, one is refused, and goes in the next window.
    await burst(6)
    time.advance(60_000)
    await burst(4)
    // By our own count the five are used up; nobody knows for how long.
    time.advance(60_000)
    const { lost, took } = await burst(5)
    expect({ lost, refused: server.refused.length }).toEqual({ lost: 0, refused: 1 })
    // One goes, then the rest: not one after the other.
    expect(took).toBe(2000)
  })
})

describe('what changes', () => {
  test('the interval: two resets in a row show the new one', async () => {
    const quota: QuotaServerOptions = { requests: 5, interval: 2000 }
    const { server, burst } = setUpBudget(quota)
    await burst(20)
    quota.interval = 10_000
    await burst(15)
    const before = server.refused.length
    expect((await burst(15)).lost).toBe(0)
    expect(server.refused).toHaveLength(before)
  })

  test('the limit: less is kept to from the first refusal on, and more loses nobody', async () => {
    const quota: QuotaServerOptions = { requests: 5, interval: 10_000 }
    const { server, burst } = setUpBudget(quota, { requests: 5, interval: 10_000 })
    quota.requests = 2
    expect((await burst(6)).lost).toBe(0)
    const before = server.refused.length
    expect((await burst(4)).lost).toBe(0)
    expect(server.refused).toHaveLength(before)
    quota.requests = 5
    expect((await burst(9)).lost).toBe(0)
  })

  test.each([65, 80, 100, 300])(
    'the limit: %i calls at once are not lost to one far below how many are on their way',
    async (calls) => {
      const { burst } = setUpBudget({ requests: 20, interval: 2000, isTalkative: true })
      expect((await burst(calls)).lost).toBe(0)
    },
  )

  test("a clock that is set: the server's, forward and back, or ours", async () => {
    const { server, burst } = setUpBudget({ requests: 20, interval: 2000 })
    for (const ahead of [100_000, -50_000, -50_400, 3_600_000, 0]) {
      server.ahead = ahead
      const { lost, took } = await burst(40)
      expect(lost).toBe(0)
      expect(took).toBeLessThan(3 * 2000 + 1200)
    }
  })
})
