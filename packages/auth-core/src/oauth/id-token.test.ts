import { describe, expect, test } from 'vitest'
import { isAuthError } from '../index.ts'
import { idTokenOf } from '../test-support/id-token.ts'
import { leaks } from '../test-support/leaks.ts'
import { startLoopbackServer } from '../test-support/loopback-server.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createManualClock } from '../testing/index.ts'
import { createOAuthClient } from './index.ts'

const redirectUri = 'https://agency.example/callback'
const now = 1_800_000_000
const clientId = 'web-1'

interface IdToken {
  claims: Record<string, unknown>
  header: Record<string, unknown>
}

/** A login with `openid`, and what its ID token is if nothing is wrong with it. */
async function begun(metadata: Record<string, string[]> = {}, scope = 'openid public') {
  let issued: string | undefined
  const server = await startLoopbackServer(() => ({
    body: {
      access_token: 'access',
      token_type: 'Bearer',
      expires_in: 7200,
      refresh_token: 'first',
      id_token: issued,
    },
  }))
  const client = createOAuthClient({
    clientId,
    clock: createManualClock(now * 1000),
    metadata: {
      issuer: server.url,
      authorization_endpoint: `${server.url}/authorize`,
      token_endpoint: `${server.url}/token`,
      jwks_uri: `${server.url}/keys`,
      ...metadata,
    },
  })
  const { url, transaction } = await client.begin({ redirectUri, scope })
  const state = url.searchParams.get('state') ?? ''
  const nonce = url.searchParams.get('nonce') ?? undefined
  const claims = { iss: server.url, aud: clientId, sub: 'anna', iat: now, exp: now + 300, nonce }
  return {
    server,
    client,
    good: { claims, header: { alg: 'RS256' } },
    /** What comes with the tokens from now on. */
    issue: (idToken: string | undefined) => {
      issued = idToken
    },
    complete: (idToken: string | undefined) => {
      issued = idToken
      return client.complete(new URL(`${redirectUri}?code=c0de&state=${state}`), transaction)
    },
    [Symbol.asyncDispose]: () => server.close(),
  }
}

const faults: readonly (readonly [string, (good: IdToken) => Partial<IdToken>])[] = [
  ['another issuer', ({ claims }) => ({ claims: { ...claims, iss: 'https://evil.example' } })],
  ['the issuer with a slash', ({ claims }) => ({ claims: { ...claims, iss: `${String(claims['iss'])}/` } })],
  ['no issuer', ({ claims }) => ({ claims: { ...claims, iss: undefined } })],
  ['another audience', ({ claims }) => ({ claims: { ...claims, aud: 'other' } })],
  ['other audiences', ({ claims }) => ({ claims: { ...claims, aud: ['other', 'third'] } })],
  ['one more audience, and no azp', ({ claims }) => ({ claims: { ...claims, aud: [clientId, 'other'] } })],
  [
    'one more audience, and the azp of that',
    ({ claims }) => ({ claims: { ...claims, aud: [clientId, 'other'], azp: 'other' } }),
  ],
  ['the azp of another client', ({ claims }) => ({ claims: { ...claims, azp: 'other' } })],
  ['no audience', ({ claims }) => ({ claims: { ...claims, aud: undefined } })],
  [
    'an end that is past, clocks of ten minutes off allowed for',
    ({ claims }) => ({ claims: { ...claims, exp: now - 661 } }),
  ],
  ['no end', ({ claims }) => ({ claims: { ...claims, exp: undefined } })],
  ['an end that is text', ({ claims }) => ({ claims: { ...claims, exp: String(now + 300) } })],
  ['the nonce of another login', ({ claims }) => ({ claims: { ...claims, nonce: 'other' } })],
  ['no nonce', ({ claims }) => ({ claims: { ...claims, nonce: undefined } })],
  ['no subject', ({ claims }) => ({ claims: { ...claims, sub: undefined } })],
  ['no algorithm at all', () => ({ header: { alg: 'none' } })],
  ['an algorithm with a shared secret', () => ({ header: { alg: 'HS256' } })],
  ['an algorithm the server does not name', () => ({ header: { alg: 'ES256' } })],
  ['a critical extension', () => ({ header: { alg: 'RS256', crit: ['x'] } })],
]

