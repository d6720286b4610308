import { generateCodeVerifier, OAuth2Client, OAuth2HttpError } from '@badgateway/oauth2-client'
import { describe, expect, test } from 'vitest'
import { startSandbox, type Sandbox } from '../src/index.ts'
import { CALLBACK } from './login.ts'
import { api } from './support.ts'

/** A client library that shares no code with any of ours, nor with openid-client. It has no device grant; curl does that one. */
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
