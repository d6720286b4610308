import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idealTime, setUpBudget } from '../test-support/budget.ts'
import type { QuotaServerOptions } from '../test-support/quota-server.ts'

/** Half a per cent of spread after a reset, and the way there and back of some requests, in two windows. */
const allowance = 100
const latency = 2

describe('against 20 calls per 2 s, where 300 in 5 minutes were expected', () => {
  const quota: QuotaServerOptions = { requests: 20, interval: 2000 }
  const phases = [5, 600, 1300, 1900]

  test.each(phases)(
    '40 at once, %i ms into a window: none is lost, and each is refused once at the most',
    async (phase) => {
      const { time, server, burst } = setUpBudget(quota)
      time.advance(phase)
      const ideal = idealTime(40, time.now(), quota)
      const { lost, took } = await burst(40)
      expect({ lost, refused: server.refused.length }).toEqual({ lost: 0, refused: 20 })
      expect(took).toBeLessThanOrEqual(ideal + allowance)
    },
  )

  test.each(phases)(
    '80 at once, %i ms into a window: 64 knock together, and one more to learn how long windows are',
    async (phase) => {
      const { time, server, burst } = setUpBudget(quota)
      time.advance(phase)
      const ideal = idealTime(80, time.now(), quota)
      const { lost, took } = await burst(80)
      expect({ lost, refused: server.refused.length }).toEqual({ lost: 0, refused: 45 })
      expect(took).toBeLessThanOrEqual(ideal + 2 * allowance)
    },
  )

  test.each([-90_000, 90_000, 3_600_000])(
    "with the client's clock %i ms wrong nothing changes",
    async (wrong) => {
      const { time, server, burst } = setUpBudget({ ...quota, ahead: -wrong })
      const ideal = idealTime(40, time.now() - wrong, quota)
      const { lost, took } = await burst(40)
      expect({ lost, refused: server.refused.length }).toEqual({ lost: 0, refused: 20 })
      expect(took).toBeLessThanOrEqual(ideal + allowance)
    },
  )

  test('whatever the clocks show: none lost, at most one knocks too early, and the reset is missed by less than a second', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 1999 }),
        fc.integer({ min: 0, max: 150 }),
        async (ahead, phase, latency) => {
          const { time, server, burst } = setUpBudget({ ...quota, ahead, latency: () => latency })
          time.advance(phase)
          const ideal = idealTime(40, time.now() + ahead + latency, quota)
          const { lost, took } = await burst(40)
          expect(lost).toBe(0)
          expect(server.refused.length).toBeLessThanOrEqual(21)
          // A second of `Date`, and four times there and back: one goes, then two, then all.
          expect(took).toBeLessThanOrEqual(ideal + 1000 + allowance + 10 * latency)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('clocks that are kept right by the network are as good as the same: the reset is not missed', async () => {
    const seconds = fc.constantFrom(0, 0, 0, 90, -3600)
    const inaccuracy = fc.integer({ min: -10, max: 10 })
    await fc.assert(
      fc.asyncProperty(
        seconds,
        inaccuracy,
        fc.integer({ min: 0, max: 1999 }),
        async (fast, inaccurate, phase) => {
          const ahead = inaccurate - fast * 1000
          const { time, server, burst } = setUpBudget({ ...quota, ahead, latency: () => latency })
          time.advance(phase)
          const began = time.now()
          const ideal = idealTime(40, began + ahead + latency, quota)
          const { lost, took } = await burst(40)
          expect(lost).toBe(0)
          expect(server.refused.length).toBeLessThanOrEqual(21)
          // With the clock a minute fast, an answer at the edge of a second leaves two seconds to choose from.
          const isEdge = fast !== 0 && Math.abs(((((began + ahead) % 1000) + 1500) % 1000) - 500) <= 50
          expect(took).toBeLessThanOrEqual(ideal + allowance + (isEdge ? 1000 : 50))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('what was learnt stays: the next 100 are not refused', async () => {
    const { server, burst } = setUpBudget(quota)
    await burst(80)
    const before = server.refused.length
    expect(await burst(100)).toMatchObject({ lost: 0 })
    expect(server.refused).toHaveLength(before)
  })

  test('after an hour in which little was asked for, windows are still known to be short', async () => {
    const { time, server, client, burst } = setUpBudget(quota)
    await burst(40)
    for (let i = 0; i < 60; i += 1) {
      time.advance(60_000)
      await time.run(client.actorProfiles.get(1))
    }
    const { lost, took } = await burst(80)
    expect(lost).toBe(0)
    expect(took).toBeLessThanOrEqual(4 * 2000 + allowance)
    expect(server.refused.length).toBeLessThanOrEqual(20 + 64)
  })
})

describe('security 51: when the quota is full again', () => {
  const quota: QuotaServerOptions = { requests: 3, interval: 30_000, windows: 'clock' }
  const at = (ms: number) => new Date(ms).toUTCString()
  const day = (ms: number) => at(ms).slice(0, 3)
  const fullDay: Readonly<Record<string, string>> = {
    Sun: 'Sunday',
    Mon: 'Monday',
    Tue: 'Tuesday',
    Wed: 'Wednesday',
    Thu: 'Thursday',
    Fri: 'Friday',
    Sat: 'Saturday',
  }
  const seconds = ({ reset, now }: { reset: number; now: number }) => String(Math.ceil((reset - now) / 1000))

  test.each<[string, QuotaServerOptions['says']]>([
    ['an instant in Unix seconds', ({ reset }) => ({ 'ratelimit-reset': String(reset / 1000) })],
    ['one in milliseconds', ({ reset }) => ({ 'x-ratelimit-reset': String(reset) })],
    ['a distance in seconds', (told) => ({ 'ratelimit-reset': seconds(told) })],
    ['one with X- before it', (told) => ({ 'x-ratelimit-reset': seconds(told) })],
    ['Retry-After in seconds', (told) => ({ 'retry-after': seconds(told) })],
    ['Retry-After as a date', ({ reset }) => ({ 'retry-after': at(reset) })],
    [
      'Retry-After as a date of RFC 850',
      ({ reset }) => {
        const [, dd, mon, yyyy, hms] = at(reset).split(' ')
        return {
          'retry-after': `${fullDay[day(reset)] ?? ''}, ${dd ?? ''}-${mon ?? ''}-${yyyy?.slice(2) ?? ''} ${hms ?? ''} GMT`,
        }
      },
    ],
    [
      'Retry-After as asctime writes it',
      ({ reset }) => {
        const [, dd = '', mon = '', yyyy = '', hms = ''] = at(reset).split(' ')
        return { 'retry-after': `${day(reset)} ${mon} ${dd.replace(/^0/, ' ')} ${hms} ${yyyy}` }
      },
    ],
  ])('is read from %s, and nobody knocks before', async (_, says) => {
    for (const ahead of [0, -90_000, 7_200_000]) {
      const { time, server, burst } = setUpBudget({ ...quota, ahead, ...(says && { says }) })
      time.advance(11_000)
      const began = time.now()
      const { lost } = await burst(5)
      expect({ lost, refused: server.refused.length }).toEqual({ lost: 0, refused: 2 })
      const reset = idealTime(4, began + ahead, quota)
      const late = server.accepted.slice(3).map((arrival) => arrival - began - reset)
      expect(Math.min(...late)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...late)).toBeLessThan(1500)
    }
  })

  test('is waited for by calls that were not refused, too', async () => {
    const { time, server, client, newClient } = setUpBudget(quota)
    server.spend(3)
    const refused = client.actorProfiles.get(1)
    await time.run(time.sleep(100))
    expect(server.refused).toHaveLength(1)
    const others = Array.from({ length: 2 }, () => newClient().actorProfiles.get(2))
    await time.run(Promise.all([refused, ...others]))
    expect(server.refused).toHaveLength(1)
  })

  test('is approached by one, then by two, then by more: whoever else waits for it may be faster', async () => {
    const { time, server, burst } = setUpBudget(
      { requests: 20, interval: 30_000, latency: () => 10 },
      { random: () => 0 },
    )
    server.spend(20)
    const began = time.now()
    const { lost } = await burst(8)
    expect(lost).toBe(0)
    const first = server.accepted[0] ?? NaN
    expect(first - began).toBeGreaterThanOrEqual(idealTime(21, began, { requests: 20, interval: 30_000 }))
    expect(server.accepted.map((arrival) => arrival - first)).toEqual([0, 20, 20, 40, 40, 40, 40, 40])
  })

  test('is met by chance within half a per cent of the wait, so that not all who wait come at once', async () => {
    const lateness = async (random: number) => {
      const { time, server, burst } = setUpBudget({ ...quota, latency: () => 0 }, { random: () => random })
      server.spend(3)
      const reset = time.now() + idealTime(4, time.now(), quota)
      const wait = reset - time.now()
      await burst(1)
      return ((server.accepted[0] ?? NaN) - reset) / wait
    }
    expect(await lateness(0)).toBe(0)
    expect(await lateness(0.5)).toBeCloseTo(0.0025, 4)
    expect(await lateness(1)).toBeCloseTo(0.005, 4)
  })

  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['nonsense', { 'ratelimit-limit': 'many', 'ratelimit-reset': 'soon', 'retry-after': '-5' }],
    ['a time that is over', { 'ratelimit-reset': '1600000000' }],
    ['the year 5000', { 'ratelimit-reset': '95617584000' }],
  ])('is tried again at growing distances when the server says %s', async (_, headers) => {
    const { time, server, client } = setUpBudget(
      { ...quota, says: () => headers, latency: () => 0 },
      { random: () => 0.5 },
    )
    const began = time.now()
    server.spend(3)
    await expect(time.run(client.actorProfiles.get(1, {}, { maxWait: Infinity }))).rejects.toMatchObject({
      code: 'rate_limited',
    })
    expect(server.refused.map((arrival) => arrival - began).slice(-3)).toEqual([0, 300, 900])
    // Others are let through again.
    time.advance(30_000)
    expect(await time.run(client.actorProfiles.get(1))).toEqual({ id: 1 })
  })
})

describe('what a server says of its quota', () => {
  /** Says it in each answer, as the IETF drafts want it. */
  const talkative = (limit: number, interval: number, budget = {}) => {
    const setUp = setUpBudget({ requests: limit, interval }, budget)
    const { server, time } = setUp
    const fetch: typeof globalThis.fetch = async (...request) => {
      const response = await server.fetch(...request)
      const start = Math.floor(time.now() / interval) * interval
      const used = server.arrivals.filter((arrival) => arrival >= start).length + server.spent(start)
      response.headers.set('ratelimit-limit', `${limit}, ${limit};w=${interval / 1000}`)
      response.headers.set('ratelimit-remaining', String(Math.max(0, limit - used)))
      response.headers.set('ratelimit-reset', String(Math.ceil((start + interval - time.now()) / 1000)))
      return response
    }
    return { ...setUp, client: setUp.newClient({ fetch }) }
  }

  test('is kept to before it is used up: one after the other, nobody is refused', async () => {
    const { time, server, client } = talkative(5, 10_000)
    const all = async () => {
      for (let i = 0; i < 17; i += 1) await client.actorProfiles.get(1)
    }
    const began = time.now()
    await time.run(all())
    expect(server.refused).toEqual([])
    expect(time.now() - began).toBeLessThan(40_000)
  })

  test.each([
    ['an instant that is over', (now: number) => String(Math.floor(now / 1000) - 1)],
    ['a distance rounded down to nothing', () => '0'],
  ])('security 51: is not believed of a window that has ended: %s', async (_what, reset) => {
    const { time, server, newClient } = setUpBudget({ requests: 5, interval: 10_000 }, { requests: 5 })
    const fetch: typeof globalThis.fetch = async (...request) => {
      const response = await server.fetch(...request)
      response.headers.set('ratelimit-limit', '5')
      response.headers.set('ratelimit-remaining', '0')
      response.headers.set('ratelimit-reset', reset(time.now()))
      return response
    }
    const client = newClient({ fetch })
    const began = time.now()
    await time.run(client.actorProfiles.get(1))
    await time.run(client.actorProfiles.get(1))
    expect(time.now() - began).toBeLessThan(1000)
  })

  test('includes what others use', async () => {
    const { time, server, client } = talkative(5, 10_000, { requests: 5, interval: 10_000 })
    server.spend(3)
    const began = time.now()
    const all = async () => {
      for (let i = 0; i < 4; i += 1) await client.actorProfiles.get(1)
    }
    await time.run(all())
    expect(server.refused).toEqual([])
    expect(server.accepted.filter((arrival) => arrival - began < 10_000)).toHaveLength(2)
  })

  test('does not raise what the caller agreed to', async () => {
    const { time, server, client } = talkative(1000, 10_000, { requests: 2, interval: 10_000 })
    const began = time.now()
    await time.run(Promise.all(Array.from({ length: 5 }, () => client.actorProfiles.get(1))))
    expect(server.accepted.filter((arrival) => arrival - began < 10_000)).toHaveLength(2)
    expect(time.now() - began).toBeGreaterThanOrEqual(20_000)
  })
})
