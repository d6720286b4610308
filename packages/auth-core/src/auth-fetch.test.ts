import { expect, test, vi } from 'vitest'
import { accessToken, apiKey, type AuthStrategy, createAuthFetch } from './index.ts'
import { createOAuthClient } from './oauth/index.ts'
import {
  paths,
  startAuthorizationServer,
  type TestAuthorizationServer,
} from './test-support/authorization-server.ts'
import { leaks } from './test-support/leaks.ts'
import { startLoopbackServer } from './test-support/loopback-server.ts'
import { authErrorFrom, authErrorOf } from './test-support/rejection.ts'
import { createManualClock, type ManualClock } from './testing/index.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

function signedFetch(server: TestAuthorizationServer, clock?: ManualClock) {
  const { issuer, clientId, clientSecret } = server
  const strategy = createOAuthClient({ issuer, clientId, clientSecret, clock }).clientCredentials()
  return { strategy, fetch: createAuthFetch(strategy, { origin: server.url }) }
}

test.each<[string, HeadersInit]>([
  ['an object', { authorization: 'Basic other', 'x-mine': '1' }],
  ['an object in capitals', { AUTHORIZATION: 'Basic other', 'X-Mine': '1' }],
  ['an object without it', { 'x-mine': '1' }],
  ['Headers', new Headers({ authorization: 'Basic other', 'x-mine': '1' })],
  [
    'pairs',
    [
      ['Authorization', 'Basic other'],
      ['x-mine', '1'],
    ],
  ],
])(
  'security 16: the header carries the credential, the URL never, and there is one of them (%s)',
  async (_, headers) => {
    await using server = await startLoopbackServer(() => ({ body: [] }))
    const signed = createAuthFetch(apiKey('KEY-1'), { origin: server.url })
    await signed(`${server.url}/a?b=c`, { headers })
    expect(server.requests[0]).toMatchObject({
      path: '/a?b=c',
      headers: { authorization: 'Token token=KEY-1', 'x-mine': '1' },
    })
  },
)

test('a caller with a queue of its own may bring what the strategy gave, and what sends one request', async () => {
  await using server = await startLoopbackServer(() => ({ body: [] }))
  const asked = vi.fn(() => 'Token token=KEY-2')
  const signed = createAuthFetch(
    { getAuthorization: asked },
    { origin: server.url, fetch: () => Promise.reject(new Error('not this one')) },
  )
  const seen: (RequestInit | undefined)[] = []
  const own: typeof fetch = (input, init) => {
    seen.push(init)
    return fetch(input, init)
  }
  expect((await signed(server.url, { authorization: 'Token token=KEY-1', fetch: own })).status).toBe(200)
  expect(server.requests[0]?.headers.authorization).toBe('Token token=KEY-1')
  expect(asked).not.toHaveBeenCalled()
  // What is only for the signature goes no further.
  expect(seen[0]).toMatchObject({ authorization: undefined, fetch: undefined })
})

test.each([
  'http://127.0.0.1:1@127.0.0.1:2/',
  'http://127.0.0.1:1\\@127.0.0.1:2/',
  'http://127.0.0.1:1?@127.0.0.1:2/',
  'http://127.0.0.1:1#/',
  ' http://127.0.0.1:11/',
])('security 27: %j does not pass for http://127.0.0.1:1 by beginning like it', async (url) => {
  const sent = vi.fn(() => Promise.resolve(new Response()))
  const signed = createAuthFetch(apiKey('KEY-1'), { origin: 'http://127.0.0.1:1', fetch: sent })
  const { origin, username } = new URL(url)
  if (origin === 'http://127.0.0.1:1' && username === '') {
    await signed(url)
    expect(sent).toHaveBeenCalledWith(new URL(url).href, expect.anything())
  } else {
    await expect(signed(url)).rejects.toMatchObject({
      code: expect.stringMatching(/origin_mismatch|invalid_url/) as string,
    })
    expect(sent).not.toHaveBeenCalled()
  }
})

test('security 27: no other origin gets the credentials, and nothing is sent', async () => {
  await using home = await startLoopbackServer(() => ({}))
  await using other = await startLoopbackServer(() => ({}))
  const signed = createAuthFetch(apiKey('KEY-1'), { origin: `${home.url}/api/v1/` })
  const inputs = [
    `${other.url}/`,
    new URL(other.url),
    new Request(other.url),
    home.url.replace('127.0.0.1', 'localhost'),
    `${home.url}.example.com/`,
    `${home.url}@${other.url.slice(7)}/`,
    'data:text/plain,x',
    '/relative',
  ]
  for (const input of inputs) {
    const error = await authErrorOf(signed(input))
    expect(['origin_mismatch', 'invalid_url']).toContain(error.code)
    expect(leaks(error, ['KEY-1'])).toEqual([])
  }
  expect([home.count(), other.count()]).toEqual([0, 0])
})

test('security 27: a URL object that is changed while the token is fetched leads nowhere else', async () => {
  await using home = await startLoopbackServer(() => ({}))
  await using other = await startLoopbackServer(() => ({}))
  const url = new URL(home.url)
  const strategy: AuthStrategy = {
    getAuthorization() {
      url.port = String(other.port)
      return Promise.resolve('Bearer x')
    },
  }
  await createAuthFetch(strategy, { origin: home.url })(url)
  expect([home.count(), other.count()]).toEqual([1, 0])
})

