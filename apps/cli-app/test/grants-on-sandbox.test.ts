import { isAuthError, systemClock } from '@filmmakers-sdk/auth-core'
import {
  type ClientAuthenticationMethod,
  createOAuthClient,
  type OAuthClient,
} from '@filmmakers-sdk/auth-core/oauth'
import { type Sandbox, startSandbox } from '@filmmakers-sdk/sandbox'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

const redirectUri = 'http://127.0.0.1:49152/callback'

/** Where a server decodes Basic credentials and where it does not, these are two different clients. */
const agency = { id: 'agency/app+1', secret: 's3cret+with/%2B=~' }

const methods = ['client_secret_post', 'client_secret_basic', 'client_secret_basic_raw', 'none'] as const

/** The one that the other kind of server takes. */
const refusedBy = { doorkeeper: 'client_secret_basic', strict: 'client_secret_basic_raw' } as const

const endedWith = (refreshToken: string) => {
  const times = { obtainedAt: 0, expiresAt: 1 }
  return { accessToken: 'ended', tokenType: 'Bearer', refreshToken, ...times }
}

const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (isAuthError(error) ? `${error.code} ${error.status}` : error),
  )

describe.each(['doorkeeper', 'strict'] as const)('all grants at a %s server', (flavour) => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await startSandbox({
      flavour,
      rateLimit: false,
      device: { interval: 1000 },
      clients: [
        { ...agency, redirectUris: [redirectUri] },
        { id: 'public/app+1', redirectUris: [redirectUri] },
      ],
    })
  })
  afterAll(() => sandbox.close())
  beforeEach(() => {
    sandbox.log.clear()
  })

  function clientWith(method: ClientAuthenticationMethod): OAuthClient {
    const isPublic = method === 'none'
    return createOAuthClient({
      issuer: sandbox.issuer,
      clientId: isPublic ? 'public/app+1' : agency.id,
      clientSecret: isPublic ? undefined : agency.secret,
      clientAuthentication: method,
      // Seconds between two questions about a device are long for a test.
      clock: { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms / 100, signal) },
    })
  }

  async function logIn(client: OAuthClient) {
    const { url, transaction } = await client.begin({ redirectUri })
    return client.complete(await sandbox.authorize(url), transaction)
  }

  const accepted = methods.filter((method) => method !== refusedBy[flavour])

  test.each(accepted.filter((method) => method !== 'none'))(
    'client credentials with %s: a token, looked at, ended',
    async (method) => {
      const client = clientWith(method)
      const { accessToken } = await client.clientCredentials().getToken()
      expect(await client.introspect(accessToken)).toMatchObject({ active: true, client_id: agency.id })
      await client.revoke(accessToken)
      expect(await client.introspect(accessToken)).toEqual({ active: false })
    },
  )

  describe.each(accepted)('with %s', (method) => {
    test('a login: a code, two refreshes, revoked', async () => {
      const client = clientWith(method)
      const tokens = await logIn(client)
      const auth = client.refreshable({ account: 'anna', tokens })
      const values = [tokens.accessToken]
      for (let round = 0; round < 2; round += 1) values.push((await auth.refresh()).accessToken)
      expect(new Set(values).size).toBe(3)
      const { refreshToken = '' } = await auth.getToken()
      await client.revoke(refreshToken, { hint: 'refresh_token', clear: auth })
      const again = client.refreshable({ account: 'anna', tokens: endedWith(refreshToken) })
      expect(await errorOf(again.refresh())).toBe('invalid_grant 400')
    })

    test('a login on another device', async () => {
      const client = clientWith(method)
      const tokens = await client.device({ onPrompt: ({ userCode }) => sandbox.authorizeDevice(userCode) })
      expect(tokens).toMatchObject({ tokenType: 'Bearer', scope: 'public' })
    })
  })

  test('with the way of the other kind of server, none of them works, and the error is the server’s', async () => {
    const client = clientWith(refusedBy[flavour])
    const outcomes = [
      errorOf(client.clientCredentials().getToken()),
      errorOf(logIn(client)),
      errorOf(client.device({ onPrompt: () => undefined })),
      errorOf(client.introspect('unknown')),
    ]
    expect(await Promise.all(outcomes)).toEqual(Array(4).fill('invalid_client 401'))
    // Doorkeeper has an answer of its own for a client that may not end a token.
    const revocation = flavour === 'doorkeeper' ? 'unauthorized_client 403' : 'invalid_client 401'
    expect(await errorOf(client.revoke('unknown'))).toBe(revocation)
  })

  test('security 75: a public client gets no token in its own name', async () => {
    const outcome = await errorOf(clientWith('none').clientCredentials().getToken())
    expect(outcome).toMatch(/^(invalid_client|unauthorized_client|invalid_request) 40[01]$/)
  })

  test('security 46: what introspection says of tokens that are not one’s own, and what is no answer', async () => {
    const client = clientWith('client_secret_post')
    const own = createOAuthClient({
      issuer: sandbox.issuer,
      clientId: sandbox.clientId,
      clientSecret: sandbox.clientSecret,
    })
    const { accessToken } = await own.clientCredentials().getToken()
    expect(await client.introspect(accessToken)).toEqual({ active: false })
    expect(await client.introspect('unknown')).toEqual({ active: false })
    const { issuer, clientId } = sandbox
    const wrong = createOAuthClient({ issuer, clientId, clientSecret: 'wrong' })
    expect(await errorOf(wrong.introspect(accessToken))).toBe('invalid_client 401')
    const nobody = createOAuthClient({
      issuer,
      clientId,
      // Somebody on the way who takes away who is asking.
      fetch: (input, init) => {
        if (init?.body instanceof URLSearchParams) init.body.delete('client_id')
        return fetch(input, init)
      },
    })
    expect(await errorOf(nobody.introspect(accessToken))).toBe('invalid_request 400')
    expect((await own.introspect(accessToken)).active).toBe(true)
  })
})

test('security 8: refreshes where the old refresh token dies with the answer, and one in use by two at once', async () => {
  await using sandbox = await startSandbox({ rateLimit: false, refreshRotation: 'at-once' })
  const { issuer, clientId, clientSecret } = sandbox
  const client = createOAuthClient({ issuer, clientId, clientSecret })
  const { url, transaction } = await client.begin({ redirectUri })
  const tokens = await client.complete(await sandbox.authorize(url), transaction)
  const store = new Map<string, string>()
  const auth = client.refreshable({ account: 'anna', tokens, store })
  for (let round = 0; round < 3; round += 1) await auth.refresh()
  // A strategy that knows nothing but the first token: the store has what its refresh token has become.
  const late = client.refreshable({ account: 'anna', tokens, store })
  expect((await late.getToken()).accessToken).toBe((await auth.getToken()).accessToken)
  const lost = client.refreshable({ account: 'anna', tokens: endedWith(tokens.refreshToken ?? '') })
  expect(await errorOf(lost.getToken())).toBe('invalid_grant 400')
})
