import { describe, expect, test } from 'vitest'
import { logIn, refresh, type UserTokens } from '../../test/login.ts'
import { api, bearer, client, json, post, sharedSandbox } from '../../test/support.ts'
import { startSandbox, type Sandbox } from '../index.ts'

const sandbox = sharedSandbox()
const atOnce = sharedSandbox({ refreshRotation: 'at-once' })

const statusOf = async (target: Sandbox, tokens: UserTokens) =>
  (await api(target, 'attributes', bearer(tokens))).status
const introspect = (target: Sandbox, token: string) =>
  json<{ active: boolean; exp?: number }>(post(target, '/oauth/introspect', { token, ...client(target) }))
const errorOf = async (response: Response) =>
  `${response.status} ${((await response.json()) as { error: string }).error}`

describe('rotation', () => {
  test('security 8: each use returns a new refresh token and the same scope', async () => {
    const old = await logIn(sandbox())
    const fresh = await json<UserTokens>(refresh(sandbox(), old))
    expect(Object.keys(fresh)).toEqual(Object.keys(old))
    expect(fresh.refresh_token).not.toBe(old.refresh_token)
    expect(fresh.access_token).not.toBe(old.access_token)
    expect(fresh.scope).toBe('public')
  })

  test('the old pair dies when the new access token is first used, and not before', async () => {
    const old = await logIn(sandbox())
    const fresh = await json<UserTokens>(refresh(sandbox(), old))
    expect(await statusOf(sandbox(), old)).toBe(200)
    const again = await refresh(sandbox(), old)
    expect(again.status).toBe(200)

    expect(await statusOf(sandbox(), fresh)).toBe(200)
    const refused = await api(sandbox(), 'attributes', bearer(old))
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toContain('The access token was revoked')
    expect(await errorOf(await refresh(sandbox(), old))).toBe('400 invalid_grant')
  })

  test('introspecting the new token is not using it', async () => {
    const old = await logIn(sandbox())
    const fresh = await json<UserTokens>(refresh(sandbox(), old))
    expect(await introspect(sandbox(), fresh.access_token)).toMatchObject({ active: true })
    expect(await statusOf(sandbox(), old)).toBe(200)
  })

  test("in the other configuration ('at-once') it dies with the answer", async () => {
    const old = await logIn(atOnce())
    const fresh = await json<UserTokens>(refresh(atOnce(), old))
    expect(await errorOf(await refresh(atOnce(), old))).toBe('400 invalid_grant')
    expect(await statusOf(atOnce(), old)).toBe(401)
    expect(await statusOf(atOnce(), fresh)).toBe(200)
  })

  test('there is no family revocation: re-use of a dead token hurts nobody', async () => {
    const old = await logIn(atOnce())
    const fresh = await json<UserTokens>(refresh(atOnce(), old))
    await refresh(atOnce(), old)
    expect(await statusOf(atOnce(), fresh)).toBe(200)
    expect((await refresh(atOnce(), fresh)).status).toBe(200)
  })

  test('the public client refreshes without a secret', async () => {
    const client_id = sandbox().publicClientId
    const tokens = await logIn(sandbox(), { credentials: { client_id } })
    const fields = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token, client_id }
    expect((await post(sandbox(), '/oauth/token', fields)).status).toBe(200)
  })
})

describe('a refresh token', () => {
  test('does not expire by itself, and outlives its access token', async () => {
    await using own = await startSandbox({ tokenLifetime: 1000 })
    const tokens = await logIn(own)
    own.clock.advance(5 * 365 * 86_400_000)
    expect(await statusOf(own, tokens)).toBe(401)
    expect((await refresh(own, tokens)).status).toBe(200)
  })

  test('introspects as its access token', async () => {
    const tokens = await logIn(sandbox())
    const byRefreshToken = await introspect(sandbox(), tokens.refresh_token)
    expect(byRefreshToken).toEqual(await introspect(sandbox(), tokens.access_token))
    expect(byRefreshToken.exp).toBe(tokens.created_at + tokens.expires_in)
  })

  test.each(['access_token', 'refresh_token'] as const)('revoking the %s kills both', async (which) => {
    const tokens = await logIn(sandbox())
    const revoked = await post(sandbox(), '/oauth/revoke', { token: tokens[which], ...client(sandbox()) })
    expect([revoked.status, await revoked.text()]).toEqual([200, '{}'])
    expect(await statusOf(sandbox(), tokens)).toBe(401)
    expect(await introspect(sandbox(), tokens.refresh_token)).toEqual({ active: false })
    expect(await errorOf(await refresh(sandbox(), tokens))).toBe('400 invalid_grant')
  })

  test.each([
    ['wrong', { client_secret: 'wrong' }],
    ['another', {}],
  ])('revocation by %s client is 403, and the tokens live on', async (name, change) => {
    const tokens = await logIn(sandbox())
    const credentials =
      name === 'another' ? { client_id: sandbox().publicClientId } : { ...client(sandbox()), ...change }
    const response = await post(sandbox(), '/oauth/revoke', { token: tokens.refresh_token, ...credentials })
    expect(await errorOf(response)).toBe('403 unauthorized_client')
    expect(await statusOf(sandbox(), tokens)).toBe(200)
  })

  test('security 76: gives at most the scope that was granted', async () => {
    const tokens = await logIn(sandbox(), { scope: 'public limited' })
    expect(await errorOf(await refresh(sandbox(), tokens, { scope: 'public openid' }))).toBe(
      '400 invalid_scope',
    )
    expect(await json(refresh(sandbox(), tokens, { scope: 'limited' }))).toMatchObject({ scope: 'limited' })
  })

  test('is of no use to another client, nor is an access token in its place', async () => {
    const tokens = await logIn(sandbox())
    const other = { client_id: sandbox().publicClientId, client_secret: '' }
    expect(await errorOf(await refresh(sandbox(), tokens, other))).toBe('400 invalid_grant')
    const swapped = { refresh_token: tokens.access_token }
    expect(await errorOf(await refresh(sandbox(), tokens, swapped))).toBe('400 invalid_grant')
    expect(await errorOf(await refresh(sandbox(), tokens, { refresh_token: '' }))).toBe('400 invalid_request')
  })

  test("security 44: keeps the ID token's subject", async () => {
    const [, account] = sandbox().accounts
    const tokens = await logIn(sandbox(), { scope: 'openid', account })
    const fresh = await json<UserTokens>(refresh(sandbox(), tokens))
    const payload = Buffer.from(fresh.id_token?.split('.')[1] ?? '', 'base64url').toString()
    expect(JSON.parse(payload)).toMatchObject({ sub: account.sub })
  })
})

describe('faults.revokeTokens()', () => {
  test("kills users' tokens and their refresh tokens", async () => {
    await using own = await startSandbox()
    const tokens = await logIn(own)
    own.faults.revokeTokens()
    expect(await statusOf(own, tokens)).toBe(401)
    expect(await errorOf(await refresh(own, tokens))).toBe('400 invalid_grant')
  })

  test('spares the refresh tokens when told so', async () => {
    await using own = await startSandbox()
    const tokens = await logIn(own)
    own.faults.revokeTokens({ refreshTokens: false })
    expect(await statusOf(own, tokens)).toBe(401)
    expect((await refresh(own, tokens)).status).toBe(200)
  })
})
