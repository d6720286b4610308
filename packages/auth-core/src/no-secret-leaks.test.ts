import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import * as core from './index.ts'
import * as node from './node/index.ts'
import * as oauth from './oauth/index.ts'
import { answerEverything, everyEndpoint, operations, sentSecrets } from './test-support/every-operation.ts'
import { leaks } from './test-support/leaks.ts'
import { type Answer, type RecordedRequest, startLoopbackServer } from './test-support/loopback-server.ts'
import { createSteppingClock } from './test-support/stepping-clock.ts'
import * as testing from './testing/index.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

/** Nothing that other output could contain by chance. */
const secret = fc.stringMatching(/^[A-Z0-9][A-Z0-9\-._~+/%!*'()]{18,38}Q$/)

/** What a function throws, or returns. */
function outcomeOf(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}

function settled(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => error)
}

const origin = 'https://www.filmmakers.eu'
const never = () => Promise.reject(new TypeError('not reached'))
const tokensOf = (value: string) => ({
  accessToken: value,
  refreshToken: value,
  idToken: value,
  tokenType: 'Bearer',
  obtainedAt: 0,
})

/** Everything that is exported, and what it makes of a secret: objects and errors, none of which may print it. */
const made: Record<string, (value: string) => unknown[] | Promise<unknown[]>> = {
  // Strategies, and what signs with them.
  apiKey: (value) => [core.apiKey(value), outcomeOf(() => core.apiKey(`${value}\n`))],
  accessToken: (value) => [core.accessToken(value), outcomeOf(() => core.accessToken(`${value}\n`))],
  createAuthFetch: async (value) => {
    const fetch = core.createAuthFetch(core.apiKey(value), { origin, fetch: never })
    const broken = core.createAuthFetch({ getAuthorization: () => `${value}\n` }, { origin, fetch: never })
    return [
      fetch,
      await settled(fetch(`https://user:${value}@www.filmmakers.eu/`)),
      await settled(fetch(`https://elsewhere.example/?access_token=${value}`)),
      await settled(fetch(`no URL ${value}`)),
      await settled(broken(origin)),
      outcomeOf(() => core.createAuthFetch(core.apiKey(value), { origin: `http://${value}` })),
    ]
  },
  authFromEnvironment: (value) => [
    node.authFromEnvironment({ FILMMAKERS_API_KEY: value }),
    node.authFromEnvironment({ FILMMAKERS_ACCESS_TOKEN: value }),
    node.authFromEnvironment({ FILMMAKERS_CLIENT_ID: 'id', FILMMAKERS_CLIENT_SECRET: value }),
    outcomeOf(() => node.authFromEnvironment({ FILMMAKERS_CLIENT_SECRET: value })),
    outcomeOf(() => node.authFromEnvironment({ FILMMAKERS_AUTH: value, FILMMAKERS_API_KEY: value })),
    outcomeOf(() => node.authFromEnvironment({ FILMMAKERS_BASE_URL: `https://${value}@x` })),
  ],

  // Tokens, and where they are kept.
  createTokenSet: (value) => [
    core.createTokenSet(tokensOf(value)),
    outcomeOf(() => core.createTokenSet(tokensOf(`${value}\n`))),
  ],
  // Writing a token set out is the explicit step; reading it gives one again.
  serializeTokenSet: () => [],
  deserializeTokenSet: (value) => [
    core.deserializeTokenSet(core.serializeTokenSet(tokensOf(value))),
    core.deserializeTokenSet(`{"${value}`),
  ],
  MemoryTokenStore: (value) => {
    const store = new core.MemoryTokenStore()
    store.set('key', value)
    return [store, oauth.createOAuthClient({ clientId: 'id' }).refreshable({ account: 'anna', store })]
  },
  FileTokenStore: async (value) => {
    const directory = await mkdtemp(join(tmpdir(), 'no-leaks-'))
    onTestFinished(() => rm(directory, { recursive: true, force: true }))
    const store = new node.FileTokenStore({ directory })
    await store.set('key', value)
    await store.get('key')
    const bad = new node.FileTokenStore({ directory: join(directory, 'no', '\u{10ffff}'.repeat(300)) })
    return [store, await settled(bad.set(value, value)), await settled(bad.get(value))]
  },
  tokenDirectory: () => [node.tokenDirectory({ env: {} })],
  tokenStoreContract: (value) =>
    testing.tokenStoreContract(() => {
      const store = new core.MemoryTokenStore()
      store.set('key', value)
      return store
    }),

  // Clients and logins.
  createOAuthClient: (value) => {
    const client = oauth.createOAuthClient({ clientId: 'id', clientSecret: value })
    return [
      client,
      client.clientCredentials(),
      client.refreshable({ account: 'anna', tokens: tokensOf(value) }),
      outcomeOf(() => oauth.createOAuthClient({ clientId: 'id', clientSecret: `${value}\n` })),
      outcomeOf(() => oauth.createOAuthClient({ clientId: `${value}\n`, clientSecret: value })),
    ]
  },
  loginWithBrowser: async (value) => {
    const { url: issuer, ...server } = await startLoopbackServer(() => ({
      status: 400,
      body: { error: 'invalid_grant', error_description: value },
    }))
    onTestFinished(() => server.close())
    const metadata = { ...everyEndpoint(issuer), issuer }
    const client = oauth.createOAuthClient({ clientId: 'id', clientSecret: value, metadata })
    const openUrl = async (address: string) => {
      const { searchParams } = new URL(address)
      const state = searchParams.get('state') ?? ''
      await Promise.resolve()
      void fetch(`${searchParams.get('redirect_uri') ?? ''}?code=${encodeURIComponent(value)}&state=${state}`)
    }
    return [await settled(node.loginWithBrowser(client, { openUrl }))]
  },

  // Errors: what they are given, less control characters, is what they show; that nothing secret is given is tested below.
  AuthError: () => [],
  FilmmakersError: () => [],
  isAuthError: (value) => [core.isAuthError({ value })],
  isFilmmakersError: (value) => [core.isFilmmakersError({ value })],
  safeCause: (value) => [
    core.safeCause(Object.assign(new Error(`of ${value}`, { cause: new Error(value) }), { body: value }), [
      value,
    ]),
  ],
  redact: (value) => [core.redact(`${value}, ${encodeURIComponent(value)}`, [value])],
  // A URL it takes is the caller's own; with a slash in it, a password is a path.
  parseSecureUrl: (value) =>
    [`https://user:${value}@host.example`, value, `ftp://host.example/${value}`, `http://${value}.example`]
      .map((url) => outcomeOf(() => core.parseSecureUrl(url, 'url')))
      .filter((outcome) => outcome instanceof Error),

  // Names what is refused, never its value.
  assertNotInBrowser: () => [
    outcomeOf(() => {
      core.assertNotInBrowser('An API key', false)
    }),
  ],

  // These return a number, a word or the text they were given, and hold nothing.
  printable: () => [],
  readServerTime: (value) => [core.readServerTime(new Headers({ date: value, 'retry-after': value }), 0)],
  serverRetryTime: (value) => [core.serverRetryTime(new Headers({ 'retry-after': value }), 0)],
  createEmitter: (value) => [
    core.createEmitter(() => {
      throw new Error(value)
    }),
  ],
  parseChallenges: () => [],
  parseHttpDate: (value) => [core.parseHttpDate(value, 0)],
  systemClock: () => [core.systemClock],
  createManualClock: () => [testing.createManualClock()],
}

describe('security 62: nothing that is exported prints a secret', () => {
  test('the list has every export of every entry point', () => {
    const exported = [core, oauth, node, testing].flatMap((entry) => Object.keys(entry))
    expect(Object.keys(made).sort()).toEqual(exported.sort())
  })

  test.each(Object.entries(made))('%s', async (_, make) => {
    await fc.assert(
      fc.asyncProperty(secret, async (value) => {
        const objects = await make(value)
        expect(leaks(objects, [value])).toEqual([])
        for (const object of objects) expect(leaks(object, [value])).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

/** Answers that quote something in every place an error could take it from. */
function answersQuoting(value: string): Answer[] {
  const body = { access_token: value, token_type: 'Bearer', expires_in: 60 }
  const json = { 'content-type': 'application/json' }
  return [
    { status: 400, body: { error: value, error_description: value, error_uri: value } },
    { status: 400, body: { error: 'invalid_grant', error_description: value } },
    { status: 401, headers: { 'www-authenticate': `Bearer error="x", error_description="${value}"` } },
    { status: 400, headers: { 'www-authenticate': `Basic realm="${value}"` }, body: value },
    { status: 500, headers: { 'content-type': `text/${value}` }, body: value },
    { status: 503, body: { error: value } },
    { status: 429, headers: { 'retry-after': '9999' }, body: value },
    { status: 302, headers: { location: `http://127.0.0.1:1/?${encodeURIComponent(value)}` } },
    { headers: json, body: `{"access_token":"${value}` },
    { headers: json, body: JSON.stringify([value]) },
    { headers: { 'content-type': 'text/html' }, body: JSON.stringify(body) },
    { body },
    { body: { ...body, refresh_token: value } },
    { body: { ...body, token_type: value } },
    { body: { ...body, token_type: undefined } },
    { body: { ...body, access_token: `${value}\n` } },
    { body: { ...body, expires_in: value } },
    { body: { ...body, scope: { value } } },
    { body: { ...body, refresh_token: [value] } },
    { body: { ...body, id_token: value } },
    {
      body: {
        ...body,
        id_token: `e30.${Buffer.from(JSON.stringify({ sub: value })).toString('base64url')}.x`,
      },
    },
    { body: { active: value } },
    { body: { device_code: value, user_code: value, verification_uri: value, expires_in: 60 } },
  ]
}

/** What a request has that nobody else may see. */
function secretsIn({ headers, body }: Pick<RecordedRequest, 'headers' | 'body'>): string[] {
  const form = new URLSearchParams(body)
  const basic = atob(headers.authorization?.replace(/^Basic /, '') ?? '').split(':')[1] ?? ''
  const names = ['client_secret', 'code', 'code_verifier', 'refresh_token', 'device_code', 'token']
  return [...names.map((name) => form.get(name) ?? ''), basic].filter((value) => value !== '')
}

test('security 62: no error, event or result has a secret, whatever a server answers to whatever it is asked', async () => {
  const count = answersQuoting('').length
  const cases = fc.record({
    clientSecret: secret,
    operation: fc.constantFrom(...operations),
    answer: fc.nat(count - 1),
    /** How many requests are answered as they should be before. */
    after: fc.nat(1),
    method: fc.constantFrom<oauth.ClientAuthenticationMethod>(
      'client_secret_post',
      'client_secret_basic',
      'client_secret_basic_raw',
    ),
  })
  let answering: (request: RecordedRequest) => Answer = answerEverything
  await using server = await startLoopbackServer((request) => answering(request))
  await fc.assert(
    fc.asyncProperty(cases, async ({ clientSecret, operation: [, run], answer, after, method }) => {
      const seen = new Set<string>([clientSecret, ...Object.values(sentSecrets)])
      let requests = 0
      answering = (request) => {
        const sent = secretsIn(request)
        for (const value of sent) seen.add(value)
        requests += 1
        return requests > after ? (answersQuoting(sent.join(' '))[answer] ?? {}) : answerEverything(request)
      }
      const events: oauth.AuthEvent[] = []
      const client = oauth.createOAuthClient({
        clientId: 'id',
        clientSecret,
        clientAuthentication: method,
        metadata: everyEndpoint(server.url),
        clock: createSteppingClock(),
        onEvent: (event) => events.push(event),
      })
      const outcome = await settled(run(client))
      expect(outcome instanceof Error ? core.isAuthError(outcome) : true).toBe(true)
      expect(leaks([outcome, events, client], [...seen])).toEqual([])
      expect(leaks(outcome, [...seen])).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test.each(operations)(
  'security 62: %s over a fetch that quotes the request when it fails gives an error without its secrets',
  async (_name, run) => {
    const sent = new Set<string>()
    const fetch: typeof globalThis.fetch = (_url, init) => {
      const form = init?.body instanceof URLSearchParams ? init.body : new URLSearchParams()
      for (const value of secretsIn({ headers: {}, body: form.toString() })) sent.add(value)
      const quoted = [...form.values(), form.toString(), JSON.stringify(JSON.stringify([...form]))].join(
        ' | ',
      )
      return Promise.reject(new TypeError(`fetch failed: ${quoted}`, { cause: new Error(quoted) }))
    }
    const events: oauth.AuthEvent[] = []
    const client = oauth.createOAuthClient({
      clientId: 'id',
      clientSecret: 'the-s3cret-of-the-client',
      metadata: everyEndpoint(origin),
      fetch,
      clock: createSteppingClock(),
      onEvent: (event) => events.push(event),
    })
    const outcome = await settled(run(client))
    expect(core.isAuthError(outcome)).toBe(true)
    expect(sent.size).toBeGreaterThan(0)
    expect(leaks([outcome, events], [...sent])).toEqual([])
    expect(leaks(outcome, [...sent])).toEqual([])
  },
)

test('security 62: a store whose errors repeat the command does not get the token into an event', async () => {
  const store: core.TokenStore = {
    get: () => undefined,
    set: (...command) => Promise.reject(new Error(`full, command was: ${JSON.stringify(command)}`)),
    delete: () => undefined,
  }
  const events: oauth.AuthEvent[] = []
  const tokens = ['ACCESS-of-the-store', 'REFRESH-of-the-store', 'ID-of-the-store'] as const
  const [access_token, refresh_token] = tokens
  const client = oauth.createOAuthClient({
    clientId: 'id',
    metadata: everyEndpoint(origin),
    fetch: () =>
      Promise.resolve(Response.json({ access_token, refresh_token, token_type: 'Bearer', expires_in: 7200 })),
    onEvent: (event) => events.push(event),
  })
  await client.clientCredentials({ store }).getToken()
  expect(events).toContainEqual(expect.objectContaining({ operation: 'store.set' }))
  expect(leaks(events, tokens)).toEqual([])
})

test('security 62: strategies and stores in use print neither secret nor token', async () => {
  const issued: string[] = []
  await using server = await startLoopbackServer(() => {
    const token = `T0KEN-number-${issued.length}`
    issued.push(token, `REFRESH-${token}`)
    const tokens = { access_token: token, refresh_token: `REFRESH-${token}`, id_token: undefined }
    return { body: { ...tokens, token_type: 'Bearer', expires_in: 7200 } }
  })
  const clientSecret = 'tOp-s3cret_value~1'
  const store = new core.MemoryTokenStore()
  const clock = createSteppingClock()
  const metadata = everyEndpoint(server.url)
  const client = oauth.createOAuthClient({ clientId: 'id', clientSecret, metadata, clock })
  const strategies = [
    client.clientCredentials({ store }),
    client.refreshable({ account: 'anna', tokens: { ...tokensOf('FIRST-token'), expiresAt: 1 }, store }),
  ]
  const secrets = () => [clientSecret, 'FIRST-token', ...issued]
  for (const strategy of strategies) {
    const pending = strategy.getToken()
    expect(leaks([strategy, client, store], secrets())).toEqual([])
    const set = await pending
    await strategy.invalidate?.(`Bearer ${set.accessToken}`)
    expect(leaks([strategy, client, store, set, pending], secrets())).toEqual([])
    expect(leaks(await strategy.refresh(), secrets())).toEqual([])
  }
  expect(issued).toHaveLength(8)
})
