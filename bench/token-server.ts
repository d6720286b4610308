import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Server } from './peer.ts'

export interface TokenServer extends Server, AsyncDisposable {
  /** Of the tokens given from now on, in seconds. */
  lifetime: number
  /** How many tokens were asked for. */
  tokenRequests: number
  revokeAll(): void
}

/** How long a token request takes, in milliseconds: time for others to come and ask as well. */
const delay = 20

/** An authorization server and an API behind it, on this machine. */
export async function startTokenServer(): Promise<TokenServer> {
  /** Header values and when they end. */
  const valid = new Map<string, number>()
  let serial = 0
  const server = createServer((request, response) => {
    const send = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    request.resume()
    if (request.method === 'GET') {
      const end = valid.get(request.headers.authorization ?? '') ?? 0
      if (Date.now() < end) send(200, {})
      else send(401, {})
      return
    }
    handle.tokenRequests += 1
    serial += 1
    const token = `token-${serial}`
    const { lifetime } = handle
    setTimeout(() => {
      valid.set(`Bearer ${token}`, Date.now() + lifetime * 1000)
      send(200, { access_token: token, token_type: 'Bearer', expires_in: lifetime })
    }, delay)
  })
  server.listen(0, '127.0.0.1', 4096)
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const handle: TokenServer = {
    tokenUrl: `${origin}/token`,
    apiUrl: `${origin}/api`,
    lifetime: 3600,
    tokenRequests: 0,
    revokeAll: () => {
      valid.clear()
    },
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
  return handle
}
