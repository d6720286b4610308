import { describe, expect, test } from 'vitest'
import { type Answer, startLoopbackServer } from '../test-support/loopback-server.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createOAuthClient } from './oauth-client.ts'

const redirectUri = 'https://agency.example/callback?tenant=7'

const granted: Answer = { body: { access_token: 'access', token_type: 'Bearer', expires_in: 7200 } }

/** A login that was begun, at a server that counts what is sent to its token endpoint. */
async function begun(metadata: Record<string, boolean> = {}, answer: Answer = granted) {
  const server = await startLoopbackServer(() => answer)
  const client = createOAuthClient({
    clientId: 'web',
    metadata: {
      issuer: server.url,
      authorization_endpoint: `${server.url}/authorize`,
      token_endpoint: `${server.url}/token`,
      ...metadata,
    },
  })
  const { url, transaction } = await client.begin({ redirectUri })
  const state = url.searchParams.get('state') ?? ''
  const complete = (query: string, base = redirectUri) =>
    client.complete(new URL(`${base}&${query.replace('STATE', state)}`), transaction)
  return { server, complete, [Symbol.asyncDispose]: () => server.close() }
}

describe('the response of a login', () => {
  test('security 75: brings tokens for its code, with the redirect URI as it stood in the request', async () => {
    await using login = await begun()
    expect((await login.complete('code=c0de&state=STATE')).accessToken).toBe('access')
    const form = new URLSearchParams(login.server.requests[0]?.body)
    expect(form.get('redirect_uri')).toBe(redirectUri)
    expect(form.get('code_verifier')).toMatch(/^[\w.~-]{43,128}$/)
  })

  test.each([
    ['security 35: without state', 'code=c0de'],
    ['security 35: with another state', 'code=c0de&state=other'],
    ['security 39: with two codes', 'code=c0de&code=other&state=STATE'],
    ['security 39: with two states', 'code=c0de&state=STATE&state=STATE'],
    ['security 39: with an error twice', 'error=access_denied&error=server_error&state=STATE'],
  ])('%s is refused, and no code is sent', async (_, query) => {
    await using login = await begun()
    expect((await authErrorOf(login.complete(query))).code).toBe('invalid_callback')
    expect(login.server.count()).toBe(0)
    // Nothing was used up by it.
    await expect(login.complete('code=c0de&state=STATE')).resolves.toHaveProperty('accessToken')
  })

  test.each([
    ['another origin', 'https://agency.example.evil.example/callback?tenant=7'],
    ['another path', 'https://agency.example/other?tenant=7'],
    ['another tenant', 'https://agency.example/callback?tenant=8'],
  ])('security 37: at %s is refused', async (_, base) => {
    await using login = await begun()
    expect((await authErrorOf(login.complete('code=c0de&state=STATE', base))).code).toBe('invalid_callback')
    expect(login.server.count()).toBe(0)
  })

  test.each(['code=c0de', 'error=access_denied'])(
    'security 38, 84: %s of another issuer is refused',
    async (what) => {
      await using login = await begun()
      const { url } = login.server
      for (const iss of ['https://evil.example', `${url}/`, url.toUpperCase()]) {
        const error = await authErrorOf(login.complete(`${what}&state=STATE&iss=${encodeURIComponent(iss)}`))
        expect(error.code).toBe('issuer_mismatch')
      }
      expect(login.server.count()).toBe(0)
      const own = login.complete(`code=c0de&state=STATE&iss=${encodeURIComponent(url)}`)
      await expect(own).resolves.toHaveProperty('accessToken')
    },
  )

  test('security 38: without an issuer is refused where one was announced', async () => {
    await using login = await begun({ authorization_response_iss_parameter_supported: true })
    expect((await authErrorOf(login.complete('code=c0de&state=STATE'))).code).toBe('issuer_mismatch')
  })

  test('security 39: a code whose answer was lost is not sent again', async () => {
    await using login = await begun()
    await login.server.close()
    const error = await authErrorOf(login.complete('code=c0de&state=STATE'))
    expect([error.code, error.retryable]).toEqual(['network_error', false])
    expect((await authErrorOf(login.complete('code=c0de&state=STATE'))).code).toBe('invalid_callback')
  })

  test.each<[string, Answer]>([
    ['503', { status: 503, headers: { 'retry-after': '0' } }],
    ['429', { status: 429, headers: { 'retry-after': '0' } }],
    ['408', { status: 408 }],
    ['500 with an OAuth error', { status: 500, body: { error: 'server_error' } }],
    ['JSON that breaks off', { headers: { 'content-type': 'application/json' }, body: '{"access_' }],
    ['no answer', (_request, response) => response.destroy()],
  ])('security 39: after %s the code is not sent again, and only a new login helps', async (_, answer) => {
    await using login = await begun({}, answer)
    const error = await authErrorOf(login.complete('code=c0de&state=STATE'))
    expect([error.retryable, error.retryAt]).toEqual([false, undefined])
    expect((await authErrorOf(login.complete('code=c0de&state=STATE'))).code).toBe('invalid_callback')
    expect(login.server.count()).toBe(1)
  })

  test('a transaction that was changed is refused', async () => {
    const client = createOAuthClient({ clientId: 'web' })
    for (const transaction of ['', 'x', btoa('{"version":1}'), btoa('{"version":2}')]) {
      const error = await authErrorOf(client.complete(new URL(`${redirectUri}&code=c`), transaction))
      expect(error.code).toBe('invalid_configuration')
    }
  })
})
