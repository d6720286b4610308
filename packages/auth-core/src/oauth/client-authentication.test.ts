import { afterEach, expect, test, vi } from 'vitest'
import { paths, startAuthorizationServer } from '../test-support/authorization-server.ts'
import { leaks } from '../test-support/leaks.ts'
import { authErrorFrom, authErrorOf } from '../test-support/rejection.ts'
import { createOAuthClient } from './index.ts'

const clientId = 'id-with_special.chars'
const clientSecret = 'secret-with_%+/=~'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('security 1: the token request is a POST with a form, and nothing secret is in its URL', async () => {
  await using server = await startAuthorizationServer()
  const { issuer, clientId, clientSecret } = server
  await createOAuthClient({ issuer, clientId, clientSecret }).clientCredentials().getToken()
  const request = server.requests.at(-1)
  expect(request).toMatchObject({
    method: 'POST',
    path: paths.token,
    headers: { 'content-type': expect.stringMatching(/^application\/x-www-form-urlencoded/) as unknown },
  })
  expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
    grant_type: 'client_credentials',
    scope: 'public',
    client_id: clientId,
    client_secret: clientSecret,
  })
})

test.each([
  ['client_secret_post', 'doorkeeper'],
  ['client_secret_post', 'conforming'],
  ['client_secret_basic', 'conforming'],
  ['client_secret_basic_raw', 'doorkeeper'],
] as const)('security 2: %s at a %s server, by one method and no other', async (method, flavour) => {
  await using server = await startAuthorizationServer({ clientId, clientSecret, flavour })
  const client = createOAuthClient({
    issuer: server.issuer,
    clientId,
    clientSecret,
    clientAuthentication: method,
  })
  const token = await client.clientCredentials().getToken()
  expect(await client.introspect(token.accessToken)).toMatchObject({ active: true })
  for (const { headers, body } of server.requests.filter((each) => each.method === 'POST')) {
    const inBody = new URLSearchParams(body).has('client_secret')
    expect([headers.authorization !== undefined, inBody]).toEqual(
      method === 'client_secret_post' ? [false, true] : [true, false],
    )
  }
})

test('security 3: client_secret_basic form-encodes, client_secret_basic_raw does not', async () => {
  const sent = async (method: 'client_secret_basic' | 'client_secret_basic_raw') => {
    await using server = await startAuthorizationServer({ clientId, clientSecret })
    const { issuer } = server
    const client = createOAuthClient({ issuer, clientId, clientSecret, clientAuthentication: method })
    await client.introspect('x').catch(() => undefined)
    return atob(server.requests.at(-1)?.headers.authorization?.slice(6) ?? '')
  }
  const [id, secret] = (await sent('client_secret_basic')).split(':')
  expect([decodeURIComponent(id ?? ''), decodeURIComponent(secret ?? '')]).toEqual([clientId, clientSecret])
  expect(secret).toContain('%25%2B%2F%3D')
  expect(await sent('client_secret_basic_raw')).toBe(`${clientId}:${clientSecret}`)
})

test('security 3: Basic at a server that does not decode is invalid_client, with advice', async () => {
  await using server = await startAuthorizationServer({ clientId, clientSecret })
  const { issuer } = server
  const client = createOAuthClient({
    issuer,
    clientId,
    clientSecret,
    clientAuthentication: 'client_secret_basic',
  })
  const error = await authErrorOf(client.clientCredentials().getToken())
  expect(error).toMatchObject({ code: 'invalid_client', status: 401 })
})

test('a public client sends its id alone', async () => {
  await using server = await startAuthorizationServer()
  const client = createOAuthClient({ issuer: server.issuer, clientId: 'public-client' })
  expect((await authErrorOf(client.introspect('x'))).code).toBe('invalid_client')
  const form = new URLSearchParams(server.requests.at(-1)?.body)
  expect([form.get('client_id'), form.has('client_secret')]).toEqual(['public-client', false])
  expect(server.requests.at(-1)?.headers.authorization).toBeUndefined()
})

test('security 75, 91: a client secret in a browser is refused, unless the caller insists; a public client is welcome', () => {
  vi.stubGlobal('window', { document: {} })
  const error = authErrorFrom(() => createOAuthClient({ clientId, clientSecret }))
  expect(error.code).toBe('invalid_configuration')
  expect(leaks(error, [clientSecret])).toEqual([])
  expect(() => createOAuthClient({ clientId, clientSecret, dangerouslyAllowBrowser: true })).not.toThrow()
  expect(() => createOAuthClient({ clientId })).not.toThrow()
})

test('each endpoint may have its own method', async () => {
  await using server = await startAuthorizationServer()
  const { issuer, clientId, clientSecret } = server
  const client = createOAuthClient({
    issuer,
    clientId,
    clientSecret,
    clientAuthentication: { introspection: 'client_secret_basic_raw' },
  })
  const { accessToken } = await client.clientCredentials().getToken()
  expect(await client.introspect(accessToken)).toMatchObject({ active: true })
  expect(server.requests.map(({ headers }) => headers.authorization !== undefined)).toEqual([
    false,
    false,
    true,
  ])
})

const invalid: readonly (readonly [string, object])[] = [
  ['an unknown method', { clientSecret, clientAuthentication: 'client_secret_jwt' }],
  ['an unknown endpoint', { clientSecret, clientAuthentication: { tokn: 'none' } }],
  ['an unknown method for one endpoint', { clientSecret, clientAuthentication: { token: 'basic' } }],
  ['a method that needs a secret, without one', { clientAuthentication: 'client_secret_post' }],
  [
    'raw Basic with a colon in the id',
    { clientId: 'a:b', clientSecret, clientAuthentication: 'client_secret_basic_raw' },
  ],
  ['no client id', { clientId: '' }],
  ['a secret with a line break', { clientSecret: `${clientSecret}\n` }],
  ['a time limit that is not a number', { timeout: NaN }],
  ['a time limit in the past', { timeout: -1 }],
  ['an endless time limit', { timeout: Infinity }],
  ['a time limit as text', { timeout: '30' }],
  ['a wait that is not a number', { maxWait: NaN }],
  ['no attempt at all', { retry: { attempts: 0 } }],
  ['half an attempt', { retry: { attempts: 1.5 } }],
  ['attempts without end', { retry: { attempts: Infinity } }],
  ['retry as a number', { retry: 3 }],
  ['retry: true', { retry: true }],
]
test.each(invalid)('%s is an error when the client is made, without any secret', (_name, options) => {
  const error = authErrorFrom(() => createOAuthClient({ clientId, ...options }))
  expect(error.code).toBe('invalid_configuration')
  expect(error.next).toBeTruthy()
  expect(leaks(error, [clientSecret])).toEqual([])
})

test.each([{ timeout: 0, maxWait: 0 }, { retry: false as const }, { retry: {} }, { timeout: 2 ** 40 }])(
  '%j is fine',
  (options) => {
    expect(() => createOAuthClient({ clientId, ...options })).not.toThrow()
  },
)

test('a scope that cannot be one is refused', () => {
  const client = createOAuthClient({ clientId, clientSecret })
  for (const scope of ['', ' ', 'a  b', 'a\nb', 'a"', 'ä']) {
    expect(authErrorFrom(() => client.clientCredentials({ scope })).code).toBe('invalid_configuration')
  }
})
