import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createOAuthClient } from './oauth/index.ts'
import { createManualClock } from './testing/index.ts'

/** The picture: `from --> to: when`. */
const page = readFileSync(new URL('../../../docs/token-lifecycle.md', import.meta.url), 'utf8')
const arrows = new Map(
  [...page.matchAll(/^ {2}(\S+) --> (\S+?)(?:: (.+))?$/gm)].map(
    ([, from, to, when = '']): [string, string] => [`${from} → ${to}`, when],
  ),
)

/** The numbers an arrow is labelled with, in their order. */
function numbers(arrow: string): number[] {
  return [...(arrows.get(arrow) ?? '').matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number))
}

/** `min(120 s, 0.2 L)` of an arrow, in milliseconds for a lifetime in seconds. */
function windowOf(arrow: string, lifetime: number): number {
  const [seconds = NaN, share = NaN] = numbers(arrow)
  return Math.min(seconds, share * lifetime) * 1000
}

const minute = 60_000

/** A strategy at a server that gives tokens `1`, `2`, … of that lifetime (seconds), or fails as told. */
function setUp({ lifetime = 7200, jitter = 0, store = new Map<string, string>() } = {}) {
  const clock = createManualClock()
  let requests = 0
  let ended = 0
  let status = 200
  const issuer = 'https://login.example'
  const client = createOAuthClient({
    clientId: 'id',
    clientSecret: 'secret',
    metadata: { issuer, token_endpoint: `${issuer}/token` },
    retry: false,
    clock,
    random: () => jitter,
    onEvent: ({ type }) => {
      if (type === 'token' || type === 'error') ended += 1
    },
    fetch: () => {
      requests += 1
      const token = { access_token: `${requests}`, token_type: 'Bearer', expires_in: lifetime }
      const body = status === 200 ? token : { error: status === 401 ? 'invalid_client' : 'server_error' }
      return Promise.resolve(Response.json(body, { status }))
    },
  })
  const auth = client.clientCredentials({ store })
  return {
    auth,
    clock,
    requests: () => requests,
    answer: (next: number) => (status = next),
    /** Served at once, as a string; or waited for. */
    served: () => {
      const given = auth.getAuthorization()
      return typeof given === 'string' ? given : 'waits'
    },
    waited: () =>
      Promise.resolve(auth.getAuthorization()).catch((error: unknown) => (error as { code: string }).code),
    /** The API refuses this token. */
    refuse: (token: number) => auth.invalidate?.(`Bearer ${token}`),
    /** What goes on in the background has begun and ended. */
    async settled() {
      do await new Promise((resolve) => setTimeout(resolve, 0))
      while (ended < requests)
    },
  }
}

/** A strategy whose token is `age` milliseconds before its end. */
async function held(left: number, options: Parameters<typeof setUp>[0] = {}) {
  const it = setUp(options)
  await it.waited()
  it.clock.advance((options.lifetime ?? 7200) * 1000 - left)
  return it
}

/** One that was refused twice while young: it is paused, its second token in hand. */
async function paused() {
  const it = setUp()
  await it.waited()
  await it.refuse(1)
  await it.waited()
  await it.refuse(2)
  return it
}

