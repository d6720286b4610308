import { expect, test } from 'vitest'
import { paths, startAuthorizationServer } from '../test-support/authorization-server.ts'
import type { Answer } from '../test-support/loopback-server.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import { serializeTokenSet, type TokenSetFields } from '../token-set.ts'
import { createOAuthClient } from './oauth-client.ts'
import { storeKey } from './store-key.ts'

const login: TokenSetFields = {
  accessToken: 'old-access',
  tokenType: 'Bearer',
  obtainedAt: 1_700_000_000_000,
  expiresAt: 1_700_007_200_000,
  refreshToken: 'old-refresh',
  scope: 'public',
}
const usedUp: Answer = { status: 400, body: { error: 'invalid_grant', error_description: 'revoked' } }
const own: Answer = { body: { access_token: 'own-access', token_type: 'Bearer', expires_in: 7200 } }

/** A strategy of a login, with client credentials to fall back to, at a server that answers as told. */
async function setUp(tokens: TokenSetFields | undefined, ...answers: Answer[]) {
  const server = await startAuthorizationServer()
  server.next(paths.token, ...answers)
  const clock = createSteppingClock(login.obtainedAt + 7_150_000)
  const store = new Map<string, string>()
  const { clientId, clientSecret, issuer } = server
  const client = createOAuthClient({ issuer, clientId, clientSecret, clock, random: () => 0 })
  const strategyOf = (given?: TokenSetFields) =>
    client.refreshable({
      account: 'anna',
      tokens: given,
      store,
      fallback: 'client_credentials',
      scope: 'read',
    })
  const grants = () =>
    server.requests
      .filter(({ path }) => path === paths.token)
      .map(({ body }) => new URLSearchParams(body))
      .map((form) => [form.get('grant_type'), form.get('scope')])
  return {
    server,
    clock,
    store,
    strategyOf,
    auth: strategyOf(tokens),
    grants,
    key: storeKey({ issuer, clientId, account: 'anna' }),
    [Symbol.asyncDispose]: () => server.close(),
  }
}

test('security 10: a login that ended goes on in the name of the client, with the scope for that', async () => {
  await using it = await setUp(login, usedUp, own)
  expect((await it.auth.refresh()).accessToken).toBe('own-access')
  expect(it.grants()).toEqual([
    ['refresh_token', null],
    ['client_credentials', 'read'],
  ])
})

test('security 10: and stays there, without trying the used-up refresh token again', async () => {
  await using it = await setUp(login, usedUp, own, own)
  await it.auth.refresh()
  it.clock.advance(7_200_000)
  await it.auth.getToken()
  expect(it.grants().map(([grant]) => grant)).toEqual([
    'refresh_token',
    'client_credentials',
    'client_credentials',
  ])
  expect(it.store.get(it.key)).not.toContain('old-refresh')
})

test('where nobody has logged in yet, it is the client from the beginning', async () => {
  await using it = await setUp(undefined, own)
  expect(await it.auth.getAuthorization()).toBe('Bearer own-access')
  expect(it.grants()).toEqual([['client_credentials', 'read']])
})

test('a new login takes its place', async () => {
  await using it = await setUp(login, usedUp, own)
  await it.auth.refresh()
  it.clock.advance(1_000)
  const again = { ...login, accessToken: 'again', obtainedAt: it.clock.now(), expiresAt: undefined }
  expect((await it.strategyOf(again).getToken()).accessToken).toBe('again')
})

test.each<[string, Answer]>([
  ['a server that is down', { status: 503, body: '' }],
  ['a client that is refused', { status: 401, body: { error: 'invalid_client' } }],
])('%s says nothing about the login: nothing is fallen back to', async (_name, answer) => {
  await using it = await setUp(login, answer, answer)
  await authErrorOf(it.auth.refresh())
  expect(new Set(it.grants().map(([grant]) => grant))).toEqual(new Set(['refresh_token']))
})

test('a newer login of another process goes first', async () => {
  await using it = await setUp(login)
  it.server.next(paths.token, (_request, response) => {
    const won = { ...login, accessToken: 'their-access', obtainedAt: it.clock.now(), expiresAt: undefined }
    it.store.set(it.key, serializeTokenSet(won))
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}')
  })
  expect((await it.auth.refresh()).accessToken).toBe('their-access')
  expect(it.server.count(paths.token)).toBe(1)
})

test('without the option, a login that ended is an error that says to log in again', async () => {
  await using it = await setUp(undefined, usedUp)
  const { clientId, clientSecret, issuer } = it.server
  const client = createOAuthClient({ issuer, clientId, clientSecret, clock: it.clock })
  const error = await authErrorOf(client.refreshable({ account: 'ben', tokens: login }).refresh())
  expect([error.code, error.next]).toEqual(['invalid_grant', expect.stringMatching(/log in again/)])
})
