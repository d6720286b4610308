import { describe, expect, test } from 'vitest'
import type { TokenSetFields } from '../token-set.ts'
import { paths, startAuthorizationServer } from '../test-support/authorization-server.ts'
import type { Answer } from '../test-support/loopback-server.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import { serializeTokenSet } from '../token-set.ts'
import { createOAuthClient } from './oauth-client.ts'
import { storeKey } from './store-key.ts'

const old: TokenSetFields = {
  accessToken: 'old-access',
  tokenType: 'Bearer',
  obtainedAt: 1_700_000_000_000,
  expiresAt: 1_700_000_000_000 + 7_200_000,
  refreshToken: 'old-refresh',
  scope: 'public',
}

const renewed = {
  access_token: 'new-access',
  token_type: 'Bearer',
  expires_in: 7200,
  refresh_token: 'new-refresh',
}
const usedUp: Answer = { status: 400, body: { error: 'invalid_grant', error_description: 'revoked' } }
const lost: Answer = (_request, response) => response.destroy()

/** A login that is due for renewal, at a server that answers as told. */
async function setUp(...answers: Answer[]) {
  const server = await startAuthorizationServer()
  server.next(paths.token, ...answers)
  const clock = createSteppingClock(old.obtainedAt + 7_150_000)
  const store = new Map<string, string>()
  const { clientId, clientSecret, issuer } = server
  const client = createOAuthClient({ issuer, clientId, clientSecret, clock, random: () => 0 })
  const auth = client.refreshable({ account: 'anna', tokens: old, store })
  const key = storeKey({ issuer, clientId, account: 'anna' })
  return { server, clock, store, auth, key, [Symbol.asyncDispose]: () => server.close() }
}

