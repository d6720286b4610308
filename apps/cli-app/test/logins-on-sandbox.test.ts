import { createFilmmakersClient } from '@filmmakers-sdk/api-client'
import { isAuthError, type TokenSet } from '@filmmakers-sdk/auth-core'
import { loginWithBrowser } from '@filmmakers-sdk/auth-core/node'
import { type AuthEvent, createOAuthClient, type OAuthClient } from '@filmmakers-sdk/auth-core/oauth'
import { type Sandbox, startSandbox } from '@filmmakers-sdk/sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const redirectUri = 'http://127.0.0.1:49152/callback'

const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (isAuthError(error) ? error.code : error),
  )

/** Logins of the SDK at both kinds of server: the one the real service is like, and one that keeps to the RFCs. */
describe.each(['doorkeeper', 'strict'] as const)('logins at a %s server', (flavour) => {
  let sandbox: Sandbox
  const events: AuthEvent[] = []
  beforeAll(async () => {
    sandbox = await startSandbox({ flavour, rateLimit: false, device: { interval: 1000 } })
  })
  afterAll(() => sandbox.close())

  const clients: Record<'confidential' | 'public', () => OAuthClient> = {
    confidential: () =>
      createOAuthClient({
        issuer: sandbox.issuer,
        clientId: sandbox.clientId,
        clientSecret: sandbox.clientSecret,
        onEvent: (event) => events.push(event),
      }),
    public: () => createOAuthClient({ issuer: sandbox.issuer, clientId: sandbox.publicClientId }),
  }

  async function logIn(client: OAuthClient, scope = 'public'): Promise<TokenSet> {
    const { url, transaction } = await client.begin({ redirectUri, scope })
    return client.complete(await sandbox.authorize(url), transaction)
  }

  const statusWith = (tokens: TokenSet, client: OAuthClient, account: string) => {
    const auth = client.refreshable({ account, tokens })
    return createFilmmakersClient({ auth, baseUrl: sandbox.baseUrl })
      .check()
      .then(({ status }) => status)
  }

  test.each(['confidential', 'public'] as const)(
    'a %s client logs somebody in, and the API takes the token',
    async (kind) => {
      const client = clients[kind]()
      const tokens = await logIn(client)
      expect(tokens).toMatchObject({ tokenType: 'Bearer', scope: 'public' })
      expect(await statusWith(tokens, client, kind)).toBe(200)
    },
  )

  test('security 34: each login has a state, a verifier and a nonce of its own, S256 always', async () => {
    const client = clients.confidential()
    const urls = await Promise.all(
      [1, 2].map(async () => (await client.begin({ redirectUri, scope: 'openid' })).url),
    )
    for (const name of ['state', 'code_challenge', 'nonce']) {
      const values = urls.map((url) => url.searchParams.get(name))
      expect(values[0]).toMatch(/^[\w-]{43}$/)
      expect(values[0]).not.toBe(values[1])
    }
    expect(urls.map((url) => url.searchParams.get('code_challenge_method'))).toEqual(['S256', 'S256'])
  })

  test('security 44: with openid there is an ID token, checked by nonce and audience', async () => {
    const tokens = await logIn(clients.confidential(), 'openid')
    expect(tokens.idToken?.split('.')).toHaveLength(3)
  })

  test('a denial is access_denied, and ends the login', async () => {
    const client = clients.confidential()
    const { url, transaction } = await client.begin({ redirectUri })
    const callback = await sandbox.authorize(url, { deny: true })
    expect(await errorOf(client.complete(callback, transaction))).toBe('access_denied')
    expect(await errorOf(client.complete(callback, transaction))).toBe('invalid_callback')
  })

  test('security 35, 81: logins side by side do not mix, and a mix-up does not use a login up', async () => {
    const client = clients.confidential()
    const [one, two] = await Promise.all([client.begin({ redirectUri }), client.begin({ redirectUri })])
    const [first, second] = await Promise.all([sandbox.authorize(one.url), sandbox.authorize(two.url)])
    expect(await errorOf(client.complete(first, two.transaction))).toBe('invalid_callback')
    expect(await client.complete(second, two.transaction)).toHaveProperty('accessToken')
    expect(await client.complete(first, one.transaction)).toHaveProperty('accessToken')
  })

  test('security 39: a login is completed once, and its code is sent once', async () => {
    const client = clients.confidential()
    const { url, transaction } = await client.begin({ redirectUri })
    const callback = await sandbox.authorize(url)
    sandbox.log.clear()
    const results = await Promise.allSettled([1, 2, 3].map(() => client.complete(callback, transaction)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(sandbox.log.count({ path: '/oauth/token' })).toBe(1)
  })

  test('security 8: refresh tokens rotate, the new one is kept, and the API goes on', async () => {
    const client = clients.confidential()
    const tokens = await logIn(client)
    const auth = client.refreshable({ account: 'rotating', tokens })
    const api = createFilmmakersClient({ auth, baseUrl: sandbox.baseUrl })
    let before = await auth.getToken()
    expect(before.accessToken).toBe(tokens.accessToken)
    for (let round = 0; round < 3; round += 1) {
      const after = await auth.refresh()
      expect(after.accessToken).not.toBe(before.accessToken)
      expect(after.refreshToken).not.toBe(before.refreshToken)
      expect((await api.check()).status).toBe(200)
      before = after
    }
  })

  test('a token that ends early is renewed once for 50 calls, without a new login', async () => {
    const client = clients.confidential()
    const auth = client.refreshable({ account: 'early', tokens: await logIn(client) })
    const api = createFilmmakersClient({ auth, baseUrl: sandbox.baseUrl })
    await api.check()
    // Beyond the life of the access token by the server's clock; ours does not know.
    sandbox.clock.advance(3 * 3_600_000)
    sandbox.log.clear()
    const answers = await Promise.all(Array.from({ length: 50 }, () => api.check()))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(sandbox.log.count({ path: '/oauth/token' })).toBe(1)
  })

  test('two accounts in one store keep to themselves', async () => {
    const client = clients.confidential()
    const store = new Map<string, string>()
    const [anna, ben] = await Promise.all([logIn(client), logIn(client)])
    await client.refreshable({ account: 'anna', tokens: anna, store }).getToken()
    await client.refreshable({ account: 'ben', tokens: ben, store }).getToken()
    expect(store.size).toBe(2)
    const again = clients.confidential()
    expect((await again.refreshable({ account: 'anna', store }).getToken()).accessToken).toBe(
      anna.accessToken,
    )
    expect((await again.refreshable({ account: 'ben', store }).getToken()).accessToken).toBe(ben.accessToken)
    expect(await errorOf(again.refreshable({ account: 'carla', store }).getToken())).toBe('login_required')
  })

  test('security 10: a used-up login is invalid_grant that says to log in again, and the server is not hammered', async () => {
    const client = clients.confidential()
    const tokens = await logIn(client)
    await client.revoke(tokens.refreshToken ?? '', { hint: 'refresh_token' })
    const auth = client.refreshable({ account: 'revoked', tokens })
    sandbox.log.clear()
    const error: unknown = await auth.refresh().catch((reason: unknown) => reason)
    expect(error).toMatchObject({
      code: 'invalid_grant',
      next: expect.stringMatching(/log in again/) as string,
    })
    for (let call = 0; call < 10; call += 1) await errorOf(auth.refresh())
    expect(sandbox.log.count({ path: '/oauth/token' })).toBe(1)
  })

  test('revocation ends the token at the server, and an unknown token counts as ended', async () => {
    const client = clients.confidential()
    const tokens = await logIn(client)
    expect((await client.introspect(tokens.accessToken)).active).toBe(true)
    await client.revoke(tokens.accessToken)
    expect((await client.introspect(tokens.accessToken)).active).toBe(false)
    await expect(client.revoke('unknown-token')).resolves.toBeUndefined()
  })

  test('a login on another device', async () => {
    const client = clients.confidential()
    const tokens = await client.device({ onPrompt: ({ userCode }) => sandbox.authorizeDevice(userCode) })
    expect(await statusWith(tokens, client, 'device')).toBe(200)
  })

  test('a login on another device that is denied', async () => {
    const onPrompt = ({ userCode }: { userCode: string }) => sandbox.authorizeDevice(userCode, { deny: true })
    expect(await errorOf(clients.confidential().device({ onPrompt }))).toBe('access_denied')
  })

  test('a login in the browser, with strays on the way', async () => {
    const client = clients.public()
    const pages: string[] = []
    const tokens = await loginWithBrowser(client, {
      openUrl: async (url) => {
        const callback = await sandbox.authorize(url)
        for (const stray of [
          '/',
          '/callback',
          '/callback?state=other&code=x',
          '/callback?error=access_denied',
        ]) {
          pages.push(`${(await fetch(new URL(stray, callback))).status}`)
        }
        void fetch(callback).then(async (page) => pages.push(await page.text()))
      },
    })
    expect(await statusWith(tokens, client, 'browser')).toBe(200)
    expect(pages.slice(0, 4)).toEqual(['404', '400', '400', '400'])
  })

  test('security 62: events tell what happened, and no secret', () => {
    expect(new Set(events.map(({ type }) => type))).toEqual(
      new Set(['discovered', 'token', 'refresh', 'refused', 'error']),
    )
    const text = JSON.stringify(events)
    expect(text).not.toContain(sandbox.clientSecret)
    // Tokens of either flavour are 43 characters that mean nothing; client ids are not in events.
    expect(text).not.toMatch(/"[\w-]{43}"/)
  })
})
