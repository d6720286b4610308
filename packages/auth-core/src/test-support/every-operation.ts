import type { OAuthClient, ServerMetadata } from '../oauth/index.ts'
import type { RecordedRequest } from './loopback-server.ts'

/** Secrets that {@link operations} send, less those of the client. */
export const sentSecrets = {
  code: 'C0DE-of-a-login',
  refreshToken: 'REFRESH-token-1',
  deviceCode: 'DEVICE-code-1',
  introspected: 'ACCESS-to-look-at',
  revoked: 'ACCESS-to-end',
} as const

/** Everything a client asks an authorization server for, each on its own. */
export const operations: readonly (readonly [
  name: string,
  run: (client: OAuthClient) => Promise<unknown>,
])[] = [
  ['client credentials', (client) => client.clientCredentials().getToken()],
  [
    'a refresh',
    (client) => {
      const { refreshToken } = sentSecrets
      const tokens = { accessToken: 'old', tokenType: 'Bearer', obtainedAt: 0, expiresAt: 1, refreshToken }
      return client.refreshable({ account: 'anna', tokens }).getToken()
    },
  ],
  [
    'a code',
    async (client) => {
      const redirectUri = 'https://agency.example/callback'
      const { url, transaction } = await client.begin({ redirectUri })
      const callback = new URL(redirectUri)
      callback.searchParams.set('state', url.searchParams.get('state') ?? '')
      callback.searchParams.set('code', sentSecrets.code)
      return client.complete(callback, transaction)
    },
  ],
  ['a device', (client) => client.device({ onPrompt: () => undefined })],
  ['introspection', (client) => client.introspect(sentSecrets.introspected)],
  ['revocation', (client) => client.revoke(sentSecrets.revoked, { hint: 'access_token' })],
]

/** Metadata of a server that has every endpoint {@link operations} need. */
export function everyEndpoint(url: string): ServerMetadata {
  return {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    introspection_endpoint: `${url}/introspect`,
    revocation_endpoint: `${url}/revoke`,
    device_authorization_endpoint: `${url}/device`,
  }
}

/** What such a server answers when all is well. */
export function answerEverything({ path }: RecordedRequest): { body: object } {
  if (path === '/introspect') return { body: { active: true } }
  if (path === '/revoke') return { body: {} }
  if (path === '/device') {
    const verification_uri = 'https://login.example/device'
    const { deviceCode: device_code } = sentSecrets
    return { body: { device_code, user_code: 'ABCD', verification_uri, expires_in: 600 } }
  }
  return { body: { access_token: 'access', token_type: 'Bearer', expires_in: 7200 } }
}
