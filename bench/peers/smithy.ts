import { doesIdentityRequireRefresh, isIdentityExpired, memoizeIdentityProvider } from '@smithy/core'
import type { Peer } from '../peer.ts'

/** As the AWS SDK puts its identities into a cache; the request is left to whoever calls it. */
function memoized(provider: () => Promise<{ token: string; expiration: Date }>) {
  const cached = memoizeIdentityProvider(provider, isIdentityExpired, doesIdentityRequireRefresh)
  if (cached === undefined) throw new Error('a provider was given')
  return cached
}

export const peer: Peer = {
  name: '@smithy/core memoizeIdentityProvider',
  cached: () => {
    const cached = memoized(() =>
      Promise.resolve({ token: 'token', expiration: new Date(Date.now() + 3_600_000) }),
    )
    return Promise.resolve({
      awaited: async (times) => {
        for (let i = 0; i < times; i++) await cached()
      },
    })
  },
  connect: ({ tokenUrl, apiUrl }) => {
    const cached = memoized(async () => {
      const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'id' })
      const response = await fetch(tokenUrl, { method: 'POST', body })
      const { access_token: token, expires_in: seconds } = (await response.json()) as {
        access_token: string
        expires_in: number
      }
      return { token, expiration: new Date(Date.now() + seconds * 1000) }
    })
    return async () => {
      const { token } = await cached()
      return (await fetch(apiUrl, { headers: { authorization: `Bearer ${token}` } })).status
    }
  },
}
