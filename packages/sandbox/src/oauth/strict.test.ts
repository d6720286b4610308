import { describe, expect, test } from 'vitest'
import { authorizationUrl, getCode, logIn, refresh, type UserTokens } from '../../test/login.ts'
import { api, bearer, client, grant, json, post, sharedSandbox } from '../../test/support.ts'
import { startSandbox } from '../index.ts'

const sandbox = sharedSandbox({ flavour: 'strict' })
const errorOf = async (response: Response) =>
  `${response.status} ${((await response.json()) as { error: string }).error}`

describe('metadata', () => {
  test('announces what a conforming provider announces', async () => {
    const { url } = sandbox()
    expect(await json(fetch(sandbox().discoveryUrl))).toMatchObject({
      issuer: url,
      authorization_endpoint: `${url}/oauth/authorize`,
      token_endpoint: `${url}/oauth/token`,
      introspection_endpoint: `${url}/oauth/introspect`,
      revocation_endpoint: `${url}/oauth/revoke`,
      userinfo_endpoint: `${url}/oauth/userinfo`,
      jwks_uri: `${url}/oauth/discovery/keys`,
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    })
  })

  test('no other origin may read it', async () => {
    const response = await fetch(sandbox().discoveryUrl, { headers: { origin: 'https://example.org' } })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('client authentication', () => {
  const token = (authorization: string) =>
    post(sandbox(), '/oauth/token', { grant_type: 'client_credentials' }, { authorization })
  const encode = (value: string) => encodeURIComponent(value).replaceAll('-', '%2D').replaceAll('_', '%5F')

  test('security 3: Basic credentials are percent-decoded', async () => {
    const { clientId, clientSecret } = sandbox()
    const basic = `Basic ${btoa(`${encode(clientId)}:${encode(clientSecret)}`)}`
    expect((await token(basic)).status).toBe(200)
  })

  test('errors with 400 carry no challenge', async () => {
    const response = await post(sandbox(), '/oauth/token', { grant_type: 'nothing', ...client(sandbox()) })
    expect(response.headers.get('www-authenticate')).toBeNull()
    expect(await errorOf(response)).toBe('400 unsupported_grant_type')
    const wrong = { ...client(sandbox()), client_secret: 'wrong', grant_type: 'client_credentials' }
    expect(await errorOf(await post(sandbox(), '/oauth/token', wrong))).toBe('401 invalid_client')
  })
})

describe('tokens', () => {
  test('client credentials give a token the API takes, without created_at', async () => {
    const token = await grant(sandbox())
    expect(token).toEqual({
      access_token: expect.any(String) as unknown,
      expires_in: 7200,
      scope: 'public',
      token_type: 'Bearer',
    })
    expect((await api(sandbox(), 'attributes', bearer(token))).status).toBe(200)
  })

  test('introspection and revocation are those of RFC 7662 and RFC 7009', async () => {
    const { access_token: token } = await grant(sandbox())
    const fields = { token, ...client(sandbox()) }
    expect(await json(post(sandbox(), '/oauth/introspect', fields))).toMatchObject({
      active: true,
      client_id: sandbox().clientId,
      iss: sandbox().issuer,
    })
    const revoked = await post(sandbox(), '/oauth/revoke', fields)
    expect([revoked.status, await revoked.text()]).toEqual([200, ''])
    expect(await json(post(sandbox(), '/oauth/introspect', fields))).toEqual({ active: false })
    const wrong = await post(sandbox(), '/oauth/revoke', { ...fields, client_secret: 'wrong' })
    expect(await errorOf(wrong)).toBe('401 invalid_client')
  })

  test('a token ages with the clock of the sandbox', async () => {
    await using own = await startSandbox({ flavour: 'strict', tokenLifetime: 60_000 })
    const token = await grant(own)
    own.clock.advance(60_000)
    const response = await api(own, 'attributes', bearer(token))
    expect(response.headers.get('www-authenticate')).toContain('The access token expired')
    own.faults.revokeTokens()
    expect((await api(own, 'attributes', bearer(await grant(own)))).status).toBe(200)
  })
})

describe('a login', () => {
  test.each(['clientId', 'publicClientId'] as const)('security 38: of %s answers with iss', async (which) => {
    const credentials = which === 'clientId' ? client(sandbox()) : { client_id: sandbox().publicClientId }
    const { callback, exchange } = await getCode(sandbox(), { state: 's', credentials })
    expect(callback.searchParams.get('iss')).toBe(sandbox().issuer)
    expect(callback.searchParams.get('state')).toBe('s')
    const tokens = await json<UserTokens>(post(sandbox(), '/oauth/token', exchange))
    expect(tokens.scope).toBe('public')
    expect((await api(sandbox(), 'attributes', bearer(tokens))).status).toBe(200)
  })

  test('security 44: openid brings an ID token, with the nonce, and userinfo', async () => {
    const [, account] = sandbox().accounts
    const tokens = await logIn(sandbox(), { scope: 'openid public', nonce: 'n', account })
    const payload = Buffer.from(tokens.id_token?.split('.')[1] ?? '', 'base64url').toString()
    expect(JSON.parse(payload)).toMatchObject({ sub: account.sub, nonce: 'n', iss: sandbox().issuer })
    const userinfo = await fetch(`${sandbox().url}/oauth/userinfo`, { headers: bearer(tokens) })
    expect(await userinfo.json()).toEqual({ sub: account.sub })
  })

  test('that is denied comes back as access_denied, with state and iss', async () => {
    const { callback } = await getCode(sandbox(), { state: 's', deny: true })
    const { searchParams } = callback
    expect([searchParams.get('error'), searchParams.get('state'), searchParams.get('iss')]).toEqual([
      'access_denied',
      's',
      sandbox().issuer,
    ])
  })

  test('security 42: a wrong redirect URI is an error page', async () => {
    const url = authorizationUrl(sandbox(), { redirect_uri: 'https://attacker.example/' })
    const response = await fetch(url, { headers: { accept: 'text/html' }, redirect: 'manual' })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).toContain('invalid_redirect_uri')
    await expect(sandbox().authorize(url)).rejects.toMatchObject({ code: 'login_failed' })
  })

  test('security 35: the form belongs to the browser it was shown to', async () => {
    const url = authorizationUrl(sandbox(), { code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' })
    const first = await fetch(url, { redirect: 'manual' })
    const page = new URL(first.headers.get('location') ?? '', url)
    const [{ email, password }] = sandbox().accounts
    const body = { email, password, decision: 'allow' }
    expect((await post(sandbox(), page.pathname, body)).status).toBe(403)
    const cookie = first.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const foreign = { cookie, origin: 'http://127.0.0.1:1' }
    expect((await post(sandbox(), page.pathname, body, foreign)).status).toBe(403)
    expect((await fetch(page, { headers: { cookie } })).status).toBe(200)
    const wrong = await post(sandbox(), page.pathname, { ...body, password: 'x' }, { cookie })
    expect(wrong.status).toBe(422)
  })
})

describe('refresh', () => {
  test('re-use of a rotated refresh token kills the whole family', async () => {
    const old = await logIn(sandbox())
    const fresh = await json<UserTokens>(refresh(sandbox(), old))
    expect(fresh.refresh_token).not.toBe(old.refresh_token)
    expect(await errorOf(await refresh(sandbox(), old))).toBe('400 invalid_grant')
    expect(await errorOf(await refresh(sandbox(), fresh))).toBe('400 invalid_grant')
    expect((await api(sandbox(), 'attributes', bearer(fresh))).status).toBe(401)
  })

  test('a refresh token outlives months', async () => {
    await using own = await startSandbox({ flavour: 'strict' })
    const tokens = await logIn(own)
    own.clock.advance(300 * 86_400_000)
    expect((await refresh(own, tokens)).status).toBe(200)
  })

  test('faults.revokeTokens() spares refresh tokens when told so, and kills them otherwise', async () => {
    await using own = await startSandbox({ flavour: 'strict' })
    const tokens = await logIn(own)
    own.faults.revokeTokens({ refreshTokens: false })
    expect((await api(own, 'attributes', bearer(tokens))).status).toBe(401)
    const fresh = await json<UserTokens>(refresh(own, tokens))
    own.faults.revokeTokens()
    expect(await errorOf(await refresh(own, fresh))).toBe('400 invalid_grant')
  })
})
