import { gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { paths, startAuthorizationServer } from '../test-support/authorization-server.ts'
import { leaks } from '../test-support/leaks.ts'
import { type Answer, startLoopbackServer } from '../test-support/loopback-server.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import { createOAuthClient, type OAuthClientOptions } from './index.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

async function setUp(options: Partial<OAuthClientOptions> = {}) {
  const server = await startAuthorizationServer()
  const { issuer, clientId, clientSecret } = server
  const clock = createSteppingClock(Date.now())
  const client = createOAuthClient({ issuer, clientId, clientSecret, clock, ...options })
  return { server, client, clock, [Symbol.asyncDispose]: () => server.close() }
}

const json = { 'content-type': 'application/json; charset=utf-8' }
const cutJson: Answer = { headers: json, body: '{"access_token":"SECRET-ACCESS","token_ty' }

test.each([307, 308, 302, 303, 301])(
  'security 24: a %i of the token endpoint is not followed, and the other server hears nothing',
  async (status) => {
    await using context = await setUp()
    await using other = await startLoopbackServer(() => ({
      body: { access_token: 'x', token_type: 'Bearer' },
    }))
    const headers = { location: `${other.url}/oauth/token` }
    context.server.always(paths.token, { status, headers, body: 'moved' })
    const error = await authErrorOf(context.client.clientCredentials().getToken())
    expect(error).toMatchObject({ code: 'invalid_response', status })
    expect([context.server.count(paths.token), other.count()]).toEqual([1, 0])
  },
)

test('security 24: neither is one of the introspection endpoint or of discovery', async () => {
  await using context = await setUp()
  await using other = await startLoopbackServer(() => ({ body: {} }))
  const moved = { status: 307, headers: { location: other.url } }
  context.server.always(paths.introspect, moved)
  expect((await authErrorOf(context.client.introspect('x'))).code).toBe('invalid_response')
  await using second = await setUp()
  second.server.always(paths.discovery, moved)
  expect((await authErrorOf(second.client.discover())).code).toBe('invalid_response')
  expect(other.count()).toBe(0)
})

test.each([paths.discovery, paths.token, paths.introspect])(
  'security 15, 33: more than 1 MiB from %s is refused, zipped or not, and not asked for again',
  async (path) => {
    const long = JSON.stringify({ x: 'x'.repeat(2 * 1024 * 1024) })
    const zipped: Answer = (_request, response) => {
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' })
      response.end(gzipSync(long))
    }
    for (const answer of [{ headers: json, body: long }, zipped]) {
      await using context = await setUp()
      context.server.always(path, answer)
      const run =
        path === paths.introspect
          ? context.client.introspect('x')
          : context.client.clientCredentials().getToken()
      expect((await authErrorOf(run)).code).toBe('invalid_response')
      expect(context.server.count(path)).toBe(1)
    }
  },
)

test('security 15: a body that never ends is cut off at the limit', async () => {
  await using context = await setUp()
  context.server.always(paths.token, (_request, response) => {
    response.writeHead(200, json)
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(64 * 1024)));
      response.once('drain', more)
    }
    more()
  })
  expect((await authErrorOf(context.client.clientCredentials().getToken())).code).toBe('invalid_response')
})

const slow: readonly (readonly [string, Answer])[] = [
  ['nothing', () => undefined],
  [
    'headers alone',
    (_request, response) => {
      response.writeHead(200, json).flushHeaders()
    },
  ],
  [
    'a body drop by drop',
    (_request, response) => {
      response.writeHead(200, json)
      const timer = setInterval(() => response.write(' '), 10)
      response.on('close', () => {
        clearInterval(timer)
      })
    },
  ],
]
test.each(slow)(
  'security 15: a server that sends %s runs into the time limit, until the last byte',
  async (_name, answer) => {
    // On a busy machine a request may not have arrived when its time is over.
    let sent = 0
    const counting: typeof fetch = (input, init) => {
      sent += 1
      return fetch(input, init)
    }
    await using context = await setUp({ timeout: 80, retry: { attempts: 2 }, fetch: counting })
    context.server.always(paths.discovery, answer)
    const error = await authErrorOf(context.client.discover())
    expect(error).toMatchObject({ code: 'timeout', retryable: true })
    expect(error.message).toContain('80 ms')
    expect(sent).toBe(2)
  },
)

