import { createManualClock } from '@filmmakers-sdk/auth-core/testing'
import { describe, expect, test } from 'vitest'
import { type Reply, startApiServer } from './test-support/api-server.ts'
import { clientOf, createPatientClock, rejection } from './test-support/clients.ts'
import { cut, empty, json, reset, text, throttled } from './test-support/replies.ts'

const actor = json({ id: 1 })
const start = 1_700_000_000_000

test('an abort is the end, also with the error of another call that would be tried again', async () => {
  const server = await startApiServer(empty(503), () => undefined)
  const client = clientOf(server, { retry: false })
  const reason = await rejection(client.actorProfiles.get(1))
  expect(reason).toMatchObject({ retryable: true })
  const events: string[] = []
  const listening = clientOf(server, { onEvent: ({ type }) => events.push(type) })
  const controller = new AbortController()
  const call = listening.actorProfiles.get(1, {}, { signal: controller.signal })
  while (server.requests.length < 2) await new Promise((resolve) => setImmediate(resolve))
  controller.abort(reason)
  expect(await rejection(call)).toBe(reason)
  expect(events).toEqual(['request'])
})

describe('GET is tried again', () => {
  const faults: [name: string, reply: Reply][] = [
    ['a reset connection', reset],
    ['a body that breaks off', cut],
    ['HTML in place of JSON', text(200, '<html>', { 'content-type': 'text/html' })],
    ['an empty 200', empty(200)],
    ...[408, 429, 500, 502, 503, 504, 599].map((status): [string, Reply] => [String(status), empty(status)]),
  ]

  test.each(faults)('after %s', async (_, fault) => {
    const server = await startApiServer(fault, fault, actor)
    const clock = createPatientClock()
    expect(await clientOf(server, { clock }).actorProfiles.get(1)).toEqual({ id: 1 })
    expect(server.requests).toHaveLength(3)
    expect(clock.waits).toEqual([300, 600])
  })

  test.each(faults)('three times in all after %s, then the last error comes as it is', async (_, fault) => {
    const server = await startApiServer(fault)
    expect(await rejection(clientOf(server).actorProfiles.get(1))).toMatchObject({ retryable: true })
    expect(server.requests).toHaveLength(3)
  })

  test('as often as attempts says, for a client or for a call', async () => {
    const server = await startApiServer(empty(500))
    const client = clientOf(server, { retry: { attempts: 5 } })
    await rejection(client.actorProfiles.get(1))
    expect(server.requests).toHaveLength(5)
    await rejection(client.actorProfiles.get(1, {}, { retry: { attempts: 2 } }))
    expect(server.requests).toHaveLength(7)
    await rejection(client.actorProfiles.get(1, {}, { retry: false }))
    expect(server.requests).toHaveLength(8)
  })
})

describe('GET is not tried again', () => {
  test.each([204, 205])('after %i, which is no data', async (status) => {
    const server = await startApiServer(empty(status))
    expect(await rejection(clientOf(server, { retry: false }).actorProfiles.get(1))).toMatchObject({
      code: 'unreadable_response',
      status,
    })
  })

  test.each([300, 302, 304, 400, 401, 403, 404, 405, 406, 409, 410, 418, 422, 451, 499])(
    'after %i',
    async (status) => {
      const server = await startApiServer(empty(status))
      expect(await rejection(clientOf(server).actorProfiles.get(1))).toMatchObject({
        status,
        retryable: false,
      })
      expect(server.requests).toHaveLength(1)
    },
  )
})

test('HEAD is tried again as GET is', async () => {
  const server = await startApiServer(empty(503), empty(503), empty(200))
  expect(await clientOf(server).check()).toMatchObject({ status: 200 })
  expect(server.requests.map(({ method }) => method)).toEqual(['HEAD', 'HEAD', 'HEAD'])
})

test('security 52: only GET and HEAD are ever sent, so only they are sent twice', async () => {
  const server = await startApiServer(empty(500))
  const client = clientOf(server)
  const calls = [
    client.check(),
    client.actorProfiles.get(1),
    client.actorProfiles.list(),
    client.attributes.list(),
    client.attributes.get('dances'),
    client.request('showreels/1'),
  ]
  await Promise.all(calls.map((call) => rejection(call)))
  expect(new Set(server.requests.map(({ method }) => method))).toEqual(new Set(['GET', 'HEAD']))
})

