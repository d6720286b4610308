import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AccessToken, AuthorizationCode, ClientCredentials } from 'simple-oauth2'
import type { Peer, SharedLogin } from '../peer.ts'

function options(tokenUrl: string) {
  const { origin, pathname } = new URL(tokenUrl)
  return { client: { id: 'id', secret: 'secret' }, auth: { tokenHost: origin, tokenPath: pathname } }
}

function client(tokenUrl: string): ClientCredentials {
  return new ClientCredentials(options(tokenUrl))
}

const fileIn = ({ folder }: SharedLogin) => join(folder, 'token.json')

/** It gives tokens that know when they end; keeping and renewing one is left to whoever calls it. */
export const peer: Peer = {
  name: 'simple-oauth2',
  cached: () => {
    const token = client('http://127.0.0.1/token').createToken({ access_token: 'token', expires_in: 3600 })
    return Promise.resolve({
      synchronous: (times) => {
        let last
        for (let i = 0; i < times; i++) last = token.expired(60) ? undefined : token.token['access_token']
        if (last === undefined) throw new Error('not reached')
      },
    })
  },
  connect: ({ tokenUrl, apiUrl }) => {
    const credentials = client(tokenUrl)
    let token: AccessToken | undefined
    return async () => {
      if (token === undefined || token.expired(10)) token = await credentials.getToken({})
      const authorization = `Bearer ${String(token.token['access_token'])}`
      return (await fetch(apiUrl, { headers: { authorization } })).status
    }
  },
  // "the access token is usually persisted in an external database by first serializing it", says its README.
  share: {
    async begin(login, tokens) {
      const token = new AuthorizationCode(options(login.tokenUrl)).createToken({ ...tokens })
      await writeFile(fileIn(login), JSON.stringify(token))
    },
    open(login) {
      const code = new AuthorizationCode(options(login.tokenUrl))
      return async () => {
        let token = code.createToken(
          JSON.parse(await readFile(fileIn(login), 'utf8')) as AccessToken['token'],
        )
        if (token.expired()) {
          token = await token.refresh()
          await writeFile(fileIn(login), JSON.stringify(token))
        }
        return String(token.token['access_token'])
      }
    },
  },
}
