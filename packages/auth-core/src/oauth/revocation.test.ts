import { describe, expect, test } from 'vitest'
import { startAuthorizationServer } from '../test-support/authorization-server.ts'
import type { Answer } from '../test-support/loopback-server.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import { createOAuthClient } from './oauth-client.ts'

const path = '/oauth/revoke'

async function setUp(answer: Answer) {
  const server = await startAuthorizationServer()
  server.always(path, answer)
  const { issuer, clientId, clientSecret } = server
  const client = createOAuthClient({ issuer, clientId, clientSecret, clock: createSteppingClock() })
  return { server, client, [Symbol.asyncDispose]: () => server.close() }
}

describe('revocation', () => {
  test.each<[string, Answer]>([
    ['an empty body', { status: 200 }],
    ['{}', { status: 200, body: {} }],
    ['JSON that breaks off', { status: 200, headers: { 'content-type': 'application/json' }, body: '{"a' }],
  ])('security 48: is done when the server says 200, with %s', async (_, answer) => {
    await using it = await setUp(answer)
    await expect(it.client.revoke('token-1', { hint: 'access_token' })).resolves.toBeUndefined()
    const request = it.server.requests.at(-1)
    const form = Object.fromEntries(new URLSearchParams(request?.body))
    expect(request?.method).toBe('POST')
    expect(form).toMatchObject({ token: 'token-1', token_type_hint: 'access_token' })
  })

  test('403 is not success: the client may not revoke this token', async () => {
    await using it = await setUp({ status: 403, body: { error: 'unauthorized_client' } })
    const error = await authErrorOf(it.client.revoke('token-1'))
    expect([error.code, error.status, error.retryable]).toEqual(['unauthorized_client', 403, false])
    expect(it.server.count(path)).toBe(1)
  })

  test('security 49: after 503 the token still works, and the error says so', async () => {
    await using it = await setUp({ status: 503, headers: { 'retry-after': '3' } })
    const error = await authErrorOf(it.client.revoke('token-1'))
    expect(error.message).toMatch(/still works/)
    expect([error.retryable, error.next]).toEqual([true, 'Revoke it again later.'])
    expect(it.server.count(path)).toBe(3)
  })

  test('tokens here are forgotten only when asked, whatever the server says', async () => {
    await using it = await setUp({ status: 503 })
    const strategy = it.client.clientCredentials()
    const { accessToken } = await strategy.getToken()
    await authErrorOf(it.client.revoke(accessToken))
    expect((await strategy.getToken()).accessToken).toBe(accessToken)
    await authErrorOf(it.client.revoke(accessToken, { clear: strategy }))
    expect((await strategy.getToken()).accessToken).not.toBe(accessToken)
  })

  test('a token that cannot be one is refused before anything is sent', async () => {
    await using it = await setUp({ status: 200 })
    expect((await authErrorOf(it.client.revoke('two words'))).code).toBe('invalid_configuration')
    expect(it.server.count(path)).toBe(0)
  })
})
