import { expect, test } from 'vitest'
import { paths, startAuthorizationServer } from '../test-support/authorization-server.ts'
import { leaks } from '../test-support/leaks.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import { createOAuthClient } from './index.ts'

async function setUp() {
  const server = await startAuthorizationServer()
  const { issuer, clientId, clientSecret } = server
  const client = createOAuthClient({ issuer, clientId, clientSecret, clock: createSteppingClock(Date.now()) })
  return { server, client, [Symbol.asyncDispose]: () => server.close() }
}

test('an active token with its members, an unknown one without', async () => {
  await using context = await setUp()
  const { accessToken } = await context.client.clientCredentials().getToken()
  expect(await context.client.introspect(accessToken)).toMatchObject({
    active: true,
    scope: 'public',
    client_id: context.server.clientId,
  })
  expect(await context.client.introspect('unknown')).toEqual({ active: false })
})

test('security 85: the token goes by POST, never in a URL, and in no error', async () => {
  await using context = await setUp()
  context.server.always(paths.introspect, {
    status: 400,
    body: { error: 'invalid_request', error_description: 'bad token SECRET-TOKEN-1' },
  })
  const error = await authErrorOf(context.client.introspect('SECRET-TOKEN-1'))
  const request = context.server.requests.at(-1)
  expect([request?.method, request?.path]).toEqual(['POST', paths.introspect])
  expect(new URLSearchParams(request?.body).get('token')).toBe('SECRET-TOKEN-1')
  expect(error.code).toBe('invalid_request')
  expect(leaks(error, ['SECRET-TOKEN-1', context.server.clientSecret])).toEqual([])
})

test.each(['"false"', '"true"', '1', 'null', '{}'])(
  'security 46: active: %s is no answer',
  async (active) => {
    await using context = await setUp()
    const headers = { 'content-type': 'application/json' }
    context.server.always(paths.introspect, { headers, body: `{"active":${active}}` })
    expect((await authErrorOf(context.client.introspect('x'))).code).toBe('invalid_response')
  },
)

test.each([
  [401, { error: 'invalid_client' }, 'invalid_client'],
  [400, { error: 'invalid_request' }, 'invalid_request'],
  [500, '', 'server_error'],
  [404, '', 'invalid_response'],
  [200, '<html>', 'invalid_response'],
] as const)('security 46: status %i is an error, not an inactive token', async (status, body, code) => {
  await using context = await setUp()
  context.server.always(paths.introspect, { status, body })
  expect((await authErrorOf(context.client.introspect('x'))).code).toBe(code)
})

test('a token that cannot be one is a rejection, not an exception', async () => {
  await using context = await setUp()
  expect((await authErrorOf(context.client.introspect(''))).code).toBe('invalid_configuration')
  expect(context.server.count()).toBe(0)
})
