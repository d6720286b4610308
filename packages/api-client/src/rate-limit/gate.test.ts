import { execFile } from 'node:child_process'
import { getEventListeners } from 'node:events'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { type Admission, type RateLimit, RateLimitError, type RequestOptions } from '../index.ts'
import { setUpBudget } from '../test-support/budget.ts'
import { rejection } from '../test-support/clients.ts'

/** One request in 10 s, and it was just made. */
async function usedUp(server: Partial<Parameters<typeof setUpBudget>[0]> = {}) {
  const quota = { requests: 1, interval: 10_000 }
  const setUp = setUpBudget({ requests: 1000, interval: 10_000, latency: () => 0, ...server }, quota)
  await setUp.time.run(setUp.client.actorProfiles.get(1))
  return setUp
}

describe('whoever is called', () => {
  test.each<[string, RequestOptions, RequestOptions, string]>([
    ['interactive passes those that say nothing', {}, { priority: 'interactive' }, 'other'],
    ['interactive passes bulk', { priority: 'bulk' }, { priority: 'interactive' }, 'other'],
    ['nothing passes bulk', { priority: 'bulk' }, {}, 'other'],
    ['the same comes after', { priority: 'bulk' }, { priority: 'bulk' }, 'job'],
  ])('%s', async (_, job, call, first) => {
    const { time, client } = await usedUp()
    const order: string[] = []
    const read = async (name: string, options: RequestOptions) => {
      await client.actorProfiles.get(1, {}, { ...options, maxWait: Infinity })
      order.push(name)
    }
    const jobs = [1, 2, 3].map(() => read('job', job))
    await time.run(time.sleep(5))
    await time.run(Promise.all([...jobs, read('other', call)]))
    expect(order.indexOf('other')).toBe(first === 'other' ? 0 : 3)
  })

  test('was refused goes before those that were not tried', async () => {
    const { time, server, client } = setUpBudget({ requests: 2, interval: 10_000 }, { concurrency: 1 })
    server.spend(2)
    const order: number[] = []
    const read = async (id: number) => {
      await client.actorProfiles.get(id)
      order.push(id)
    }
    await time.run(Promise.all([read(1), read(2), read(3)]))
    expect(server.refused[0]).toBeLessThan(server.accepted[0] ?? NaN)
    expect(order).toEqual([1, 2, 3])
  })

  test('bulk by way of the client can be something else for a call', async () => {
    const { time, client, newClient } = await usedUp()
    const order: string[] = []
    const bulk = newClient({ priority: 'bulk', maxWait: Infinity })
    const first = client.actorProfiles.get(1).then(() => order.push('nothing'))
    const second = bulk.actorProfiles.get(1).then(() => order.push('bulk'))
    const third = bulk.actorProfiles
      .get(1, {}, { priority: 'interactive' })
      .then(() => order.push('interactive'))
    await time.run(Promise.all([first, second, third]))
    expect(order).toEqual(['interactive', 'nothing', 'bulk'])
  })

  test('by a word nobody knows is told so', async () => {
    const { client } = setUpBudget({ requests: 1, interval: 1000 })
    // @ts-expect-error: a word from JavaScript
    const options: RequestOptions = { priority: 'urgent' }
    expect(await rejection(client.actorProfiles.get(1, {}, options))).toMatchObject({
      code: 'invalid_parameter',
    })
  })
})

