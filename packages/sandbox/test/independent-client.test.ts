import { generateCodeVerifier, OAuth2Client, OAuth2HttpError } from '@badgateway/oauth2-client'
import { createOAuthDeviceAuth } from '@octokit/auth-oauth-device'
import { request } from '@octokit/request'
import { describe, expect, test, vi } from 'vitest'
import { startSandbox, type Sandbox } from '../src/index.ts'
import { CALLBACK } from './login.ts'
import { api } from './support.ts'

/** A client library that shares no code with any of ours, nor with openid-client. It has no device grant; another one does that. */
function clientOf(
  sandbox: Sandbox,
  kind: 'confidential' | 'public',
  authenticationMethod: 'client_secret_post' | 'client_secret_basic_interop' = 'client_secret_post',
) {
  const { discoveryUrl, url, clientId, clientSecret, publicClientId } = sandbox
  return new OAuth2Client({
    server: url,
    discoveryEndpoint: discoveryUrl,
    authenticationMethod,
    ...(kind === 'public' ? { clientId: publicClientId } : { clientId, clientSecret }),
  })
}

/** GitHub's client, whose paths are fixed and whose bodies are JSON: here they become the endpoints and the form of RFC 8628. */
function githubRequest({ url }: Sandbox) {
  const endpoints = new Map([
    ['/login/device/code', '/oauth/authorize_device'],
    ['/login/oauth/access_token', '/oauth/token'],
  ])
  const fetchAsForm = (address: string, { method, body }: { method: string; body: string }) =>
    fetch(`${url}${endpoints.get(new URL(address).pathname) ?? ''}`, {
      method,
      headers: { accept: 'application/json' },
      body: new URLSearchParams(JSON.parse(body) as Record<string, string>),
    })
  return request.defaults({ baseUrl: url, request: { fetch: fetchAsForm } })
}

const statusOf = async (sandbox: Sandbox, accessToken: string) =>
  (await api(sandbox, 'attributes', { authorization: `Bearer ${accessToken}` })).status

describe.each(['doorkeeper', 'strict'] as const)('an independent client library (%s)', (flavour) => {
  test.each(['client_secret_post', 'client_secret_basic_interop'] as const)(
    'client credentials by %s, introspection, revocation',
    async (method) => {
      await using sandbox = await startSandbox({ flavour })
      const client = clientOf(sandbox, 'confidential', method)
      const token = await client.clientCredentials({ scope: ['public'] })
      expect(await statusOf(sandbox, token.accessToken)).toBe(200)
      expect(token.refreshToken).toBeNull()
      const lives = Number(token.expiresAt) - Date.now()
      expect([lives > 7_000_000, lives <= 7_200_000]).toEqual([true, true])
      expect(await client.introspect(token)).toMatchObject({
        active: true,
        scope: 'public',
        client_id: sandbox.clientId,
      })
      await client.revoke(token)
      expect(await client.introspect(token)).toEqual({ active: false })
      expect(await statusOf(sandbox, token.accessToken)).toBe(401)
    },
  )

  test.each(['confidential', 'public'] as const)(
    'code with PKCE, and refresh with rotation, as a %s client',
    async (kind) => {
      await using sandbox = await startSandbox({ flavour })
      const client = clientOf(sandbox, kind)
      const codeVerifier = await generateCodeVerifier()
      const state = 'the-state'
      const url = await client.authorizationCode.getAuthorizeUri({
        redirectUri: CALLBACK,
        state,
        codeVerifier,
        scope: ['public'],
      })
      const callback = await sandbox.authorize(url)
      const token = await client.authorizationCode.getTokenFromCodeRedirect(callback, {
        redirectUri: CALLBACK,
        state,
        codeVerifier,
      })
      expect(await statusOf(sandbox, token.accessToken)).toBe(200)

      const fresh = await client.refreshToken(token)
      expect(fresh.refreshToken).not.toBe(token.refreshToken)
      expect(fresh.accessToken).not.toBe(token.accessToken)
      expect(await statusOf(sandbox, fresh.accessToken)).toBe(200)
      await expect(client.refreshToken(token)).rejects.toMatchObject({ oauth2Code: 'invalid_grant' })
    },
  )

  test('the device grant: it asks until a person has said yes', async () => {
    await using sandbox = await startSandbox({ flavour, device: { interval: 0 } })
    const auth = createOAuthDeviceAuth({
      clientType: 'oauth-app',
      clientId: sandbox.publicClientId,
      scopes: ['public'],
      request: githubRequest(sandbox),
      onVerification(device) {
        // Optional in RFC 8628 section 3.2, but this client takes it for given.
        device.interval = 0
        // While it is asking.
        void answered.then(() => sandbox.authorizeDevice(device.user_code))
      },
    })
    const answered = vi.waitUntil(() => sandbox.log.entries({ path: '/oauth/token' }).length >= 2)
    const { token, scopes } = await auth({ type: 'oauth' })
    expect(scopes).toEqual(['public'])
    expect(await statusOf(sandbox, token)).toBe(200)
    const [first] = sandbox.log.entries({ path: '/oauth/token' })
    expect(first?.status).toBe(400)
  })

  test('a device nobody lets in is an error it understands', async () => {
    await using sandbox = await startSandbox({ flavour, device: { interval: 0 } })
    const auth = createOAuthDeviceAuth({
      clientType: 'oauth-app',
      clientId: sandbox.publicClientId,
      request: githubRequest(sandbox),
      async onVerification({ user_code: userCode }) {
        await sandbox.authorizeDevice(userCode, { deny: true })
      },
    })
    await expect(auth({ type: 'oauth' })).rejects.toMatchObject({
      response: { data: { error: 'access_denied' } },
    })
  })

  test('a denied login and wrong credentials are errors it understands', async () => {
    await using sandbox = await startSandbox({ flavour })
    const client = clientOf(sandbox, 'confidential')
    const url = await client.authorizationCode.getAuthorizeUri({ redirectUri: CALLBACK, state: 's' })
    const callback = await sandbox.authorize(url, { deny: true })
    expect(() => client.authorizationCode.validateResponse(callback, { state: 's' })).toThrow(
      expect.objectContaining({ oauth2Code: 'access_denied' }) as Error,
    )
    const wrong = clientOf(sandbox, 'confidential')
    wrong.settings.clientSecret = 'wrong'
    const error: unknown = await wrong.clientCredentials().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(OAuth2HttpError)
    expect(error).toMatchObject({ oauth2Code: 'invalid_client', httpCode: 401 })
  })
})