describe('the ID token of a login', () => {
  test('security 44: is taken when all of it is right, and says who it is about', async () => {
    await using login = await begun()
    const { claims } = login.good
    const idToken = idTokenOf({ ...claims, azp: clientId, aud: [clientId, 'other'] })
    expect((await login.complete(idToken)).idToken).toBe(idToken)
  })

  test('a server whose clock is ten minutes behind or ahead is borne', async () => {
    for (const exp of [now - 600, now + 900]) {
      await using login = await begun()
      const idToken = idTokenOf({ ...login.good.claims, iat: exp - 300, exp })
      expect(await login.complete(idToken)).toHaveProperty('idToken', idToken)
    }
  })

  test.each(faults)('security 44: with %s is refused, and nothing of it is printed', async (_, spoil) => {
    await using login = await begun()
    const { claims, header } = { ...login.good, ...spoil(login.good) }
    const idToken = idTokenOf(claims, header)
    const error = await authErrorOf(login.complete(idToken))
    expect(error.code).toBe('invalid_response')
    expect(leaks([error, login.client], [idToken, 'access', 'anna', 'first'])).toEqual([])
  })

  test.each([
    ['none, though openid was asked', undefined],
    ['two parts', 'a.b'],
    ['five parts', 'a.b.c.d.e'],
    ['no JSON', 'e30.x.y'],
  ])('security 44: %s is refused', async (_, idToken) => {
    await using login = await begun()
    expect((await authErrorOf(login.complete(idToken))).code).toBe('invalid_response')
  })

  test('security 44: that nobody asked for is checked all the same', async () => {
    for (const aud of [clientId, 'other']) {
      await using login = await begun({}, 'public')
      const outcome = login.complete(idTokenOf({ ...login.good.claims, aud })).then(
        () => 'taken',
        () => 'refused',
      )
      expect(await outcome).toBe(aud === clientId ? 'taken' : 'refused')
    }
  })

  test('security 83: the algorithms are those of the server, and never one that needs no key', async () => {
    for (const [alg, expected] of [
      ['ES256', true],
      ['RS256', false],
    ] as const) {
      await using login = await begun({ id_token_signing_alg_values_supported: ['ES256'] })
      const outcome = login.complete(idTokenOf(login.good.claims, { alg })).then(
        () => true,
        () => false,
      )
      expect(await outcome).toBe(expected)
    }
  })

  test('security 83: one without a signature is refused, though the server announces that there may be', async () => {
    await using login = await begun({ id_token_signing_alg_values_supported: ['RS256', 'none'] })
    const unsigned = idTokenOf(login.good.claims, { alg: 'none' })
    expect((await authErrorOf(login.complete(unsigned))).code).toBe('invalid_response')
  })

  test('security 83: no keys are asked for: the token is believed for the connection it came by', async () => {
    await using login = await begun()
    await login.complete(idTokenOf(login.good.claims, { alg: 'RS256', kid: 'unknown' }))
    expect(login.server.requests.map(({ path }) => path)).toEqual(['/token'])
  })
})

describe('the ID token of a refresh', () => {
  test.each<[string, string, object]>([
    ['the same subject', 'taken', {}],
    ['another subject', 'invalid_response', { sub: 'ben' }],
    ['another issuer', 'invalid_response', { iss: 'https://evil.example' }],
    ['another audience', 'invalid_response', { aud: 'other' }],
    ['the azp of another client', 'invalid_response', { azp: 'other' }],
    ['an end that is past', 'invalid_response', { exp: now - 661 }],
  ])('security 44: with %s: %s', async (_, outcome, change) => {
    await using login = await begun()
    const { claims } = login.good
    const tokens = await login.complete(idTokenOf(claims))
    const auth = login.client.refreshable({ account: 'anna', tokens })
    login.issue(idTokenOf({ ...claims, nonce: undefined, ...change }))
    const renewed = auth.refresh().then(
      () => 'taken',
      (error: unknown) => isAuthError(error) && error.code,
    )
    expect(await renewed).toBe(outcome)
  })
})