describe('maxWait', () => {
  test('0 fails at once, with the time of the reset, and nothing is sent', async () => {
    const { time, server, client } = await usedUp()
    const error = await rejection(client.actorProfiles.get(1, {}, { maxWait: 0 }))
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toMatchObject({
      code: 'rate_limited',
      status: 429,
      retryable: true,
      resetAt: time.now() + 10_000,
      message: 'Not sent: the budget of 1 requests is used up.',
      next: `Try again at ${new Date(time.now() + 10_000).toISOString()}, or raise maxWait to have it waited for.`,
    })
    expect(server.arrivals).toHaveLength(1)
  })

  test('0 does not mind that others go first: that is not the quota', async () => {
    const { time, newClient } = setUpBudget({ requests: 1000, interval: 10_000 }, { concurrency: 2 })
    const client = newClient({ maxWait: 0 })
    await time.run(Promise.all(Array.from({ length: 20 }, () => client.actorProfiles.get(1))))
  })

  test('lets a wait pass that is as long, and none that is longer', async () => {
    const { time, client } = await usedUp()
    time.advance(4000)
    expect(await rejection(client.actorProfiles.get(1, {}, { maxWait: 5900 }))).toMatchObject({
      code: 'rate_limited',
    })
    expect(await time.run(client.actorProfiles.get(1, {}, { maxWait: 6000 }))).toEqual({ id: 1 })
  })

  test.each([0, 1000])(
    '%i is too little for an answer that takes long, when nobody may go before it is there',
    async (maxWait) => {
      let latency = 2
      const quota = { requests: 1, interval: 10_000, latency: () => latency }
      const { time, client, newClient, server } = setUpBudget(quota)
      server.spend(1)
      // It is refused, and goes first after the reset.
      const first = client.actorProfiles.get(1)
      const hasty = time.sleep(10_500).then(() => newClient({ maxWait }).actorProfiles.get(2))
      latency = 4000
      const began = time.now()
      expect(await rejection(time.run(hasty))).toMatchObject({ code: 'rate_limited', retryable: true })
      expect(time.now() - began).toBe(10_500 + maxWait)
      expect(await time.run(first)).toEqual({ id: 1 })
    },
  )

  test('is about one reset: whoever lets others go first waits for several, and none is lost', async () => {
    const { time, server, burst } = setUpBudget({ requests: 300, interval: 300_000 })
    const began = time.now()
    expect(await burst(1000)).toMatchObject({ lost: 0 })
    expect(server.refused).toEqual([])
    expect(time.now() - began).toBeGreaterThanOrEqual(900_000)
  })

  test('ends the wait of those whose turn it was not yet when the quota is used up', async () => {
    const { time, server, newClient } = setUpBudget(
      { requests: 1000, interval: 10_000 },
      { requests: 2, interval: 10_000, concurrency: 1 },
    )
    const hasty = newClient({ maxWait: 1000 })
    const calls = [1, 2, 3, 4].map((id) => hasty.actorProfiles.get(id))
    const results = await time.run(Promise.allSettled(calls))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected'])
    expect(server.arrivals).toHaveLength(2)
  })

  test('is asked about before a 429 is waited for', async () => {
    const { time, server, newClient } = setUpBudget({ requests: 1, interval: 300_000 })
    server.spend(1)
    const client = newClient({ maxWait: 1000 })
    expect(await rejection(time.run(client.actorProfiles.get(1)))).toMatchObject({
      code: 'rate_limited',
      body: 'Throttled',
      message: 'GET /api/v1/actor_profiles/1 answered 429.',
    })
    expect(await rejection(client.actorProfiles.get(2))).toMatchObject({
      message: 'Not sent: the budget of 1 requests is used up.',
    })
    expect(server.arrivals).toHaveLength(1)
  })
})

describe('an abort of who waits', () => {
  test('rejects with the reason, sends nothing, and is the end of it', async () => {
    const { time, server, client } = await usedUp()
    const controller = new AbortController()
    const call = client.actorProfiles.get(1, {}, { signal: controller.signal })
    await time.run(time.sleep(1))
    controller.abort('enough')
    expect(await rejection(call)).toBe('enough')
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    time.advance(20_000)
    expect(await time.run(client.actorProfiles.get(1))).toEqual({ id: 1 })
    expect(server.arrivals).toHaveLength(2)
  })

  test('leaves the others where they are', async () => {
    const { time, client } = await usedUp()
    const controller = new AbortController()
    const calls = [
      client.actorProfiles.get(1, {}, { signal: controller.signal }),
      client.actorProfiles.get(1, {}, { maxWait: Infinity }),
    ]
    await time.run(time.sleep(1))
    controller.abort('enough')
    const began = time.now()
    expect((await time.run(Promise.allSettled(calls))).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
    ])
    expect(time.now() - began).toBeLessThan(10_000)
  })

  test('on the way gives its place back at once, also where fetch does not listen', async () => {
    const { time, newClient } = setUpBudget({ requests: 9, interval: 1000 }, { concurrency: 1, requests: 1 })
    const deaf = newClient({ fetch: () => new Promise(() => undefined) })
    const controller = new AbortController()
    const call = deaf.actorProfiles.get(1, {}, { signal: controller.signal })
    await time.run(time.sleep(1))
    controller.abort('enough')
    expect(await rejection(call)).toBe('enough')
    // It may have been counted, so the next one waits for an interval, and not for good.
    expect(await time.run(newClient().actorProfiles.get(2))).toEqual({ id: 1 })
  })

  test('is heeded when a budget of another kind lets it go after all: the place is given back, and nothing is sent', async () => {
    const { newClient, server, time } = setUpBudget({ requests: 9, interval: 1000 })
    const { promise: admitted, resolve: admit } = Promise.withResolvers<Admission>()
    const release = vi.fn()
    const asked = vi.fn(() => admitted)
    const deaf: RateLimit = { admit: asked, meter: (fetch) => fetch }
    const controller = new AbortController()
    const call = newClient({ rateLimit: deaf }).actorProfiles.get(1, {}, { signal: controller.signal })
    await vi.waitFor(() => {
      expect(asked).toHaveBeenCalled()
    })
    controller.abort('enough')
    expect(await rejection(call)).toBe('enough')
    admit({ waited: true, send: (fetch, input, init) => fetch(input, init), release })
    await time.run(time.sleep(1))
    expect(release).toHaveBeenCalled()
    expect(server.arrivals).toEqual([])
  })

  test('at the very moment it may go leaves its place to the next', async () => {
    const { time, rateLimit } = setUpBudget({ requests: 9, interval: 1000 }, { concurrency: 1 })
    const first = await rateLimit.admit()
    const controller = new AbortController()
    const second = rateLimit.admit({ signal: controller.signal })
    const third = rateLimit.admit()
    first.release()
    controller.abort('enough')
    // It was let in before it left.
    const admission = await second
    admission.release()
    expect(await time.run(third)).toMatchObject({ waited: true })
  })

  test('before it asks is an abort as well', async () => {
    const { rateLimit } = setUpBudget({ requests: 9, interval: 1000 })
    expect(await rejection(rateLimit.admit({ signal: AbortSignal.abort('enough') }))).toBe('enough')
  })
})