test('security 28: a picture on another host is refused with the advice to fetch it without credentials', async () => {
  const signed = createAuthFetch(apiKey('KEY-1'), { origin: 'https://www.filmmakers.eu' })
  const error = await authErrorOf(signed('https://images.example.com/a.jpg'))
  expect(error).toMatchObject({
    code: 'origin_mismatch',
    next: expect.stringMatching(/without credentials/) as unknown,
  })
})

test('security 17: a plain http origin is refused before a credential is asked for', () => {
  let asked = 0
  const strategy: AuthStrategy = { getAuthorization: () => String((asked += 1)) }
  expect(authErrorFrom(() => createAuthFetch(strategy, { origin: 'http://www.filmmakers.eu' })).code).toBe(
    'invalid_url',
  )
  expect(asked).toBe(0)
})

test.each([301, 302, 303, 307, 308])(
  'security 23: a redirect with %i is handed back, and the other origin hears nothing',
  async (status) => {
    await using other = await startLoopbackServer(() => ({}))
    await using home = await startLoopbackServer(() => ({ status, headers: { location: `${other.url}/x` } }))
    const signed = createAuthFetch(apiKey('KEY-1'), { origin: home.url })
    const response = await signed(home.url, { method: 'POST', body: 'a', redirect: 'follow' })
    expect(response.status).toBe(status)
    expect([home.count(), other.count()]).toEqual([1, 0])
  },
)

test('security 19: an API key that is refused is not sent again', async () => {
  await using server = await startLoopbackServer(() => ({ status: 401, body: 'HTTP Token: Access denied.' }))
  const response = await createAuthFetch(apiKey('KEY-1'), { origin: server.url })(server.url)
  expect(response.status).toBe(401)
  expect(await response.text()).toBe('HTTP Token: Access denied.')
  expect(server.count()).toBe(1)
})

test('security 19: where nothing better is to be had than what was refused, the 401 comes back at once', async () => {
  await using server = await startLoopbackServer(() => ({ status: 401 }))
  const invalidate = vi.fn()
  const strategy: AuthStrategy = { getAuthorization: () => 'Bearer same', invalidate }
  expect((await createAuthFetch(strategy, { origin: server.url })(server.url)).status).toBe(401)
  expect([server.count(), invalidate.mock.calls]).toEqual([1, [['Bearer same']]])
})

test('security 19: a caller-managed token that is refused is not sent again', async () => {
  await using server = await startLoopbackServer(() => ({ status: 401 }))
  await createAuthFetch(accessToken('abc'), { origin: server.url })(server.url)
  expect(server.count()).toBe(1)
})

test('security 19: 403 is no reason for a new token', async () => {
  await using server = await startAuthorizationServer()
  server.always(paths.api, { status: 403 })
  const response = await signedFetch(server).fetch(server.api)
  expect(response.status).toBe(403)
  expect([server.count(paths.api), server.count(paths.token)]).toEqual([1, 1])
})

