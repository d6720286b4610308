import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Credentials, OAuth2Client, UserRefreshClient } from 'google-auth-library'
import type { Peer, SharedLogin } from '../peer.ts'

const fileIn = ({ folder }: SharedLogin) => join(folder, 'credentials.json')

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
  // "store the refresh_token in my database!", says its README of the event.
  share: {
    async begin(login, { expires_in: seconds, ...tokens }) {
      await writeFile(fileIn(login), JSON.stringify({ ...tokens, expiry_date: Date.now() + seconds * 1000 }))
    },
    open(login) {
      const client = new OAuth2Client({
        clientId: 'id',
        clientSecret: 'secret',
        endpoints: { oauth2TokenUrl: login.tokenUrl },
      })
      let writing: Promise<void> | undefined
      client.on('tokens', (tokens) => {
        writing = writeFile(fileIn(login), JSON.stringify(tokens))
      })
      return async () => {
        client.setCredentials(JSON.parse(await readFile(fileIn(login), 'utf8')) as Credentials)
        const { token } = await client.getAccessToken()
        await writing
        return token ?? ''
      }
    },
  },
}