describe('a refresh', () => {
  test('security 76: asks no scope, and sends the refresh token once, in the body', async () => {
    await using it = await setUp({ body: renewed })
    const set = await it.auth.refresh()
    expect([set.accessToken, set.refreshToken, set.scope]).toEqual(['new-access', 'new-refresh', 'public'])
    const form = Object.fromEntries(new URLSearchParams(it.server.requests.at(-1)?.body))
    expect(form).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'old-refresh' })
    expect(form).not.toHaveProperty('scope')
  })

  test('security 8: what came back is stored before it is used; the old refresh token stays only if none came', async () => {
    const withoutRotation = { access_token: 'first-access', token_type: 'Bearer', expires_in: 7200 }
    await using it = await setUp({ body: withoutRotation }, { body: renewed })
    expect((await it.auth.refresh()).refreshToken).toBe('old-refresh')
    expect(it.store.get(it.key)).toContain('old-refresh')
    await it.auth.refresh()
    expect(it.store.get(it.key)).toContain('new-refresh')
    expect(it.store.get(it.key)).not.toContain('old-refresh')
  })

  test('what a login brought is stored at its first use, unless the store has something newer', async () => {
    await using it = await setUp({ body: renewed })
    await it.auth.refresh()
    const again = it.store.get(it.key)
    const { clientId, clientSecret, issuer } = it.server
    const other = createOAuthClient({ issuer, clientId, clientSecret, clock: it.clock })
    const auth = other.refreshable({ account: 'anna', tokens: old, store: it.store })
    expect((await auth.getToken()).accessToken).toBe('new-access')
    expect(it.store.get(it.key)).toBe(again)
  })

  test('security 10: invalid_grant reads the store again, and adopts what another process put there', async () => {
    await using it = await setUp()
    it.server.next(paths.token, (_request, response) => {
      // The other process wins while our request is under way.
      const won = { ...old, accessToken: 'their-access', refreshToken: 'theirs', obtainedAt: it.clock.now() }
      it.store.set(it.key, serializeTokenSet({ ...won, expiresAt: it.clock.now() + 7_200_000 }))
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}')
    })
    expect((await it.auth.refresh()).accessToken).toBe('their-access')
    expect(it.server.count(paths.token)).toBe(1)
  })

  test('security 10: invalid_grant is not tried again, and says to log in', async () => {
    await using it = await setUp(usedUp)
    const error = await authErrorOf(it.auth.refresh())
    expect([error.code, error.oauthError, error.retryable]).toEqual(['invalid_grant', 'invalid_grant', false])
    expect(error.next).toMatch(/log in again/)
    expect(it.server.count(paths.token)).toBe(1)
  })

  test.each<[string, Answer, number]>([
    ['503', { status: 503, body: '' }, 200],
    ['429 with a time', { status: 429, headers: { 'retry-after': '7' }, body: 'Throttled' }, 7000],
    ['an answer that was lost', lost, 200],
  ])('is repeated once after %s, and no more', async (_, answer, wait) => {
    await using good = await setUp(answer, { body: renewed })
    expect((await good.auth.refresh()).accessToken).toBe('new-access')
    expect(good.clock.waits).toEqual([wait])
    await using bad = await setUp(answer, answer, { body: renewed })
    await authErrorOf(bad.auth.refresh())
    expect(bad.server.count(paths.token)).toBe(2)
  })

  test.each([
    [401, 'invalid_client'],
    [400, 'invalid_request'],
    [400, 'temporarily_unavailable'],
    [408, 'invalid_request'],
    [403, 'access_denied'],
  ])('is not repeated after %i with %s', async (status, error) => {
    await using it = await setUp({ status, body: { error } })
    expect((await authErrorOf(it.auth.refresh())).code).toBe(error)
    expect(it.server.count(paths.token)).toBe(1)
  })

  test.each<[string, Answer]>([
    ['a web page with status 200', { headers: { 'content-type': 'text/html' }, body: '<html>busy</html>' }],
    ['JSON that is no token', { body: { ok: true } }],
    ['JSON that breaks off', { headers: { 'content-type': 'application/json' }, body: '{"access_token":"x' }],
    ['an empty 200', { status: 200 }],
    ['500', { status: 500 }],
    ['429', { status: 429, body: 'Throttled' }],
    ['404', { status: 404 }],
    ['an OAuth error that is not about the grant', { status: 400, body: { error: 'invalid_request' } }],
    ['a redirect', { status: 302, headers: { location: '/' } }],
    ['nothing', lost],
  ])('security 10: %s costs no login: the tokens stay, and the next refresh has them', async (_, answer) => {
    await using it = await setUp(answer, answer)
    const error = await authErrorOf(it.auth.refresh())
    expect(error.next).not.toMatch(/log in/i)
    expect(it.store.get(it.key)).toContain('old-refresh')
    // Whatever of the two answers is left goes first; then the server is well again.
    it.clock.advance(11_000)
    await it.auth.refresh().catch(() => undefined)
    it.server.always(paths.token, { body: renewed })
    it.clock.advance(11_000)
    expect((await it.auth.refresh()).accessToken).toBe('new-access')
    const form = new URLSearchParams(it.server.requests.at(-1)?.body)
    expect(form.get('refresh_token')).toBe('old-refresh')
  })

  test('a failure in the background hurts nobody while the token lives', async () => {
    await using it = await setUp({ status: 503, body: '' }, { status: 503, body: '' })
    expect(await it.auth.getAuthorization()).toBe('Bearer old-access')
  })
})

test('without a refresh token, or without any, a login is required', async () => {
  await using it = await setUp()
  const { clientId, clientSecret, issuer } = it.server
  const client = createOAuthClient({ issuer, clientId, clientSecret, clock: it.clock })
  expect((await authErrorOf(client.refreshable({ account: 'ben' }).getToken())).code).toBe('login_required')
  const ended = { ...old, refreshToken: undefined, expiresAt: it.clock.now() - 1 }
  const auth = client.refreshable({ account: 'carla', tokens: ended })
  expect((await authErrorOf(auth.getToken())).code).toBe('login_required')
  expect(it.server.count(paths.token)).toBe(0)
})
