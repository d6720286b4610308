import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RecordedRequest {
  method: string
  /** With the query. */
  path: string
  headers: IncomingMessage['headers']
  body: string
}

/** What to answer: plain parts, or the freedom to misbehave. */
export type Answer =
  | { status?: number; headers?: Record<string, string>; body?: string | object }
  | ((request: RecordedRequest, response: ServerResponse) => void)

export interface LoopbackServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly port: number
  /** Everything that arrived, in order. */
  readonly requests: readonly RecordedRequest[]
  /** How many requests came for a path (query ignored), or for any. */
  count(path?: string): number
  close(): Promise<void>
}

/** A server on a free port of 127.0.0.1 that keeps a record. Use with `await using`. */
export async function startLoopbackServer(
  answer: (request: RecordedRequest) => Answer | Promise<Answer>,
): Promise<LoopbackServer> {
  const requests: RecordedRequest[] = []
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { method = '', url: path = '', headers } = incoming
      const request = { method, path, headers, body: Buffer.concat(chunks).toString() }
      requests.push(request)
      void Promise.resolve(answer(request)).then((result) => {
        write(result, request, response)
      })
    })
  })
  // A busy machine may take longer than Node's 5 s to send the next request over a connection: it would meet a closed one.
  server.keepAliveTimeout = 60_000
  // What a test leaves behind must not keep the process.
  server.unref()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    count: (path) => requests.filter((each) => path === undefined || each.path.split('?')[0] === path).length,
    close,
    [Symbol.asyncDispose]: close,
  }
}

function write(answer: Answer, request: RecordedRequest, response: ServerResponse): void {
  if (typeof answer === 'function') {
    answer(request, response)
    return
  }
  const { status = 200, headers = {}, body = '' } = answer
  const type: Record<string, string> =
    typeof body === 'object' ? { 'content-type': 'application/json; charset=utf-8' } : {}
  response.writeHead(status, { ...type, ...headers })
  response.end(typeof body === 'object' ? JSON.stringify(body) : body)
}
