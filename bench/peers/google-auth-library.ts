import { UserRefreshClient } from 'google-auth-library'
import type { Peer } from '../peer.ts'

/** It has no client credentials; a refresh token is the grant that can be pointed at another server. */
export const peer: Peer = {
  name: 'google-auth-library',
  cached: () => {
    const client = new UserRefreshClient({ clientId: 'id', clientSecret: 'secret', refreshToken: 'refresh' })
    client.setCredentials({ access_token: 'token', expiry_date: Date.now() + 3_600_000 })
    return Promise.resolve({
      awaited: async (times) => {
        for (let i = 0; i < times; i++) await client.getAccessToken()
      },
    })
  },
  connect: ({ tokenUrl, apiUrl }) => {
    const client = new UserRefreshClient({
      clientId: 'id',
      clientSecret: 'secret',
      refreshToken: 'refresh',
      // Its option for tokens that end before their time; off by default.
      forceRefreshOnFailure: true,
      endpoints: { oauth2TokenUrl: tokenUrl },
    })
    return async () => {
      try {
        return (await client.request({ url: apiUrl, retry: false })).status
      } catch (error) {
        return (error as { status?: number }).status ?? 0
      }
    }
  },
}