const scenarios: Record<string, () => Promise<void>> = {
  '[*] → absent': async () => {
    const it = setUp()
    await it.settled()
    expect(it.requests()).toBe(0)
  },
  'absent → fresh': async () => {
    const store = new Map<string, string>()
    const it = setUp({ store })
    expect(it.served()).toBe('waits')
    expect([await it.waited(), it.requests(), it.served()]).toEqual(['Bearer 1', 1, 'Bearer 1'])
    const other = setUp({ store })
    expect([await other.waited(), other.requests()]).toEqual(['Bearer 1', 0])
  },
  'fresh → advisory': async () => {
    for (const lifetime of [60, 300, 600, 7200, 86_400]) {
      for (const jitter of [0, 1]) {
        const window = windowOf('fresh → advisory', lifetime) * (1 + jitter / 10)
        const it = await held(window + 1, { lifetime, jitter })
        it.served()
        await it.settled()
        expect(it.requests()).toBe(1)
        it.clock.advance(1)
        it.served()
        await it.settled()
        expect(it.requests()).toBe(2)
      }
    }
  },
  'advisory → fresh': async () => {
    const it = await held(windowOf('fresh → advisory', 7200))
    expect(it.served()).toBe('Bearer 1')
    await it.settled()
    expect([it.served(), it.requests()]).toEqual(['Bearer 2', 2])
  },
  'advisory → advisory': async () => {
    const [...pauses] = numbers('advisory → advisory')
    expect(pauses).toEqual([1, 2, 4, 60])
    // A token of a day has the time for all of them.
    const it = await held(windowOf('fresh → advisory', 86_400) - 1, { lifetime: 86_400 })
    it.answer(503)
    const knocks: number[] = []
    for (let second = 0, seen = 1; second < 80; second += 1) {
      expect(it.served()).toBe('Bearer 1')
      await it.settled()
      if (it.requests() > seen) knocks.push(second)
      seen = it.requests()
      it.clock.advance(1000)
    }
    expect(knocks).toEqual([0, 1, 3, 7, 15, 31, 63])
  },
  'advisory → mandatory': async () => {
    for (const lifetime of [60, 7200]) {
      const it = await held(windowOf('advisory → mandatory', lifetime) + 1, { lifetime })
      expect(it.served()).toBe('Bearer 1')
      const other = await held(windowOf('advisory → mandatory', lifetime), { lifetime })
      expect(other.served()).toBe('waits')
    }
  },
  'fresh → mandatory': async () => {
    const it = setUp()
    await it.waited()
    it.clock.advance(-1)
    expect(it.served()).toBe('waits')
    expect(await it.waited()).toBe('Bearer 2')
  },
  'mandatory → fresh': async () => {
    const it = await held(1)
    expect([it.served(), await it.waited(), it.served()]).toEqual(['waits', 'Bearer 2', 'Bearer 2'])
  },
  'mandatory → mandatory': async () => {
    const it = await held(1000)
    it.answer(503)
    expect(await it.waited()).toBe('Bearer 1')
    it.clock.advance(1000)
    expect(await it.waited()).toBe('server_error')
  },
  'fresh → refused': async () => {
    const it = setUp()
    await it.waited()
    await it.refuse(7)
    expect(it.served()).toBe('Bearer 1')
    await it.refuse(1)
    expect(it.served()).toBe('waits')
  },
  'advisory → refused': async () => {
    const it = await held(windowOf('fresh → advisory', 7200))
    await it.refuse(1)
    expect(it.served()).toBe('waits')
  },
  'refused → fresh': async () => {
    const it = await held(minute * 60)
    await it.refuse(1)
    const calls = await Promise.all(Array.from({ length: 20 }, () => it.waited()))
    expect([new Set(calls), it.requests()]).toEqual([new Set(['Bearer 2']), 2])
  },
  'refused → paused': async () => {
    const it = await paused()
    expect([it.served(), it.requests()]).toEqual(['Bearer 2', 2])
    const old = setUp()
    await old.waited()
    old.clock.advance(minute)
    await old.refuse(1)
    await old.waited()
    await old.refuse(2)
    expect(old.served()).toBe('waits')
  },
  'paused → refused': async () => {
    const [seconds = NaN, minutes = NaN] = numbers('paused → refused')
    const it = await paused()
    for (let pause = seconds * 1000, token = 2; ; pause *= 2, token += 1) {
      const expected = Math.min(pause, minutes * minute)
      it.clock.advance(expected - 1)
      await it.refuse(token)
      expect(it.served()).toBe(`Bearer ${token}`)
      it.clock.advance(1)
      await it.refuse(token)
      expect(await it.waited()).toBe(`Bearer ${token + 1}`)
      await it.refuse(token + 1)
      expect(it.served()).toBe(`Bearer ${token + 1}`)
      if (expected < pause) break
    }
  },
  'paused → fresh': async () => {
    const it = await paused()
    it.auth.confirm?.('Bearer 2')
    await it.refuse(2)
    expect(await it.waited()).toBe('Bearer 3')
  },
  'absent → rejected': async () => {
    const it = setUp()
    it.answer(401)
    const calls = [await it.waited(), await it.waited(), await it.waited()]
    expect([calls, it.requests()]).toEqual([Array(3).fill('invalid_client'), 1])
  },
  'rejected → absent': async () => {
    const [seconds = NaN] = numbers('rejected → absent')
    const it = setUp()
    it.answer(401)
    await it.waited()
    it.answer(200)
    it.clock.advance(seconds * 1000 - 1)
    expect(await it.waited()).toBe('invalid_client')
    it.clock.advance(1)
    expect(await it.waited()).toBe('Bearer 2')
  },
  'fresh → absent': async () => {
    const it = setUp()
    await it.waited()
    await it.auth.clear()
    expect([it.served(), await it.waited()]).toEqual(['waits', 'Bearer 2'])
  },
  'advisory → absent': async () => {
    const it = await held(windowOf('fresh → advisory', 7200))
    await it.auth.clear()
    expect([it.served(), await it.waited()]).toEqual(['waits', 'Bearer 2'])
  },
}

test('every arrow of the picture has a scenario, and the other way round', () => {
  expect(Object.keys(scenarios).sort()).toEqual([...arrows.keys()].sort())
  expect(arrows.size).toBeGreaterThan(15)
})

test.each(Object.entries(scenarios))('%s, as docs/token-lifecycle.md has it', async (_, run) => {
  await run()
})

test('a life longer than the picture believes is cut to that', async () => {
  const [, hours = NaN] = /at most (\d+) hours/.exec(page)?.map(Number) ?? []
  const it = await held(0, { lifetime: hours * 3600 * 30 })
  await it.auth.clear()
  await it.waited()
  it.clock.advance(hours * 3_600_000 - windowOf('fresh → advisory', hours * 3600) - 1)
  it.served()
  await it.settled()
  const before = it.requests()
  it.clock.advance(1)
  it.served()
  await it.settled()
  expect(it.requests()).toBe(before + 1)
})