test('security 15: the time limit holds for a fetch that does not know signals', async () => {
  const never = () => new Promise<never>(() => undefined)
  const stuck = () => Promise.resolve(new Response(new ReadableStream({ pull: never })))
  for (const fetch of [never, stuck]) {
    const client = createOAuthClient({ clientId: 'a', clientSecret: 'b', fetch, timeout: 20, retry: false })
    expect((await authErrorOf(client.discover())).code).toBe('timeout')
  }
})

test('security 62: a fetch that throws what it was sent does not get it into the error', async () => {
  await using context = await setUp()
  const { issuer, clientId } = context.server
  const clientSecret = 'SECRET-VALUE~!x'
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (init?.body === undefined) return globalThis.fetch(input, init)
    const sent = new TypeError(`failed: ${String(init.body as URLSearchParams)}`, { cause: { sent: init } })
    return Promise.reject(
      Object.assign(new Error(`outer ${clientSecret}`, { cause: sent }), { request: init }),
    )
  }
  const client = createOAuthClient({ issuer, clientId, clientSecret, fetch, clock: context.clock })
  const error = await authErrorOf(client.clientCredentials().getToken())
  expect(error.code).toBe('network_error')
  expect(leaks(error, [clientSecret, 'SECRET-VALUE'])).toEqual([])
})

test('a connection that is refused is network_error after three attempts', async () => {
  const server = await startLoopbackServer(() => ({}))
  await server.close()
  const clock = createSteppingClock()
  const client = createOAuthClient({
    issuer: server.url,
    clientId: 'a',
    clientSecret: 'SECRET-VALUE',
    clock,
    random: () => 0,
  })
  const error = await authErrorOf(client.discover())
  expect(error).toMatchObject({ code: 'network_error', retryable: true })
  expect(clock.waits).toEqual([200, 400])
})

const broken: readonly (readonly [string, Answer])[] = [
  ['JSON that breaks off', cutJson],
  ['an empty body that says it is JSON', { headers: json, body: '' }],
  [
    'zipped JSON that breaks off, which undici takes for whole',
    (_request, response) => {
      const text = JSON.stringify({
        access_token: 'SECRET-ACCESS',
        token_type: 'Bearer',
        x: 'y'.repeat(5000),
      })
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' })
      const zipped = gzipSync(text)
      response.end(zipped.subarray(0, zipped.length - 12))
    },
  ],
  [
    'fewer bytes than announced',
    (_request, response) => {
      response.writeHead(200, { ...json, 'content-length': '1000' })
      response.write('{"access_token":"SECRET-ACCESS"')
      setImmediate(() => response.destroy())
    },
  ],
  [
    'a connection that closes',
    (_request, response) => {
      response.destroy()
    },
  ],
]
test.each(broken)('security 53: after %s the request is sent again', async (_name, answer) => {
  await using context = await setUp()
  context.server.next(paths.discovery, answer)
  context.server.next(paths.token, answer, answer)
  expect((await context.client.clientCredentials().getToken()).accessToken).toBe(context.server.issued[0])
  expect(context.server.count(paths.token)).toBe(3)
  expect(context.server.count(paths.discovery)).toBe(2)
})

test.each(broken)(
  'security 53, 62: %s every time is network_error, and shows nothing of the body',
  async (_name, answer) => {
    await using context = await setUp()
    context.server.always(paths.token, answer)
    const error = await authErrorOf(context.client.clientCredentials().getToken())
    expect(error).toMatchObject({ code: 'network_error', retryable: true })
    expect(leaks(error, ['SECRET-ACCESS', context.server.clientSecret])).toEqual([])
    expect(context.server.count(paths.token)).toBe(3)
  },
)

test('security 78: in a browser its own name is sent: another would have the browser ask the server first', async () => {
  vi.stubGlobal('window', { document: {} })
  try {
    const sent: Headers[] = []
    const fetch: typeof globalThis.fetch = (_input, init) => {
      sent.push(new Headers(init?.headers))
      return Promise.resolve(Response.json({ active: false }))
    }
    const issuer = 'https://login.example'
    const metadata = { issuer, introspection_endpoint: `${issuer}/introspect` }
    await createOAuthClient({ clientId: 'page', metadata, fetch }).introspect('token-1')
    expect(sent.map((headers) => [...headers.keys()])).toEqual([['accept', 'content-type']])
  } finally {
    vi.unstubAllGlobals()
  }
})