describe('the wait before the next try', () => {
  test('after a 429 lasts until the reset, by the clock of the server', async () => {
    // The client's clock is an hour fast.
    const clock = createPatientClock(createManualClock(start + 3_600_000))
    const server = await startApiServer(throttled(start, start + 120_000), actor)
    await clientOf(server, { clock, random: () => 0 }).actorProfiles.get(1)
    expect(clock.waits).toEqual([120_000])
  })

  test.each([
    [0, 7000],
    [0.5, 7150],
    [1, 7300],
  ])(
    'after a 503 is what Retry-After says, and a little more by chance (%d): not all come back at once',
    async (random, wait) => {
      const clock = createPatientClock()
      const server = await startApiServer(empty(503, { 'retry-after': '7' }), actor)
      await clientOf(server, { clock, random: () => random }).actorProfiles.get(1)
      expect(clock.waits).toEqual([wait])
    },
  )

  test('is never nothing, also when the reset is over', async () => {
    const clock = createPatientClock(createManualClock(start))
    const server = await startApiServer(throttled(start, start - 60_000), actor)
    await clientOf(server, { clock }).actorProfiles.get(1)
    expect(clock.waits).toEqual([300])
  })

  test('grows, with a share of chance', async () => {
    const server = await startApiServer(empty(500))
    for (const [random, waits] of [
      [0, [150, 300, 600, 1200, 2400, 4800, 5000]],
      [1, [450, 900, 1800, 3600, 7200, 14_400, 15_000]],
    ] as const) {
      const clock = createPatientClock()
      await rejection(
        clientOf(server, { clock, random: () => random, retry: { attempts: 8 } }).actorProfiles.get(1),
      )
      expect(clock.waits).toEqual(waits)
    }
  })
})

describe('maxWait', () => {
  test('0 fails a 429 at once, whatever its headers say', async () => {
    for (const reply of [empty(429), throttled(start, start + 60_000), throttled(start, start - 60_000)]) {
      const server = await startApiServer(reply)
      const clock = createPatientClock(createManualClock(start))
      const client = clientOf(server, { clock, maxWait: 0 })
      expect(await rejection(client.actorProfiles.get(1))).toMatchObject({ code: 'rate_limited' })
      expect(server.requests).toHaveLength(1)
      expect(clock.waits).toEqual([])
    }
  })

  test('0 leaves retries that the server did not ask to wait for', async () => {
    const server = await startApiServer(empty(500), reset, actor)
    expect(await clientOf(server, { maxWait: 0 }).actorProfiles.get(1)).toEqual({ id: 1 })
  })

  test('fails a wait that is longer, and takes one that is not', async () => {
    const server = await startApiServer(throttled(start, start + 60_000), actor)
    const clock = () => createPatientClock(createManualClock(start))
    const error = await rejection(clientOf(server, { clock: clock(), maxWait: 59_999 }).actorProfiles.get(1))
    expect(error).toMatchObject({ code: 'rate_limited', resetAt: start + 60_000 })
    const again = await startApiServer(throttled(start, start + 60_000), actor)
    expect(await clientOf(again, { clock: clock(), maxWait: 60_000 }).actorProfiles.get(1)).toEqual({ id: 1 })
  })

  test('is five minutes, the window of the quota', async () => {
    const clock = () => createPatientClock(createManualClock(start))
    const server = await startApiServer(throttled(start, start + 300_000), actor)
    expect(await clientOf(server, { clock: clock() }).actorProfiles.get(1)).toEqual({ id: 1 })
    const later = await startApiServer(throttled(start, start + 301_000), actor)
    expect(await rejection(clientOf(later, { clock: clock() }).actorProfiles.get(1))).toMatchObject({
      code: 'rate_limited',
    })
  })

  test('Infinity takes any', async () => {
    const server = await startApiServer(throttled(start, start + 86_400_000), actor)
    const clock = createPatientClock(createManualClock(start))
    expect(await clientOf(server, { clock, maxWait: Infinity }).actorProfiles.get(1)).toEqual({ id: 1 })
  })
})

describe('limits that cannot work are refused', () => {
  const wrong = [
    { timeout: -1 },
    { timeout: NaN },
    { deadline: -5 },
    { maxWait: NaN },
    { retry: { attempts: 0 } },
    { retry: { attempts: 1.5 } },
    { retry: { attempts: NaN } },
  ]

  test.each(wrong)('%j, when the client is created and before a call sends anything', async (limits) => {
    const server = await startApiServer(actor)
    expect(() => clientOf(server, limits)).toThrow(
      expect.objectContaining({ code: 'invalid_parameter' }) as Error,
    )
    const error = await rejection(clientOf(server).actorProfiles.get(1, {}, limits))
    expect(error).toMatchObject({ code: 'invalid_parameter', next: expect.stringMatching(/./) as string })
    expect(server.requests).toHaveLength(0)
  })
})
