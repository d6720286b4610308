import { expect, test } from 'vitest'
import {
  type AuthorizationServerOptions,
  paths,
  startAuthorizationServer,
} from '../test-support/authorization-server.ts'
import { startLoopbackServer } from '../test-support/loopback-server.ts'
import { authErrorFrom, authErrorOf } from '../test-support/rejection.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import { createOAuthClient, type OAuthClientOptions } from './index.ts'

async function setUp(options: AuthorizationServerOptions = {}) {
  const server = await startAuthorizationServer(options)
  const { clientId, clientSecret, issuer } = server
  const clock = createSteppingClock(Date.now())
  const client = (over: Partial<OAuthClientOptions> = {}) =>
    createOAuthClient({ issuer, clientId, clientSecret, clock, ...over })
  return { server, client, clock, [Symbol.asyncDispose]: () => server.close() }
}

test('nothing is sent before something is asked for', async () => {
  await using context = await setUp()
  context.client().clientCredentials()
  expect(context.server.count()).toBe(0)
})

test('1,000 first calls at once are one discovery and one token request', async () => {
  await using context = await setUp()
  const strategy = context.client().clientCredentials()
  const all = await Promise.all(Array.from({ length: 1000 }, async () => strategy.getAuthorization()))
  expect(new Set(all).size).toBe(1)
  expect(context.server.count(paths.discovery)).toBe(1)
  expect(context.server.count(paths.token)).toBe(1)
  expect(context.server.count()).toBe(2)
})

test('metadata is asked for once an hour, by whoever needs it', async () => {
  await using context = await setUp()
  const client = context.client()
  await Promise.all([client.discover(), client.discover()])
  await client.introspect('x')
  context.clock.advance(3_599_000)
  await client.discover()
  expect(context.server.count(paths.discovery)).toBe(1)
  context.clock.advance(1_000)
  await client.discover()
  expect(context.server.count(paths.discovery)).toBe(2)
})

test('security 33: a failure is not cached', async () => {
  await using context = await setUp()
  const client = context.client()
  context.server.next(paths.discovery, { status: 404 })
  expect(await authErrorOf(client.discover())).toMatchObject({ code: 'discovery_failed', status: 404 })
  expect(await client.discover()).toMatchObject({ issuer: context.server.issuer })
})

test('security 79: the path of an issuer is kept, one slash at its end is not', async () => {
  await using context = await setUp({ issuerPath: '/tenant' })
  expect((await context.client().discover()).issuer).toBe(`${context.server.url}/tenant`)
  expect(context.server.requests[0]?.path).toBe('/tenant/.well-known/openid-configuration')
  const { discoveryUrl } = context.client({ issuer: `${context.server.url}/tenant/` })
  expect(discoveryUrl).toBe(context.server.discoveryUrl)
})

test('security 29: another issuer is refused; the error names both and the option', async () => {
  await using context = await setUp()
  const { server } = context
  const wrong = `${server.issuer}/`
  const error = await authErrorOf(context.client({ issuer: wrong }).clientCredentials().getToken())
  expect(error.code).toBe('issuer_mismatch')
  expect(error.message).toContain(`"${server.issuer}"`)
  expect(error.message).toContain(`"${wrong}"`)
  expect(error.next).toMatch(/issuer/)
  expect(server.count(paths.token)).toBe(0)
})

test('security 29: the issuer is compared as it is written, not as a URL', async () => {
  await using context = await setUp()
  const { server } = context
  const same = [
    server.issuer.replace('http', 'HTTP'),
    `${server.issuer}/a/..`,
    `${server.issuer}/`,
    ` ${server.issuer}`,
  ]
  for (const issuer of same) {
    server.next(paths.discovery, { body: { ...server.metadata(), issuer } })
    expect((await authErrorOf(context.client().discover())).code).toBe('issuer_mismatch')
  }
})

test.each(['', '/'])(
  'security 29: a discoveryUrl alone expects the issuer it belongs to, ending in "%s"',
  async (end) => {
    await using context = await setUp()
    const { server } = context
    const client = context.client({ issuer: undefined, discoveryUrl: server.discoveryUrl })
    server.next(paths.discovery, { body: { ...server.metadata(), issuer: `${server.url}${end}` } })
    expect((await client.discover()).issuer).toBe(`${server.url}${end}`)
  },
)

