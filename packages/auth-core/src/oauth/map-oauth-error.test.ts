import { expect, test } from 'vitest'
import { paths, startAuthorizationServer } from '../test-support/authorization-server.ts'
import { leaks } from '../test-support/leaks.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import { createOAuthClient } from './index.ts'

async function setUp(options: Parameters<typeof startAuthorizationServer>[0] & { secret?: string } = {}) {
  const server = await startAuthorizationServer(options)
  const clock = createSteppingClock(Date.now())
  const client = createOAuthClient({
    issuer: server.issuer,
    clientId: server.clientId,
    clientSecret: options.secret ?? server.clientSecret,
    clock,
  })
  return { server, client, clock, [Symbol.asyncDispose]: () => server.close() }
}

test.each(['doorkeeper', 'conforming'] as const)(
  'a wrong secret is invalid_client at a %s server, and is not hammered',
  async (flavour) => {
    await using context = await setUp({ flavour, secret: 'wrong-secret-value' })
    const strategy = context.client.clientCredentials()
    for (let i = 0; i < 20; i += 1) {
      const error = await authErrorOf(strategy.getToken())
      expect(error).toMatchObject({
        code: 'invalid_client',
        oauthError: 'invalid_client',
        oauthErrorDescription: 'Client authentication failed due to unknown client.',
        status: 401,
        retryable: false,
        next: expect.stringMatching(/client id and client secret/) as unknown,
      })
      expect(leaks(error, ['wrong-secret-value'])).toEqual([])
    }
    expect(context.server.count(paths.token)).toBe(1)
  },
)

test.each(['doorkeeper', 'conforming'] as const)(
  'a wrong scope is invalid_scope at a %s server',
  async (flavour) => {
    await using context = await setUp({ flavour })
    const error = await authErrorOf(context.client.clientCredentials({ scope: 'nonsense' }).getToken())
    expect(error).toMatchObject({ code: 'invalid_scope', status: 400 })
  },
)

test('security 77: an error that is only in WWW-Authenticate is read, commas and all', async () => {
  await using context = await setUp()
  context.server.always(paths.token, {
    status: 401,
    headers: {
      'www-authenticate': 'Bearer realm="a,b", error="invalid_client", error_description="no, \\"no\\""',
    },
  })
  expect(await authErrorOf(context.client.clientCredentials().getToken())).toMatchObject({
    code: 'invalid_client',
    oauthErrorDescription: 'no, "no"',
  })
})

test('an error code nobody knows is kept beside the code oauth_error', async () => {
  await using context = await setUp()
  context.server.always(paths.token, { status: 400, body: { error: 'quota', error_description: 5 } })
  expect(await authErrorOf(context.client.clientCredentials().getToken())).toMatchObject({
    code: 'oauth_error',
    oauthError: 'quota',
  })
})

test.each(['__proto__', 'constructor', 'toString'])(
  'an error called %s is one nobody knows',
  async (error) => {
    await using context = await setUp()
    const headers = { 'content-type': 'application/json' }
    context.server.always(paths.token, { status: 400, headers, body: `{"error":"${error}"}` })
    expect((await authErrorOf(context.client.clientCredentials().getToken())).code).toBe('oauth_error')
  },
)

test('an empty 500, as Doorkeeper sends for scope openid, is server_error after three attempts', async () => {
  await using context = await setUp()
  const error = await authErrorOf(context.client.clientCredentials({ scope: 'openid' }).getToken())
  expect(error).toMatchObject({ code: 'server_error', status: 500, retryable: true })
  expect(context.server.count(paths.token)).toBe(3)
})

test('a Rails 500 with an "error" in JSON is a failure, no verdict on the client', async () => {
  await using context = await setUp()
  context.server.always(paths.token, { status: 500, body: { status: 500, error: 'Internal Server Error' } })
  expect(await authErrorOf(context.client.clientCredentials().getToken())).toMatchObject({
    code: 'server_error',
    retryable: true,
  })
})

test('a 503 with an OAuth error keeps the time the server names', async () => {
  await using context = await setUp()
  context.server.always(paths.token, {
    status: 503,
    headers: { 'retry-after': '3600' },
    body: { error: 'temporarily_unavailable' },
  })
  const error = await authErrorOf(context.client.clientCredentials().getToken())
  expect(error).toMatchObject({ code: 'temporarily_unavailable', retryable: true })
  expect(error.retryAt).toBe(context.clock.now() + 3_600_000)
  expect(context.server.count(paths.token)).toBe(1)
})

test.each([200, 403, 404])('a web page with status %i is invalid_response', async (status) => {
  await using context = await setUp()
  const page = { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<html>SECRET-PAGE' }
  context.server.always(paths.token, page)
  const error = await authErrorOf(context.client.clientCredentials().getToken())
  expect(error).toMatchObject({ code: 'invalid_response', status, retryable: false })
  expect(error.message).toContain('text/html')
  expect(context.server.count(paths.token)).toBe(1)
})

test('security 13: what the server says is printed without control characters, and cut', async () => {
  await using context = await setUp()
  context.server.always(paths.token, {
    status: 400,
    body: { error: 'evil\u001b[2J', error_description: `\u202e\r\n${'x'.repeat(10_000)}` },
  })
  const error = await authErrorOf(context.client.clientCredentials().getToken())
  expect(error.message).not.toMatch(/[\p{Cc}\u202e]/u)
  expect(error.message.length).toBeLessThan(600)
  expect(error.oauthError).not.toMatch(/\p{Cc}/u)
})

test('security 62: a server that quotes the secret does not get it into the error', async () => {
  await using context = await setUp()
  const { clientSecret } = context.server
  context.server.always(paths.token, {
    status: 400,
    body: { error: `x ${clientSecret}`, error_description: `got ${encodeURIComponent(clientSecret)}` },
  })
  const error = await authErrorOf(context.client.clientCredentials().getToken())
  expect(leaks(error, [clientSecret])).toEqual([])
})
