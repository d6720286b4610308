/** An API that takes 20 calls in windows of 2 s, aligned to the clock, as rack-attack counts them. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export const quota = { requests: 20, interval: 2000 }

export interface QuotaServer extends AsyncDisposable {
  origin: string
  /** Calls that were answered with 429. */
  refused: number
}

export async function startQuotaServer(): Promise<QuotaServer> {
  let window = -1
  let used = 0
  const body = JSON.stringify({ id: 1, first_name: 'Anna' })
  const server = createServer((request, response) => {
    request.resume()
    const now = Math.floor(Date.now() / quota.interval)
    if (now !== window) {
      window = now
      used = 0
    }
    used += 1
    if (used <= quota.requests) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body)
      return
    }
    handle.refused += 1
    response.writeHead(429, {
      'ratelimit-limit': quota.requests,
      'ratelimit-remaining': 0,
      'ratelimit-reset': ((now + 1) * quota.interval) / 1000,
    })
    response.end('Throttled')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 4096, resolve))
  const handle: QuotaServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused: 0,
    [Symbol.asyncDispose]: async () => {
      const closed = new Promise((resolve) => server.once('close', resolve))
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
  return handle
}