test('security 29: a discoveryUrl alone does not accept just any issuer', async () => {
  await using context = await setUp()
  const { server } = context
  const client = context.client({ issuer: undefined, discoveryUrl: server.discoveryUrl })
  server.next(paths.discovery, { body: { ...server.metadata(), issuer: 'https://evil.example.com' } })
  expect((await authErrorOf(client.discover())).code).toBe('issuer_mismatch')
})

test.each([
  ['/.well-known/oauth-authorization-server', ''],
  ['/.well-known/oauth-authorization-server/tenant', '/tenant'],
  ['/tenant/.well-known/openid-configuration', '/tenant'],
])('security 29: a discoveryUrl ending in %s expects the issuer it belongs to', async (address, path) => {
  await using context = await setUp()
  const { server } = context
  const discover = (issuer: string) => {
    server.always(address, { body: { ...server.metadata(), issuer } })
    return context.client({ issuer: undefined, discoveryUrl: `${server.url}${address}` }).discover()
  }
  expect((await discover(`${server.url}${path}`)).issuer).toBe(`${server.url}${path}`)
  for (const other of [`${server.url}/other`, `${server.url}${path}//`, 'https://evil.example.com']) {
    expect((await authErrorOf(discover(other))).code).toBe('issuer_mismatch')
  }
})

test('a discoveryUrl on another host name than the issuer works when both are named', async () => {
  await using context = await setUp()
  const { server } = context
  const issuer = 'https://www.filmmakers.eu'
  server.always(paths.discovery, { body: { ...server.metadata(), issuer } })
  const client = context.client({ issuer, discoveryUrl: new URL(server.discoveryUrl) })
  expect((await client.clientCredentials().getToken()).accessToken).toBe(server.issued[0])
})

test('security 30: an issuer with query or fragment, or one that is not https, is refused', async () => {
  await using context = await setUp()
  const { server } = context
  for (const issuer of [
    'https://x.eu?a=b',
    'https://x.eu#a',
    'https://x.eu/?',
    'http://x.eu',
    'x.eu',
    'ftp://x.eu',
  ]) {
    expect(authErrorFrom(() => context.client({ issuer })).code).toBe('invalid_url')
  }
  // Also one that the document names, where there is nothing to compare it with.
  server.always('/elsewhere.json', { body: { ...server.metadata(), issuer: 'http://x.eu' } })
  const client = context.client({ issuer: undefined, discoveryUrl: `${server.url}/elsewhere.json` })
  expect((await authErrorOf(client.discover())).code).toBe('invalid_url')
})

test.each(['null', '[]', '"x"', '1', '{}', '{"issuer":5}', '{"issuer":"x","token_endpoint":{}}'])(
  'security 30: %s is no discovery document',
  async (body) => {
    await using context = await setUp()
    context.server.always(paths.discovery, { headers: { 'content-type': 'application/json' }, body })
    expect((await authErrorOf(context.client().discover())).code).toBe('discovery_failed')
  },
)

test.each([201, 203, 206, 400, 404, 500])(
  'security 30: a document that comes with status %i is none, however good it looks',
  async (status) => {
    await using context = await setUp()
    context.server.always(paths.discovery, { status, body: context.server.metadata() })
    const error = await authErrorOf(context.client().discover())
    expect([error.code, error.status]).toEqual(['discovery_failed', status])
  },
)

test('security 30: a web page with status 200 is no discovery document, and is not asked for again', async () => {
  await using context = await setUp()
  const page = { headers: { 'content-type': 'text/html' }, body: '<html>' }
  context.server.always(paths.discovery, page)
  expect(await authErrorOf(context.client().discover())).toMatchObject({
    code: 'discovery_failed',
    retryable: false,
    next: expect.stringMatching(/issuer and discoveryUrl/) as unknown,
  })
  expect(context.server.count()).toBe(1)
})

