import { createServer, type RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'

/** An API that answers as a test needs it, and no sandbox would. */
export async function startApi(listener: RequestListener): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address.')
  return {
    url: `http://127.0.0.1:${address.port}/api/v1/`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** Answers every request with the same JSON. */
export function answering(body: unknown, headers: Record<string, string> = {}): RequestListener {
  return (request, response) => {
    void text(request).then(() => {
      response.writeHead(200, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify(body))
    })
  }
}
