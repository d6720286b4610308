import { describe, expect, test, vi } from 'vitest'
import { everyEndpoint } from '../test-support/every-operation.ts'
import { startLoopbackServer } from '../test-support/loopback-server.ts'
import { type AuthEvent, createOAuthClient, type OAuthClient } from './index.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

const redirectUri = 'https://agency.example/callback'
const discovery = '/.well-known/openid-configuration'

/** A server that answers nothing at the given path, and notes who hangs up. */
async function setUp(silentAt: string) {
  let hungUp = 0
  const server = await startLoopbackServer(({ path }) => {
    if (path !== silentAt) return { body: everyEndpoint(server.url) }
    return (_request, response) => {
      response.on('close', () => (hungUp += 1))
    }
  })
  const events: AuthEvent[] = []
  const client = createOAuthClient({
    issuer: server.url,
    clientId: 'id',
    clientSecret: 'secret',
    onEvent: (event) => events.push(event),
  })
  const failures = () => events.filter(({ type }) => type === 'error')
  return { server, client, failures, hungUp: () => hungUp, [Symbol.asyncDispose]: () => server.close() }
}

async function callbackOf(client: OAuthClient): Promise<[URL, string]> {
  const { url, transaction } = await client.begin({ redirectUri })
  const query = new URLSearchParams({ code: 'c0de', state: url.searchParams.get('state') ?? '' })
  return [new URL(`${redirectUri}?${query}`), transaction]
}

/** A busy machine is no failure. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 30_000 })

type Call = (client: OAuthClient, signal: AbortSignal) => Promise<unknown>
const calls: readonly (readonly [name: string, path: string, call: Call])[] = [
  ['discover', discovery, (client, signal) => client.discover({ signal })],
  ['begin', discovery, (client, signal) => client.begin({ redirectUri, signal })],
  [
    'complete',
    '/token',
    async (client, signal) => client.complete(...(await callbackOf(client)), { signal }),
  ],
  ['introspect', '/introspect', (client, signal) => client.introspect('token-1', { signal })],
  ['revoke', '/revoke', (client, signal) => client.revoke('token-1', { signal })],
  ['device', '/device', (client, signal) => client.device({ onPrompt: () => undefined, signal })],
]

describe.each(calls)('the signal of %s', (_name, path, call) => {
  // Whatever somebody aborts with: these would pass through openid-client in three different ways.
  test.each([new Error('enough'), new TypeError('a type', { cause: new Error('inner') }), 'a text', 0])(
    'ends the call at once with its reason unchanged, and is no failure: %s',
    async (reason) => {
      await using it = await setUp(path)
      const controller = new AbortController()
      const ended = expect(call(it.client, controller.signal)).rejects.toBe(reason)
      await eventually(() => {
        expect(it.server.count(path)).toBe(1)
      })
      controller.abort(reason)
      await ended
      expect(it.failures()).toEqual([])
    },
  )

  test('aborted before, sends nothing', async () => {
    await using it = await setUp('')
    const reason = new Error('enough')
    await expect(call(it.client, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(it.server.count(path)).toBe(0)
  })
})

test.each(calls.filter(([, path]) => path !== discovery))(
  'the signal of %s ends its request too',
  async (_name, path, call) => {
    await using it = await setUp(path)
    const controller = new AbortController()
    const ended = expect(call(it.client, controller.signal)).rejects.toThrow('enough')
    await eventually(() => {
      expect(it.server.count(path)).toBe(1)
    })
    controller.abort(new Error('enough'))
    await ended
    await eventually(() => {
      expect(it.hungUp()).toBe(1)
    })
  },
)

test('a discovery that others wait for too goes on when one of them leaves', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<undefined>()
  await using server = await startLoopbackServer(async () => {
    await gate
    return { body: everyEndpoint(server.url) }
  })
  const client = createOAuthClient({ issuer: server.url, clientId: 'id', clientSecret: 'secret' })
  const controller = new AbortController()
  const impatient = [
    client.discover({ signal: controller.signal }),
    client.begin({ redirectUri, signal: controller.signal }),
  ]
  const patient = client.discover()
  controller.abort(new Error('enough'))
  for (const each of impatient) await expect(each).rejects.toThrow('enough')
  open(undefined)
  expect((await patient).issuer).toBe(server.url)
  expect(server.count()).toBe(1)
})

test('a code whose exchange was aborted is not sent again', async () => {
  await using it = await setUp('/token')
  const [callback, transaction] = await callbackOf(it.client)
  const controller = new AbortController()
  const ended = expect(it.client.complete(callback, transaction, controller)).rejects.toThrow('enough')
  await eventually(() => {
    expect(it.server.count('/token')).toBe(1)
  })
  controller.abort(new Error('enough'))
  await ended
  await expect(it.client.complete(callback, transaction)).rejects.toMatchObject({ code: 'invalid_callback' })
  expect(it.server.count('/token')).toBe(1)
})
