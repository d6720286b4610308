import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface SeenRequest {
  method: string
  /** Path and query. */
  url: string
  headers: IncomingHttpHeaders
}

export type Reply = (request: IncomingMessage, response: ServerResponse) => void

export interface ApiServer {
  /** Origin, without a path. */
  readonly url: string
  /** What arrived, in order. */
  readonly requests: readonly SeenRequest[]
  /** Is called for each request that arrives. */
  onRequest: () => void
}

/**
 * An HTTP server on 127.0.0.1 that answers with the replies in turn, the last one for good. It ends with the test.
 */
export async function startApiServer(...replies: Reply[]): Promise<ApiServer> {
  const requests: SeenRequest[] = []
  const api: ApiServer = { url: '', requests, onRequest: () => undefined }
  const server = createServer((request, response) => {
    const reply = replies[Math.min(requests.length, replies.length - 1)]
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers })
    api.onRequest()
    reply?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return Object.assign(api, { url: `http://127.0.0.1:${port}` })
}
