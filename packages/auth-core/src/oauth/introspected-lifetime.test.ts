import { describe, expect, test } from 'vitest'
import { everyEndpoint } from '../test-support/every-operation.ts'
import { type Answer, startLoopbackServer } from '../test-support/loopback-server.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import type { TokenSet } from '../token-set.ts'
import { createOAuthClient, type OAuthClient } from './index.ts'

const redirectUri = 'https://agency.example/callback'
const old = {
  accessToken: 'old',
  tokenType: 'Bearer',
  obtainedAt: 0,
  expiresAt: 1,
  refreshToken: 'refresh-1',
}

/** A server whose tokens say nothing of their lifetime. */
async function setUp(introspection: Answer, more: object = {}) {
  const token = { access_token: 'access-1', token_type: 'Bearer', refresh_token: 'refresh-2', ...more }
  const device = {
    device_code: 'device-1',
    user_code: 'A',
    verification_uri: 'https://login.example',
    expires_in: 60,
  }
  const server = await startLoopbackServer(({ path }) => {
    if (path === '/introspect') return introspection
    return { body: path === '/device' ? device : token }
  })
  const client = createOAuthClient({
    clientId: 'id',
    clientSecret: 'secret',
    metadata: everyEndpoint(server.url),
    clock: createSteppingClock(1_800_000_000_000),
  })
  return { server, client, [Symbol.asyncDispose]: () => server.close() }
}

const grants: readonly (readonly [name: string, run: (client: OAuthClient) => Promise<TokenSet>])[] = [
  ['client credentials', (client) => client.clientCredentials().getToken()],
  ['a refresh', (client) => client.refreshable({ account: 'anna', tokens: old }).getToken()],
  [
    'a code',
    async (client) => {
      const { url, transaction } = await client.begin({ redirectUri })
      const query = new URLSearchParams({ code: 'c0de', state: url.searchParams.get('state') ?? '' })
      return client.complete(new URL(`${redirectUri}?${query}`), transaction)
    },
  ],
  ['a device', (client) => client.device({ onPrompt: () => undefined })],
]

describe.each(grants)('a lifetime that was not told with the token of %s', (_name, run) => {
  test('security 7: is asked for, and counts from the moment of receipt', async () => {
    await using it = await setUp({ body: { active: true, iat: 1000, exp: 8200 } })
    const set = await run(it.client)
    expect(set.expiresAt).toBe(set.obtainedAt + 7_200_000)
    expect([set.accessToken, set.refreshToken]).toEqual(['access-1', 'refresh-2'])
    expect(new URLSearchParams(it.server.requests.at(-1)?.body).get('token')).toBe('access-1')
  })

  test('security 7: is the rest of its life where the server does not say when it was issued', async () => {
    await using it = await setUp({ body: { active: true, exp: 1_800_003_600 } })
    const set = await run(it.client)
    expect(Math.abs((set.expiresAt ?? 0) - 1_800_003_600_000)).toBeLessThan(10_000)
  })

  test.each<[string, Answer]>([
    ['fails', { status: 500 }],
    ['refuses the client', { status: 401, body: { error: 'invalid_client' } }],
    ['is throttled', { status: 429, headers: { 'retry-after': '299' } }],
    ['breaks off', (_request, response) => response.destroy()],
    ['answers with a page', { body: '<html>' }],
    ['knows no end', { body: { active: true } }],
    ['has an end before its beginning', { body: { active: true, iat: 8200, exp: 1000 } }],
    ['has words for numbers', { body: { active: true, iat: 'then', exp: {} } }],
    ['does not know the token', { body: { active: false } }],
  ])('breaks nothing when the introspection endpoint %s', async (_what, answer) => {
    await using it = await setUp(answer)
    const set = await run(it.client)
    expect([set.accessToken, set.expiresAt]).toEqual(['access-1', undefined])
    // The token is in hand: one try has to do.
    expect(it.server.count('/introspect')).toBe(1)
  })

  test('is not asked for when it was told', async () => {
    await using it = await setUp({}, { expires_in: 60 })
    const set = await run(it.client)
    expect(set.expiresAt).toBe(set.obtainedAt + 60_000)
    expect(it.server.count('/introspect')).toBe(0)
  })
})

test('security 8: a rotated refresh token is in the store before its lifetime is asked for', async () => {
  const store = new Map<string, string>()
  const stored: string[] = []
  await using it = await setUp((_request, response) => {
    stored.push(...store.values())
    response.destroy()
  })
  await it.client.refreshable({ account: 'anna', tokens: old, store }).getToken()
  expect(stored).toHaveLength(1)
  expect(stored[0]).toContain('refresh-2')
})

test('a token is written once where its lifetime was told', async () => {
  const writes: string[] = []
  const values = new Map<string, string>()
  const store = {
    get: (key: string) => values.get(key),
    set: (key: string, value: string) => (writes.push(value), values.set(key, value)),
    delete: (key: string) => values.delete(key),
  }
  await using it = await setUp({}, { expires_in: 60 })
  await it.client.refreshable({ account: 'anna', tokens: old, store }).getToken()
  // What the login brought, and what came in its place.
  expect(writes).toHaveLength(2)
})
