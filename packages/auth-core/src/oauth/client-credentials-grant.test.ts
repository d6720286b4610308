import { expect, test } from 'vitest'
import { paths, startAuthorizationServer } from '../test-support/authorization-server.ts'
import { leaks } from '../test-support/leaks.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import { createOAuthClient } from './index.ts'

async function setUp(lifetime?: number) {
  const server = await startAuthorizationServer(lifetime === undefined ? {} : { lifetime })
  const { issuer, clientId, clientSecret } = server
  const clock = createSteppingClock(Date.now())
  const client = createOAuthClient({ issuer, clientId, clientSecret, clock, random: () => 0 })
  return { server, clock, client, [Symbol.asyncDispose]: () => server.close() }
}

const response = (more: object) => ({ body: { access_token: 'abc', token_type: 'Bearer', ...more } })

test('a token with what came with it; its life counts on this clock', async () => {
  await using context = await setUp()
  const set = await context.client.clientCredentials({ scope: 'public read' }).getToken()
  expect(set).toMatchObject({
    accessToken: context.server.issued[0],
    tokenType: 'Bearer',
    scope: 'public read',
    obtainedAt: context.clock.now(),
    expiresAt: context.clock.now() + 7_200_000,
  })
})

test('security 12: no more than public is asked for unannounced, and what was granted is shown, not what was asked', async () => {
  await using context = await setUp()
  await context.client.clientCredentials().getToken()
  expect(new URLSearchParams(context.server.requests.at(-1)?.body).get('scope')).toBe('public')
  context.server.next(paths.token, response({ scope: 'public', expires_in: 60 }))
  const set = await context.client.clientCredentials({ scope: 'public read' }).getToken()
  expect(set.scope).toBe('public')
})

test('security 5: unknown members are ignored, __proto__ among them', async () => {
  await using context = await setUp()
  context.server.next(paths.token, {
    headers: { 'content-type': 'application/json' },
    body: '{"__proto__":{"polluted":1},"access_token":"abc","token_type":"Bearer","expires_in":60,"created_at":1,"x":[{}]}',
  })
  expect((await context.client.clientCredentials().getToken()).accessToken).toBe('abc')
  expect('polluted' in {}).toBe(false)
})

test.each(['bearer', 'BEARER', 'bEaReR'])('security 6: token_type %s is Bearer', async (type) => {
  await using context = await setUp()
  context.server.next(paths.token, response({ token_type: type, expires_in: 60 }))
  const strategy = context.client.clientCredentials()
  expect(await strategy.getAuthorization()).toBe('Bearer abc')
})

test.each(['MAC', 'N_A', 'DPoP', '', undefined, null, 5])(
  'security 6: token_type %j is refused',
  async (type) => {
    await using context = await setUp()
    context.server.always(
      paths.token,
      response({ token_type: type, access_token: 'SECRET-ACCESS', expires_in: 60 }),
    )
    const error = await authErrorOf(context.client.clientCredentials().getToken())
    expect(error.code).toBe('invalid_response')
    expect(leaks(error, ['SECRET-ACCESS'])).toEqual([])
  },
)

test.each([undefined, null, '', 'bad value', 'SECRET\nACCESS', 5, {}])(
  'an access_token %j cannot be sent and is refused',
  async (token) => {
    await using context = await setUp()
    context.server.always(paths.token, response({ access_token: token, expires_in: 60 }))
    const error = await authErrorOf(context.client.clientCredentials().getToken())
    expect(['invalid_response', 'invalid_configuration']).toContain(error.code)
    expect(leaks(error, ['SECRET'])).toEqual([])
  },
)

test.each(['7200', 7200, ' 7200 '])('security 7: expires_in %j is two hours', async (value) => {
  await using context = await setUp()
  context.server.next(paths.token, response({ expires_in: value }))
  const set = await context.client.clientCredentials().getToken()
  expect(set.expiresAt).toBe(set.obtainedAt + 7_200_000)
})

