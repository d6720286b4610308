import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { startLoopbackServer } from '../test-support/loopback-server.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createOAuthClient } from './index.ts'

const redirectUri = 'https://agency.example/callback?tenant=7'

async function setUp(metadata: Record<string, string | string[] | undefined> = {}, query = '') {
  const server = await startLoopbackServer(() => ({
    body: { access_token: 'access', token_type: 'Bearer', expires_in: 7200 },
  }))
  const client = createOAuthClient({
    clientId: 'web',
    metadata: {
      issuer: server.url,
      authorization_endpoint: `${server.url}/authorize${query}`,
      token_endpoint: `${server.url}/token`,
      ...metadata,
    },
  })
  return { server, client, [Symbol.asyncDispose]: () => server.close() }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')

describe('an authorization request', () => {
  test('asks for a code, for this client, with the scope and back to where it was told', async () => {
    await using it = await setUp()
    const { url } = await it.client.begin({ redirectUri, scope: 'public read' })
    expect(`${url.origin}${url.pathname}`).toBe(`${it.server.url}/authorize`)
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'web',
      redirect_uri: redirectUri,
      scope: 'public read',
    })
    expect(it.server.count()).toBe(0)
  })

  test('security 34: the verifier that follows has 256 bits, and its hash was in the request', async () => {
    await using it = await setUp()
    const { url, transaction } = await it.client.begin({ redirectUri })
    const state = url.searchParams.get('state') ?? ''
    await it.client.complete(new URL(`${redirectUri}&code=c0de&state=${state}`), transaction)
    const verifier = new URLSearchParams(it.server.requests[0]?.body).get('code_verifier') ?? ''
    expect(Buffer.from(verifier, 'base64url').length).toBeGreaterThanOrEqual(32)
    expect(url.searchParams.get('code_challenge')).toBe(sha256(verifier))
    expect(url.href).not.toContain(verifier)
  })

  test.each([
    ['says nothing of PKCE, as Doorkeeper does', undefined],
    ['knows plain alone', ['plain']],
    ['knows none', []],
  ])('security 34: it is S256 where the server %s', async (_, methods) => {
    await using it = await setUp({ code_challenge_methods_supported: methods })
    const { url } = await it.client.begin({ redirectUri })
    expect(url.searchParams.getAll('code_challenge_method')).toEqual(['S256'])
    expect(url.searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/)
  })

  test('security 81: each has a state, a challenge and a nonce of 256 bits of its own', async () => {
    await using it = await setUp()
    const begun = Array.from({ length: 20 }, () => it.client.begin({ redirectUri, scope: 'openid' }))
    const urls = (await Promise.all(begun)).map(({ url }) => url)
    for (const name of ['state', 'code_challenge', 'nonce']) {
      const values = urls.map((url) => url.searchParams.get(name) ?? '')
      expect(new Set(values).size).toBe(20)
      for (const value of values) expect(value).toMatch(/^[\w-]{43}$/)
    }
  })

  test('has a nonce only where an ID token is asked for', async () => {
    await using it = await setUp()
    for (const [scope, expected] of [
      ['public', false],
      ['public openid', true],
      ['openids', false],
    ] as const) {
      expect((await it.client.begin({ redirectUri, scope })).url.searchParams.has('nonce')).toBe(expected)
    }
  })

  test('keeps the query of the endpoint', async () => {
    await using it = await setUp({}, '?tenant=7')
    expect((await it.client.begin({ redirectUri })).url.searchParams.get('tenant')).toBe('7')
  })

  test.each([
    ['http to another machine', 'http://agency.example/callback'],
    ['a fragment', 'https://agency.example/callback#x'],
    ['an empty fragment', 'https://agency.example/callback#'],
    ['user info', 'https://user:secret@agency.example/callback'],
    ['another scheme', 'javascript:alert(1)'],
    ['no URL', 'callback'],
  ])('a redirect URI with %s is refused', async (_, uri) => {
    await using it = await setUp()
    expect((await authErrorOf(it.client.begin({ redirectUri: uri }))).code).toBe('invalid_url')
  })

  test('security 80: a server without such an endpoint is an error that names it', async () => {
    await using it = await setUp({ authorization_endpoint: undefined })
    const error = await authErrorOf(it.client.begin({ redirectUri }))
    expect(error.code).toBe('missing_endpoint')
    expect(error.message).toContain('authorization_endpoint')
  })
})