test.each([20, 300])(
  'security 22: a token revoked early is replaced once for %i parallel 401s, and every request succeeds',
  async (parallel) => {
    await using server = await startAuthorizationServer()
    const { fetch } = signedFetch(server)
    expect((await fetch(server.api)).status).toBe(200)
    server.revokeAll()
    const answers = await Promise.all(Array.from({ length: parallel }, () => fetch(server.api)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(server.count(paths.token)).toBe(2)
  },
)

test('security 19: 1,000 refused calls in a row make at most 3 token requests; after the pause all is well', async () => {
  await using server = await startAuthorizationServer()
  const clock = createManualClock(Date.now())
  const { fetch } = signedFetch(server, clock)
  server.refuseAll(true)
  for (let i = 0; i < 1000; i += 1) {
    const response = await fetch(server.api)
    expect(response.status).toBe(401)
    await response.body?.cancel()
  }
  expect(server.count(paths.token)).toBeLessThanOrEqual(3)
  server.refuseAll(false)
  server.revokeAll()
  clock.advance(30_000)
  expect((await fetch(server.api)).status).toBe(200)
  expect(server.count(paths.token)).toBeLessThanOrEqual(4)
})

test('security 19: the pause grows as long as every new token is refused, also when 503s come in between', async () => {
  await using server = await startAuthorizationServer()
  const clock = createManualClock(Date.now())
  const { fetch } = signedFetch(server, clock)
  server.refuseAll(true)
  for (let second = 0; second < 600; second += 1) {
    if (second % 2 === 1) server.next(paths.api, { status: 503 })
    await (await fetch(server.api)).body?.cancel()
    clock.advance(1_000)
  }
  // Two at first, then one after 30, 90, 210 and 450 s.
  expect(server.count(paths.token)).toBe(6)
})

test('security 19: a clock that was set back does not prolong the pause', async () => {
  await using server = await startAuthorizationServer()
  const clock = createManualClock(Date.now())
  const { fetch } = signedFetch(server, clock)
  server.refuseAll(true)
  await (await fetch(server.api)).body?.cancel()
  clock.advance(-3_600_000)
  await (await fetch(server.api)).body?.cancel()
  server.refuseAll(false)
  server.revokeAll()
  clock.advance(60_000)
  expect((await fetch(server.api)).status).toBe(200)
})

test('security 19: tokens that work until they are revoked are replaced every time, without a pause', async () => {
  await using server = await startAuthorizationServer()
  const { fetch } = signedFetch(server)
  for (let i = 0; i < 10; i += 1) {
    expect((await fetch(server.api)).status).toBe(200)
    server.revokeAll()
  }
  // The same when the replay itself tells nothing, and only a later request does.
  for (let i = 0; i < 10; i += 1) {
    server.next(paths.api, { status: 401 }, { status: 503 })
    expect((await fetch(server.api)).status).toBe(503)
    expect((await fetch(server.api)).status).toBe(200)
  }
})

const bodies: readonly (readonly [string, () => unknown])[] = [
  ['a stream', () => new Blob(['abc']).stream()],
  [
    'an async iterable',
    () =>
      (async function* () {
        yield await Promise.resolve(new TextEncoder().encode('abc'))
      })(),
  ],
]
test.each(bodies)(
  '%s can be read once: the request is not replayed, but the token is replaced',
  async (_name, make) => {
    await using server = await startAuthorizationServer()
    const { fetch } = signedFetch(server)
    await (await fetch(server.api)).body?.cancel()
    server.revokeAll()
    const init = { method: 'POST', body: make() as BodyInit, duplex: 'half' }
    const response = await fetch(server.api, init)
    expect(response.status).toBe(401)
    expect(server.count(paths.api)).toBe(2)
    expect((await fetch(server.api)).status).toBe(200)
  },
)

const replayable: readonly (readonly [string, BodyInit])[] = [
  ['a string', 'abc'],
  ['a form', new URLSearchParams({ a: 'b' })],
  [
    'multipart',
    (() => {
      const form = new FormData()
      form.set('a', 'b')
      return form
    })(),
  ],
  ['a blob', new Blob(['abc'])],
  ['bytes', new TextEncoder().encode('abc')],
]
test.each(replayable)('%s is sent a second time as a whole', async (_name, body) => {
  await using server = await startAuthorizationServer()
  const { fetch } = signedFetch(server)
  await (await fetch(server.api)).body?.cancel()
  server.revokeAll()
  expect((await fetch(server.api, { method: 'POST', body })).status).toBe(200)
  const [, first, second] = server.requests.filter(({ path }) => path === paths.api)
  // Only the boundary of multipart differs.
  const text = (sent?: string) => sent?.replaceAll(/formdata-[\w-]+/g, '')
  expect(text(second?.body)).toBe(text(first?.body))
  expect(first?.body).not.toBe('')
})

test('a Request is signed as it is, and replayed when it has no body', async () => {
  await using server = await startAuthorizationServer()
  const { fetch } = signedFetch(server)
  await (await fetch(server.api)).body?.cancel()
  server.revokeAll()
  const response = await fetch(new Request(server.api, { headers: { 'x-mine': '1' } }))
  expect(response.status).toBe(200)
  expect(server.requests.at(-1)?.headers['x-mine']).toBe('1')
})

test('an abort reaches the wait for the token, with its reason, and nobody else', async () => {
  await using server = await startAuthorizationServer()
  server.next(paths.token, () => undefined)
  const { fetch } = signedFetch(server)
  const controller = new AbortController()
  const aborted = fetch(server.api, { signal: controller.signal })
  const reason = new Error('enough')
  controller.abort(reason)
  await expect(aborted).rejects.toBe(reason)
})

test('when no new token can be had, the error says why', async () => {
  await using server = await startAuthorizationServer()
  const { fetch } = signedFetch(server)
  await (await fetch(server.api)).body?.cancel()
  server.revokeAll()
  server.always(paths.token, { status: 401, body: { error: 'invalid_client' } })
  expect((await authErrorOf(fetch(server.api))).code).toBe('invalid_client')
})

test('a strategy that returns nothing gets an error, and no request says undefined', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>()
  // A mock gives undefined, as a program without types may.
  const getAuthorization = vi.fn<AuthStrategy['getAuthorization']>()
  const signed = createAuthFetch({ getAuthorization }, { origin: 'https://www.filmmakers.eu', fetch })
  expect((await authErrorOf(signed('https://www.filmmakers.eu/'))).code).toBe('invalid_configuration')
  expect(fetch).not.toHaveBeenCalled()
})

test.each(['Token token=SECRETKEY\nx', 'Bearer SECRETKEYé', ''])(
  'security 20: a strategy that returns %j gets an error without the value',
  async (value) => {
    const signed = createAuthFetch({ getAuthorization: () => value }, { origin: 'https://www.filmmakers.eu' })
    const error = await authErrorOf(signed('https://www.filmmakers.eu/'))
    expect(error.code).toBe('invalid_configuration')
    expect(leaks(error, ['SECRETKEY'])).toEqual([])
  },
)
