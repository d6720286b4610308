import { accessToken, type AuthStrategy } from '@filmmakers-sdk/auth-core'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { ClientEvent } from './index.ts'
import { actorList } from './test-support/actor-list.ts'
import { startApiServer } from './test-support/api-server.ts'
import { clientOf, key, rejection } from './test-support/clients.ts'
import { cut, empty, json, text, throttled } from './test-support/replies.ts'

const actor = json({ id: 1 }, 200, { 'x-request-id': 'r-1' })
const start = 1_700_000_000_000

/** Events, without how long they took. */
function collect(): { events: unknown[]; onEvent: (event: ClientEvent) => void } {
  const events: unknown[] = []
  return {
    events,
    onEvent: (event) => {
      if (event.type === 'response') expect(event.duration).toBeGreaterThanOrEqual(0)
      const { type, attempt, method, ...rest } = event
      events.push([type, attempt, method, { ...rest, url: undefined, duration: undefined }])
      expect(event.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1\/[a-z_]+(\/1)?$/)
    },
  }
}

test('a call that succeeds is a request and a response', async () => {
  const server = await startApiServer(actor)
  const { events, onEvent } = collect()
  await clientOf(server, { onEvent }).actorProfiles.get(1)
  expect(events).toEqual([
    ['request', 1, 'GET', {}],
    ['response', 1, 'GET', { status: 200, requestId: 'r-1' }],
  ])
})

test('each retry says why and how long it waits', async () => {
  const server = await startApiServer(empty(503), cut, text(200, '<html>'), actor)
  const { events, onEvent } = collect()
  await clientOf(server, { onEvent, retry: { attempts: 4 } }).actorProfiles.get(1)
  expect(events).toEqual([
    ['request', 1, 'GET', {}],
    ['response', 1, 'GET', { status: 503 }],
    ['retry', 1, 'GET', { reason: 'server_error', status: 503, wait: 300 }],
    ['request', 2, 'GET', {}],
    ['response', 2, 'GET', { status: 200 }],
    ['retry', 2, 'GET', { reason: 'connection', wait: 600 }],
    ['request', 3, 'GET', {}],
    ['response', 3, 'GET', { status: 200 }],
    ['retry', 3, 'GET', { reason: 'unreadable_response', wait: 1200 }],
    ['request', 4, 'GET', {}],
    ['response', 4, 'GET', { status: 200, requestId: 'r-1' }],
  ])
})

test('none of them names what was searched for: a query may name a person', async () => {
  const server = await startApiServer(empty(503), throttled(start, start + 60_000), actorList(3))
  const events: ClientEvent[] = []
  const client = clientOf(server, { onEvent: (event) => events.push(event) })
  await client.actorProfiles.list({ q: 'Mira' })
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set(['request', 'response', 'retry', 'waiting']),
  )
  expect(JSON.stringify(events)).not.toMatch(/Mira|\?/)
})

test('a 429 is a retry, and then a wait for the budget', async () => {
  const server = await startApiServer(throttled(start, start + 60_000), actor)
  const { events, onEvent } = collect()
  await clientOf(server, { onEvent, random: () => 0 }).actorProfiles.get(1)
  expect(events).toEqual([
    ['request', 1, 'GET', {}],
    ['response', 1, 'GET', { status: 429 }],
    ['retry', 1, 'GET', { reason: 'rate_limited', status: 429, wait: 60_000 }],
    ['waiting', 2, 'GET', { wait: 60_000 }],
    ['request', 2, 'GET', {}],
    ['response', 2, 'GET', { status: 200, requestId: 'r-1' }],
  ])
})

test('a replay after a 401 is a request of the same try', async () => {
  const server = await startApiServer(empty(401), actor)
  const { events, onEvent } = collect()
  let token = 'old'
  const auth: AuthStrategy = {
    getAuthorization: () => `Bearer ${token}`,
    invalidate: () => {
      token = 'new'
    },
  }
  await clientOf(server, { onEvent, auth }).actorProfiles.get(1)
  expect(events).toEqual([
    ['request', 1, 'GET', {}],
    ['response', 1, 'GET', { status: 401 }],
    ['request', 1, 'GET', {}],
    ['response', 1, 'GET', { status: 200, requestId: 'r-1' }],
  ])
})

test('each page and HEAD are told of, without their query: it may name a person', async () => {
  const server = await startApiServer(actorList(3))
  const onEvent = vi.fn()
  const client = clientOf(server, { onEvent })
  const names: string[] = []
  for await (const { name } of client.actorProfiles.list({ q: 'Anna Example', per_page: 2 })) names.push(name)
  expect(names).toHaveLength(3)
  await client.check()
  const urls = onEvent.mock.calls.map(([event]) => (event as ClientEvent).url)
  expect(urls).toEqual(Array(6).fill(`${server.url}/api/v1/actor_profiles`))
})

test('what the listener throws hurts nobody, and it hears of onResponse as well', async () => {
  const server = await startApiServer(actor)
  const onResponse = vi.fn()
  const onEvent = () => {
    throw new Error('the listener')
  }
  expect(await clientOf(server, { onEvent }).actorProfiles.get(1, {}, { onResponse })).toEqual({ id: 1 })
  expect(onResponse).toHaveBeenCalledOnce()
})

test('what async listeners reject with is no unhandled rejection, which would end the process', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  onTestFinished(() => void process.off('unhandledRejection', unhandled))
  const server = await startApiServer(actor)
  const rejecting = (): unknown => Promise.reject(new Error('the metrics are down'))
  const { actorProfiles } = clientOf(server, { onEvent: rejecting })
  expect(await actorProfiles.get(1, {}, { onResponse: rejecting })).toEqual({ id: 1 })
  await new Promise((resolve) => setImmediate(resolve))
  expect(unhandled).not.toHaveBeenCalled()
})

test('security 62: no event holds a credential, not even one that the server repeats', async () => {
  const echo = text(500, '', { 'x-request-id': `Token token=${key}` })
  const server = await startApiServer(echo)
  const seen: unknown[] = []
  const onEvent = (event: ClientEvent) => seen.push(event)
  await rejection(clientOf(server, { onEvent }).actorProfiles.get(1))
  await rejection(clientOf(server, { onEvent, auth: accessToken(key) }).actorProfiles.get(1))
  expect(seen.length).toBeGreaterThan(4)
  expect(JSON.stringify(seen)).not.toContain(key)
})
