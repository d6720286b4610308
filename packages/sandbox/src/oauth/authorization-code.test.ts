import { createPublicKey, verify, type JsonWebKey } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { authorizationUrl, CALLBACK, getCode, logIn, pkce } from '../../test/login.ts'
import { api, bearer, json, post, sharedSandbox } from '../../test/support.ts'
import { startSandbox } from '../index.ts'

const sandbox = sharedSandbox()
const exchange = (fields: Record<string, string>) => post(sandbox(), '/oauth/token', fields)
const errorOf = async (response: Response) =>
  `${response.status} ${((await response.json()) as { error: string }).error}`

describe('a login', () => {
  test('gives a code, then the token response of Doorkeeper with a refresh token, which the API takes', async () => {
    const { callback, exchange: fields } = await getCode(sandbox(), { state: 'a b&c' })
    expect(callback.origin + callback.pathname).toBe(CALLBACK)
    expect([...callback.searchParams.keys()]).toEqual(['code', 'state'])
    expect(callback.searchParams.get('state')).toBe('a b&c')

    const tokens = await json<{ access_token: string }>(exchange(fields))
    expect(tokens).toEqual({
      access_token: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      token_type: 'Bearer',
      expires_in: 7200,
      refresh_token: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      scope: 'public',
      created_at: expect.any(Number) as unknown,
    })
    expect((await api(sandbox(), 'attributes', bearer(tokens))).status).toBe(200)
  })

  test('security 38: there is no iss in the answer, as Doorkeeper announces and sends none', async () => {
    const { callback } = await getCode(sandbox(), { state: 's' })
    const denied = await getCode(sandbox(), { state: 's', deny: true })
    for (const { searchParams } of [callback, denied.callback]) expect(searchParams.has('iss')).toBe(false)
  })

  test('works for the public client, which has no secret', async () => {
    const { publicClientId } = sandbox()
    const tokens = await logIn(sandbox(), { credentials: { client_id: publicClientId } })
    expect((await api(sandbox(), 'attributes', bearer(tokens))).status).toBe(200)
    const { exchange: fields } = await getCode(sandbox(), { credentials: { client_id: publicClientId } })
    expect(await errorOf(await exchange({ ...fields, client_secret: 'invented' }))).toBe('401 invalid_client')
    const machine = { grant_type: 'client_credentials', client_id: publicClientId }
    expect(await errorOf(await exchange(machine))).toBe('400 unauthorized_client')
  })

  test('that is denied comes back as access_denied, with the state', async () => {
    const { callback } = await getCode(sandbox(), { state: 'kept', deny: true })
    expect(callback.searchParams.get('error')).toBe('access_denied')
    expect(callback.searchParams.get('error_description')).not.toBe('')
    expect([callback.searchParams.get('state'), callback.searchParams.has('code')]).toEqual(['kept', false])
  })

  test('with prompt=none is login_required: nobody stays signed in', async () => {
    const { callback } = await getCode(sandbox(), { parameters: { prompt: 'none' } })
    expect(callback.searchParams.get('error')).toBe('login_required')
  })
})

describe('the code', () => {
  test('security 39: works once, and its re-use kills nothing', async () => {
    const { exchange: fields } = await getCode(sandbox())
    const tokens = await json<{ access_token: string }>(exchange(fields))
    expect(await errorOf(await exchange(fields))).toBe('400 invalid_grant')
    expect((await api(sandbox(), 'attributes', bearer(tokens))).status).toBe(200)
  })

  test.each([
    ['security 34: a wrong verifier', { code_verifier: pkce().verifier }, '400 invalid_grant'],
    ['security 75: another redirect URI', { redirect_uri: 'http://127.0.0.1:1/' }, '400 invalid_grant'],
    ['an unknown code', { code: 'unknown' }, '400 invalid_grant'],
    ['a wrong secret', { client_secret: 'wrong' }, '401 invalid_client'],
  ])('%s does not get a token, and does not use the code up', async (_, change, error) => {
    const { exchange: fields } = await getCode(sandbox())
    expect(await errorOf(await exchange({ ...fields, ...change }))).toBe(error)
    expect((await exchange(fields)).status).toBe(200)
  })

  test.each(['code', 'redirect_uri', 'code_verifier'])('without %s is an invalid request', async (name) => {
    const { exchange: fields } = await getCode(sandbox())
    const rest = Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))
    expect(await errorOf(await exchange(rest))).toBe('400 invalid_request')
  })

  test('security 34: a verifier for a request without challenge is a downgrade', async () => {
    const callback = await sandbox().authorize(authorizationUrl(sandbox(), {}))
    const { exchange: fields } = await getCode(sandbox())
    const code = callback.searchParams.get('code') ?? ''
    expect(await errorOf(await exchange({ ...fields, code }))).toBe('400 invalid_grant')
  })

  test('is of no use to another client', async () => {
    const { exchange: fields } = await getCode(sandbox())
    const other = { ...fields, client_id: sandbox().publicClientId, client_secret: '' }
    expect(await errorOf(await exchange(other))).toBe('400 invalid_grant')
  })

  test('lives ten minutes', async () => {
    await using own = await startSandbox()
    const { exchange: fields } = await getCode(own)
    own.clock.advance(600_000)
    expect(await errorOf(await post(own, '/oauth/token', fields))).toBe('400 invalid_grant')
  })
})

describe('the ID token', () => {
  const partsOf = (token = '') => token.split('.')
  const decode = (part = '') =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>

  test('security 44: comes with openid, carries the nonce and verifies with the published key', async () => {
    const [, kim] = sandbox().accounts
    const login = { scope: 'openid public', nonce: 'n-1', account: kim }
    const [header, payload, signature] = partsOf((await logIn(sandbox(), login)).id_token)
    const now = Math.floor(Date.now() / 1000)
    expect(decode(payload)).toMatchObject({
      iss: sandbox().issuer,
      sub: kim.sub,
      aud: sandbox().clientId,
      nonce: 'n-1',
    })
    expect(Math.abs(Number(decode(payload)['iat']) - now)).toBeLessThan(60)
    expect(Number(decode(payload)['exp'])).toBeGreaterThan(now)

    const { keys } = await json<{ keys: [JsonWebKey & { kid: string }] }>(
      fetch(`${sandbox().url}/oauth/discovery/keys`),
    )
    expect(decode(header)).toMatchObject({ alg: 'RS256', kid: keys[0].kid })
    const key = createPublicKey({ key: keys[0], format: 'jwk' })
    const signed = Buffer.from(`${header ?? ''}.${payload ?? ''}`)
    expect(verify('sha256', signed, key, Buffer.from(signature ?? '', 'base64url'))).toBe(true)
  })

  test('does not come without openid', async () => {
    expect(await logIn(sandbox(), { nonce: 'n' })).not.toHaveProperty('id_token')
  })

  test('security 44: userinfo has the same subject, and nothing for other tokens', async () => {
    const userinfo = (headers: Record<string, string>) =>
      fetch(`${sandbox().url}/oauth/userinfo`, { headers })
    const tokens = await logIn(sandbox(), { scope: 'openid' })
    expect(await json(userinfo(bearer(tokens)))).toEqual({ sub: sandbox().accounts[0].sub })
    expect((await userinfo(bearer(await logIn(sandbox())))).status).toBe(403)
    const unknown = await userinfo({ authorization: 'Bearer unknown' })
    expect(unknown.status).toBe(401)
    expect(unknown.headers.get('www-authenticate')).toContain('error="invalid_token"')
  })
})
