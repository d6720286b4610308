import { readdir, readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createAuthFetch } from '../index.ts'
import { paths, startAuthorizationServer } from '../test-support/authorization-server.ts'
import { leaks } from '../test-support/leaks.ts'
import { authErrorFrom, authErrorOf } from '../test-support/rejection.ts'
import { authFromEnvironment } from './index.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

const key = { FILMMAKERS_API_KEY: 'SECRET-KEY' }
const token = { FILMMAKERS_ACCESS_TOKEN: 'SECRET-TOKEN' }
const client = { FILMMAKERS_CLIENT_ID: 'SECRET-ID', FILMMAKERS_CLIENT_SECRET: 'SECRET-SECRET' }
const credentialNames = Object.keys({ ...key, ...token, ...client })
const secrets = ['SECRET-KEY', 'SECRET-TOKEN', 'SECRET-ID', 'SECRET-SECRET']

test('security 64: a key, a token or client credentials, whichever is set', async () => {
  expect(await authFromEnvironment(key).getAuthorization()).toBe('Token token=SECRET-KEY')
  expect(await authFromEnvironment(token).getAuthorization()).toBe('Bearer SECRET-TOKEN')
  const kinds = [key, token, client].map((env) => authFromEnvironment(env))
  expect(kinds.map(({ kind }) => kind)).toEqual(['key', 'token', 'oauth'])
  expect(kinds.map(({ variables }) => variables)).toEqual([
    ['FILMMAKERS_API_KEY'],
    ['FILMMAKERS_ACCESS_TOKEN'],
    ['FILMMAKERS_CLIENT_ID', 'FILMMAKERS_CLIENT_SECRET'],
  ])
  expect(kinds.map(({ baseUrl }) => baseUrl)).toEqual(Array(3).fill('https://www.filmmakers.eu/api/v1/'))
  expect(kinds.map((auth) => auth.oauthStrategy !== undefined)).toEqual([false, false, true])
})

test.each([
  'http://www.filmmakers.eu/api/v1/',
  'http://10.0.0.1/',
  'ftp://x',
  'https://a:b@x.eu',
  'nonsense',
])('security 17: with %s as an address, no credential is read', (address) => {
  for (const name of ['FILMMAKERS_BASE_URL', 'FILMMAKERS_ISSUER', 'FILMMAKERS_DISCOVERY_URL']) {
    const read: string[] = []
    const env = new Proxy<Record<string, string>>(
      { ...key, ...token, ...client, [name]: address },
      {
        get(target, property) {
          read.push(String(property))
          return typeof property === 'string' ? target[property] : undefined
        },
      },
    )
    const error = authErrorFrom(() => authFromEnvironment(env))
    expect(error.code).toBe('invalid_url')
    expect(error.message).toContain(name)
    expect(read.filter((each) => credentialNames.includes(each))).toEqual([])
  }
})

test('nothing set is missing_credentials, and says what to set', () => {
  const error = authErrorFrom(() => authFromEnvironment({}))
  expect(error.code).toBe('missing_credentials')
  for (const name of credentialNames) expect(error.next).toContain(name)
})

test('an empty variable counts as not set', () => {
  expect(authErrorFrom(() => authFromEnvironment({ FILMMAKERS_API_KEY: '' })).code).toBe(
    'missing_credentials',
  )
  const env = { ...key, FILMMAKERS_ACCESS_TOKEN: '', FILMMAKERS_BASE_URL: '', FILMMAKERS_AUTH: '' }
  expect(authFromEnvironment(env).kind).toBe('key')
})

test.each(['FILMMAKERS_CLIENT_ID', 'FILMMAKERS_CLIENT_SECRET'] as const)(
  'half of the client credentials: %s is named as missing, and is what to set',
  (name) => {
    const error = authErrorFrom(() => authFromEnvironment({ ...client, [name]: undefined }))
    expect(error.code).toBe('missing_credentials')
    expect(error.message).toBe(`No credentials: ${name} is not set.`)
    expect(error.next).toBe(`Set ${name}, too.`)
  },
)

test('FILMMAKERS_AUTH asks for what is not there', () => {
  const error = authErrorFrom(() => authFromEnvironment({ ...key, FILMMAKERS_AUTH: 'oauth' }))
  expect(error.code).toBe('missing_credentials')
  expect(error.message).toBe('No credentials: FILMMAKERS_CLIENT_ID and FILMMAKERS_CLIENT_SECRET are not set.')
  expect(error.next).toBe(
    'Set FILMMAKERS_CLIENT_ID and FILMMAKERS_CLIENT_SECRET, or leave FILMMAKERS_AUTH out.',
  )
})

test('security 62: a secret in FILMMAKERS_AUTH by mistake is not repeated', () => {
  const error = authErrorFrom(() => authFromEnvironment({ ...key, FILMMAKERS_AUTH: 'SECRET-KEY' }))
  expect(error.code).toBe('invalid_configuration')
  expect(leaks(error, secrets)).toEqual([])
})