test.each([0, -1, '-5', 'soon', '', null, true, [], {}])(
  'security 7: expires_in %j says nothing: the token is used, and nobody asks again with every call',
  async (value) => {
    await using context = await setUp()
    context.server.always(paths.token, response({ expires_in: value }))
    const strategy = context.client.clientCredentials()
    for (let i = 0; i < 20; i += 1) expect(await strategy.getAuthorization()).toBe('Bearer abc')
    expect((await strategy.getToken()).expiresAt).toBeUndefined()
    expect(context.server.count(paths.token)).toBe(1)
  },
)

test.each([1e15, 1e300])(
  'security 7: expires_in %d is a date all the same, and looked at after a day',
  async (value) => {
    await using context = await setUp()
    context.server.always(paths.token, response({ expires_in: value }))
    const strategy = context.client.clientCredentials()
    const { expiresAt = NaN } = await strategy.getToken()
    expect(new Date(expiresAt).getTime()).toBe(expiresAt)
    context.clock.advance(86_400_000)
    await strategy.getToken()
    expect(context.server.count(paths.token)).toBe(2)
  },
)

test('security 7: a number that is too large for one says nothing either', async () => {
  await using context = await setUp()
  const headers = { 'content-type': 'application/json' }
  const body = '{"access_token":"abc","token_type":"Bearer","expires_in":1e400}'
  context.server.always(paths.token, { headers, body })
  const set = await context.client.clientCredentials().getToken()
  expect([set.accessToken, set.expiresAt]).toEqual(['abc', undefined])
})

test('security 7: without expires_in the introspection endpoint tells the lifetime', async () => {
  await using context = await setUp()
  const { server } = context
  server.next(paths.token, response({}))
  server.next(paths.introspect, { body: { active: true, iat: 1000, exp: 1600 } })
  const set = await context.client.clientCredentials().getToken()
  expect(set.expiresAt).toBe(set.obtainedAt + 600_000)
})

test('a token in hand does not wait for an introspection that fails', async () => {
  await using context = await setUp()
  const { server, clock } = context
  server.always(paths.token, response({}))
  server.always(paths.introspect, { status: 429, headers: { 'retry-after': '299' } })
  expect((await context.client.clientCredentials().getToken()).accessToken).toBe('abc')
  expect([server.count(paths.introspect), clock.waits]).toEqual([1, []])
})

test('tokens of five seconds carry a job of twenty', async () => {
  await using context = await setUp(5)
  const strategy = context.client.clientCredentials()
  for (let i = 0; i < 20; i += 1) {
    const { expiresAt = 0 } = await strategy.getToken()
    expect(expiresAt).toBeGreaterThan(context.clock.now())
    context.clock.advance(1_000)
  }
  expect(context.server.count(paths.token)).toBeLessThanOrEqual(6)
})

test('strategies of one client with different scopes have different tokens, also in one store', async () => {
  await using context = await setUp()
  const store = new Map<string, string>()
  const one = await context.client.clientCredentials({ scope: 'public', store }).getToken()
  const two = await context.client.clientCredentials({ scope: 'read', store }).getToken()
  const three = await context.client.clientCredentials({ scope: 'public', store }).getToken()
  expect(two.accessToken).not.toBe(one.accessToken)
  expect(three.accessToken).toBe(one.accessToken)
  expect(store.size).toBe(2)
})

test('security 65: one client at two servers with one store: neither is sent the token of the other', async () => {
  await using one = await startAuthorizationServer()
  await using two = await startAuthorizationServer()
  const store = new Map<string, string>()
  const tokens = []
  for (const { issuer, clientId, clientSecret } of [one, two, one]) {
    const client = createOAuthClient({ issuer, clientId, clientSecret })
    tokens.push((await client.clientCredentials({ store }).getToken()).accessToken)
  }
  expect(tokens).toEqual([one.issued[0], two.issued[0], one.issued[0]])
})
