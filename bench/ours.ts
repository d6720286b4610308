import type { TokenSetFields } from '../packages/auth-core/src/index.ts'
import { loadAuthCore, loadNode, loadOAuth } from './built.ts'
import type { Call, Peer, Server, SharedLogin } from './peer.ts'

const { createAuthFetch } = await loadAuthCore()
const { createOAuthClient } = await loadOAuth()

function clientFor(tokenUrl: string, answer?: typeof fetch) {
  const issuer = new URL(tokenUrl).origin
  return createOAuthClient({
    clientId: 'id',
    clientSecret: 'secret',
    issuer,
    metadata: { issuer, token_endpoint: tokenUrl },
    fetch: answer,
  })
}

function strategyFor(tokenUrl: string, answer?: typeof fetch) {
  return clientFor(tokenUrl, answer).clientCredentials()
}

async function loginIn({ tokenUrl, folder }: SharedLogin, tokens?: TokenSetFields) {
  const { FileTokenStore } = await loadNode()
  const store = new FileTokenStore({ directory: folder })
  return clientFor(tokenUrl).refreshable({ account: 'anna', store, tokens })
}

export const peer: Peer = {
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
  share: {
    async begin(login, { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds }) {
      const obtainedAt = Date.now()
      const expiresAt = obtainedAt + seconds * 1000
      const tokens = { accessToken, refreshToken, tokenType: 'Bearer', obtainedAt, expiresAt }
      await (await loginIn(login, tokens)).getToken()
    },
    open(login) {
      const auth = loginIn(login)
      return async () => (await (await auth).getToken()).accessToken
    },
  },
}