test('security 31: an endpoint on a foreign origin is refused, and hears nothing', async () => {
  await using context = await setUp()
  await using foreign = await startLoopbackServer(() => ({}))
  const { server } = context
  const body = { ...server.metadata(), token_endpoint: `${foreign.url}/oauth/token` }
  server.always(paths.discovery, { body })
  const error = await authErrorOf(context.client().clientCredentials().getToken())
  expect(error).toMatchObject({
    code: 'untrusted_endpoint',
    next: expect.stringMatching(/allowedOrigins/) as unknown,
  })
  expect(error.message).toContain(foreign.url)
  expect(foreign.count()).toBe(0)
})

test('security 31: allowedOrigins lets a named origin in', async () => {
  await using context = await setUp()
  await using other = await startLoopbackServer(() => ({
    body: { access_token: 'abc', token_type: 'Bearer', expires_in: 60 },
  }))
  const { server } = context
  server.always(paths.discovery, {
    body: { ...server.metadata(), token_endpoint: `${other.url}/oauth/token` },
  })
  const client = context.client({ allowedOrigins: [other.url] })
  expect((await client.clientCredentials().getToken()).accessToken).toBe('abc')
})

test.each([
  'http://www.filmmakers.eu/oauth/token',
  'https://a:b@www.filmmakers.eu/oauth/token',
  'oauth/token',
])('security 31: %s is no endpoint', async (endpoint) => {
  await using context = await setUp()
  const body = { ...context.server.metadata(), token_endpoint: endpoint }
  context.server.always(paths.discovery, { body })
  expect((await authErrorOf(context.client().discover())).code).toBe('invalid_url')
})

test('security 80: a missing endpoint is an error that names it, and the rest works', async () => {
  await using context = await setUp()
  const { server } = context
  const body = { ...server.metadata(), introspection_endpoint: undefined }
  server.always(paths.discovery, { body })
  const client = context.client()
  const error = await authErrorOf(client.introspect('x'))
  expect(error.code).toBe('missing_endpoint')
  expect(error.message).toContain('introspection_endpoint')
  expect((await client.clientCredentials().getToken()).accessToken).toBe(server.issued[0])
})

test('security 5: unknown members and a missing introspection endpoint disturb nobody', async () => {
  await using context = await setUp()
  const { server } = context
  server.always(paths.discovery, {
    body: { issuer: server.issuer, token_endpoint: `${server.url}${paths.token}`, x_new: { y: [1] } },
  })
  const client = context.client()
  expect((await client.clientCredentials().getToken()).accessToken).toBe(server.issued[0])
  expect((await client.discover())['x_new']).toEqual({ y: [1] })
})

test('metadata takes the place of discovery, and its issuer is trusted', async () => {
  await using context = await setUp()
  const { server } = context
  const metadata = { issuer: server.issuer, token_endpoint: `${server.url}${paths.token}` }
  const client = context.client({ issuer: undefined, metadata })
  // What was checked is what is used.
  metadata.token_endpoint = 'http://evil.example.com/'
  expect((await client.clientCredentials().getToken()).accessToken).toBe(server.issued[0])
  expect(server.count(paths.discovery)).toBe(0)
})

test('security 31: metadata with a foreign endpoint, another issuer or another shape is refused', async () => {
  await using context = await setUp()
  const { server, client } = context
  const issuer = server.issuer
  const foreign = { issuer, token_endpoint: 'https://evil.example.com/token' }
  expect(authErrorFrom(() => client({ metadata: foreign })).code).toBe('untrusted_endpoint')
  expect(authErrorFrom(() => client({ metadata: { issuer: 'https://x.eu' } })).code).toBe('issuer_mismatch')
  // @ts-expect-error -- what callers without types do
  expect(authErrorFrom(() => client({ metadata: { token_endpoint: 5 } })).code).toBe('invalid_configuration')
})

test('security 66: a document with __proto__ pollutes nothing', async () => {
  await using context = await setUp()
  const { server } = context
  const json = JSON.stringify(server.metadata()).replace('{', '{"__proto__":{"polluted":true},')
  server.always(paths.discovery, { headers: { 'content-type': 'application/json' }, body: json })
  expect((await context.client().clientCredentials().getToken()).accessToken).toBe(server.issued[0])
  expect('polluted' in {}).toBe(false)
})

test('security 17: the defaults point at the real service', () => {
  const client = createOAuthClient({ clientId: 'a', clientSecret: 'b' })
  expect(client.discoveryUrl).toBe('https://www.filmmakers.eu/.well-known/openid-configuration')
})