test('every combination: one kind is used, several are ambiguous, FILMMAKERS_AUTH decides; no error has a value', () => {
  const some = fc.record({
    FILMMAKERS_API_KEY: fc.constantFrom(undefined, '', 'SECRET-KEY', 'SECRET-KEY\n'),
    FILMMAKERS_ACCESS_TOKEN: fc.constantFrom(undefined, '', 'SECRET-TOKEN', ' SECRET-TOKEN'),
    FILMMAKERS_CLIENT_ID: fc.constantFrom(undefined, '', 'SECRET-ID', 'SECRET-ID é'),
    FILMMAKERS_CLIENT_SECRET: fc.constantFrom(undefined, '', 'SECRET-SECRET', 'SECRET-SECRET\t'),
    FILMMAKERS_AUTH: fc.constantFrom(undefined, '', 'key', 'token', 'oauth', 'SECRET-KEY'),
  })
  fc.assert(
    fc.property(some, (env) => {
      const has = (name: keyof typeof env) => (env[name] ?? '') !== ''
      const present = [
        ...(has('FILMMAKERS_API_KEY') ? ['key'] : []),
        ...(has('FILMMAKERS_ACCESS_TOKEN') ? ['token'] : []),
        ...(has('FILMMAKERS_CLIENT_ID') || has('FILMMAKERS_CLIENT_SECRET') ? ['oauth'] : []),
      ]
      try {
        const auth = authFromEnvironment(env)
        expect(auth.kind).toBe(has('FILMMAKERS_AUTH') ? env.FILMMAKERS_AUTH : present[0])
        if (!has('FILMMAKERS_AUTH')) expect(present).toHaveLength(1)
        expect(leaks(auth, secrets)).toEqual([])
      } catch (error) {
        expect(error).toMatchObject({ name: 'AuthError' })
        expect(leaks(error, secrets)).toEqual([])
        if (!has('FILMMAKERS_AUTH')) {
          const { code } = error as { code: string }
          if (present.length === 0) expect(code).toBe('missing_credentials')
          else if (present.length > 1) expect(code).toMatch(/^(ambiguous_credentials|invalid_configuration)$/)
        }
      }
    }),
    { numRuns: 1000 },
  )
})

test('several kinds are ambiguous; the error names the variables and the way out', () => {
  const error = authErrorFrom(() => authFromEnvironment({ ...key, ...client }))
  expect(error.code).toBe('ambiguous_credentials')
  expect(error.message).toBe(
    'Credentials of 2 kinds are set: FILMMAKERS_API_KEY, FILMMAKERS_CLIENT_ID, FILMMAKERS_CLIENT_SECRET.',
  )
  expect(error.next).toContain('FILMMAKERS_AUTH=key|oauth')
})

test.each(Object.entries({ ...key, ...token }))(
  'security 20: a broken %s is named by its variable',
  (name, value) => {
    const error = authErrorFrom(() => authFromEnvironment({ [name]: `${value}\n` }))
    expect(error.message).toBe(`${name} contains white space or other than ASCII.`)
  },
)

test('security 65: client credentials for another server go there and nowhere else: its issuer is its origin', async () => {
  await using server = await startAuthorizationServer()
  const auth = authFromEnvironment({
    FILMMAKERS_BASE_URL: `${server.url}/api/v1/`,
    FILMMAKERS_CLIENT_ID: server.clientId,
    FILMMAKERS_CLIENT_SECRET: server.clientSecret,
  })
  const fetch = createAuthFetch(auth, { origin: auth.baseUrl })
  expect((await fetch(server.api)).status).toBe(200)
  expect(auth.oauthClient?.discoveryUrl).toBe(server.discoveryUrl)
  const elsewhere = await authErrorOf(fetch('https://www.filmmakers.eu/api/v1/actor_profiles'))
  expect(elsewhere.code).toBe('origin_mismatch')
  server.revokeAll()
  expect((await fetch(server.api)).status).toBe(200)
  expect(server.count(paths.token)).toBe(2)
  const { accessToken = '' } = (await auth.oauthStrategy?.getToken()) ?? {}
  expect(await auth.oauthClient?.introspect(accessToken)).toMatchObject({ active: true })
})

test('FILMMAKERS_ISSUER and FILMMAKERS_DISCOVERY_URL are what they say', async () => {
  await using server = await startAuthorizationServer({ issuerPath: '/tenant' })
  const credentials = {
    FILMMAKERS_CLIENT_ID: server.clientId,
    FILMMAKERS_CLIENT_SECRET: server.clientSecret,
  }
  for (const address of [
    { FILMMAKERS_ISSUER: server.issuer },
    { FILMMAKERS_DISCOVERY_URL: server.discoveryUrl },
    { FILMMAKERS_ISSUER: server.issuer, FILMMAKERS_DISCOVERY_URL: server.discoveryUrl },
  ]) {
    const auth = authFromEnvironment({ ...credentials, ...address })
    expect(auth.oauthClient?.discoveryUrl).toBe(server.discoveryUrl)
    expect(await auth.getAuthorization()).toBe(`Bearer ${server.issued.at(-1)}`)
  }
})

test('with a key chosen, client credentials still introspect', () => {
  const auth = authFromEnvironment({ ...key, ...client, FILMMAKERS_AUTH: 'key' })
  expect([auth.kind, auth.oauthClient !== undefined, auth.oauthStrategy]).toEqual(['key', true, undefined])
})

test('security 64: no source reads the environment, or arguments, by itself', async () => {
  const root = new URL('../', import.meta.url)
  const names = (await readdir(root, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !/\.test(-d)?\.ts$|test-support/.test(name),
  )
  expect(names.length).toBeGreaterThan(50)
  for (const name of names) {
    const source = await readFile(new URL(name, root), 'utf8')
    const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(code, name).not.toMatch(/process\.(env|argv)|Deno\.env|Bun\.env|import\.meta\.env/)
  }
})
