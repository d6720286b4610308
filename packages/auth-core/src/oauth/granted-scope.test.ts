import { expect, test } from 'vitest'
import { everyEndpoint } from '../test-support/every-operation.ts'
import { startLoopbackServer } from '../test-support/loopback-server.ts'
import { type AuthEvent, createOAuthClient } from './index.ts'

const redirectUri = 'https://agency.example/callback'

/** A server that grants this scope, whatever is asked; `undefined`: it does not say. */
async function setUp(scope: string | undefined) {
  const server = await startLoopbackServer(() => ({
    body: { access_token: 'access', token_type: 'Bearer', expires_in: 60, refresh_token: 'refresh', scope },
  }))
  const events: AuthEvent[] = []
  const client = createOAuthClient({
    clientId: 'id',
    clientSecret: 'secret',
    metadata: everyEndpoint(server.url),
    onEvent: (event) => events.push(event),
  })
  const told = () => events.find(({ type }) => type === 'token')
  return { server, client, told, [Symbol.asyncDispose]: () => server.close() }
}

test('security 12: no more than `public` is asked for unless more is wanted', async () => {
  await using it = await setUp('public')
  await it.client.clientCredentials().getToken()
  const { url } = await it.client.begin({ redirectUri })
  expect([
    new URLSearchParams(it.server.requests[0]?.body).get('scope'),
    url.searchParams.get('scope'),
  ]).toEqual(['public', 'public'])
})

test('security 12: a scope that was not granted shows in the token and in the event', async () => {
  await using it = await setUp('read')
  const set = await it.client.clientCredentials({ scope: 'public read write' }).getToken()
  expect(set.scope).toBe('read')
  expect(it.told()).toMatchObject({ scope: 'read', missingScope: 'public write' })
})

test('security 12: so it does after a login', async () => {
  await using it = await setUp('read')
  const { url, transaction } = await it.client.begin({ redirectUri, scope: 'read write' })
  const query = new URLSearchParams({ code: 'c0de', state: url.searchParams.get('state') ?? '' })
  const set = await it.client.complete(new URL(`${redirectUri}?${query}`), transaction)
  expect(set.scope).toBe('read')
  expect(it.told()).toMatchObject({ scope: 'read', missingScope: 'write' })
})

test('security 12: and after a refresh', async () => {
  await using it = await setUp('read')
  const tokens = {
    accessToken: 'old',
    tokenType: 'Bearer',
    obtainedAt: 0,
    refreshToken: 'refresh-1',
    scope: 'read write',
  }
  const set = await it.client.refreshable({ account: 'anna', tokens }).refresh()
  expect(set.scope).toBe('read')
  expect(it.told()).toMatchObject({ scope: 'read', missingScope: 'write' })
})

test('security 12: a server that does not say granted what was asked, RFC 6749 §5.1', async () => {
  await using it = await setUp(undefined)
  const set = await it.client.clientCredentials({ scope: 'public read' }).getToken()
  expect(set.scope).toBe('public read')
  expect(it.told()).toEqual(expect.not.objectContaining({ missingScope: expect.anything() as unknown }))
})

test('more than was asked is no less', async () => {
  await using it = await setUp('read public')
  await it.client.clientCredentials({ scope: 'public' }).getToken()
  expect(it.told()).toMatchObject({ scope: 'read public', missingScope: undefined })
})