describe('how long it will take', () => {
  test('is told once to each who has to wait for the quota', async () => {
    const { time, rateLimit } = setUpBudget(
      { requests: 9, interval: 1000 },
      { requests: 2, interval: 10_000 },
    )
    const told: [number, number][] = []
    const admit = (who: number) => rateLimit.admit({ onWait: (expected) => told.push([who, expected]) })
    const first = await admit(0)
    await time.run(first.send(() => Promise.resolve(new Response()), ''))
    first.release()
    time.advance(4000)
    for (const who of [1, 2, 3, 4, 5])
      void admit(who).then(async (admission) => {
        await admission.send(() => Promise.resolve(new Response()), '')
        admission.release()
      })
    await time.run(time.sleep(1))
    expect(told).toEqual([
      [2, 6000],
      [3, 10_000],
      [4, 10_000],
      [5, 20_000],
    ])
    await time.run(time.sleep(60_000))
    expect(told).toHaveLength(4)
  })

  test('is an event of the client', async () => {
    const { time, newClient } = await usedUp()
    const onEvent = vi.fn()
    const client = newClient({ onEvent })
    await time.run(client.actorProfiles.get(7, { locale: 'de' }))
    const about = { method: 'GET', url: 'https://www.filmmakers.eu/api/v1/actor_profiles/7', attempt: 1 }
    expect(onEvent.mock.calls.map(([event]) => event as unknown)).toEqual([
      { ...about, type: 'waiting', wait: 10_000 },
      { ...about, type: 'request' },
      { ...about, type: 'response', status: 200, duration: expect.any(Number) as number },
    ])
  })

  test('may throw when it is told, which hurts nobody', async () => {
    const { time, newClient } = await usedUp()
    const client = newClient({
      onEvent: () => {
        throw new Error('the listener')
      },
    })
    expect(await time.run(client.actorProfiles.get(1))).toEqual({ id: 1 })
  })
})

describe('a process', () => {
  const run = promisify(execFile)
  const entry = new URL('../index.ts', import.meta.url).href
  const root = fileURLToPath(new URL('../../', import.meta.url))

  async function output(code: string): Promise<string> {
    const script = `
      const { createFilmmakersClient, createRateLimit } = await import(${JSON.stringify(entry)})
      const auth = { getAuthorization: () => 'Token token=k' }
      const fetch = async () => Response.json({ id: 1 })
      const rateLimit = createRateLimit({ requests: 1, interval: 50 })
      const client = createFilmmakersClient({ auth, fetch, rateLimit })
      const get = (options) => client.actorProfiles.get(1, {}, options)
      ${code}`
    const { stdout } = await run(
      process.execPath,
      ['--conditions=@filmmakers-sdk/source', '--input-type=module', '--eval', script],
      { cwd: root, timeout: 50_000 },
    )
    return stdout.trim()
  }

  test('does not end while somebody waits for the quota: there is work to finish', async () => {
    expect(await output("await get(); await get(); console.log('done')")).toBe('done')
  })

  test('ends when nobody waits any more, however far the reset is', async () => {
    const far = `Date.now() + 86_000_000`
    expect(
      await output(`
        const throttled = async () => new Response('', { status: 429, headers: { 'retry-after': '80000' } })
        const other = createFilmmakersClient({ auth, fetch: throttled })
        const controller = new AbortController()
        await get()
        const waits = get({ signal: controller.signal }).catch((reason) => reason)
        const refused = await other.actorProfiles.get(1).catch((error) => error.code)
        const again = await other.actorProfiles.get(1).catch((error) => error.resetAt > ${far} - 1e8)
        controller.abort('left')
        console.log(await waits, refused, again)`),
    ).toBe('left rate_limited true')
  })
})
