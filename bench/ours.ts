import { loadAuthCore, loadOAuth } from './built.ts'
import type { Call, Peer, Server } from './peer.ts'

const { createAuthFetch } = await loadAuthCore()
const { createOAuthClient } = await loadOAuth()

function strategyFor(tokenUrl: string, answer?: typeof fetch) {
  const issuer = new URL(tokenUrl).origin
  const client = createOAuthClient({
    clientId: 'id',
    clientSecret: 'secret',
    issuer,
    metadata: { issuer, token_endpoint: tokenUrl },
    fetch: answer,
  })
  return client.clientCredentials()
}

export const ours: Peer = {
  name: 'auth-core',
  cached: async () => {
    const answer = { access_token: 'token', token_type: 'bearer', expires_in: 7200 }
    const strategy = strategyFor('https://login.example/token', () => Promise.resolve(Response.json(answer)))
    await strategy.getToken()
    return {
      awaited: async (times) => {
        for (let i = 0; i < times; i++) await strategy.getAuthorization()
      },
      synchronous: (times) => {
        let last
        for (let i = 0; i < times; i++) last = strategy.getAuthorization()
        if (typeof last !== 'string') throw new Error('not reached')
      },
    }
  },
  connect: ({ tokenUrl, apiUrl }: Server): Call => {
    const signed = createAuthFetch(strategyFor(tokenUrl), { origin: new URL(apiUrl).origin })
    return async () => (await signed(apiUrl)).status
  },
}
