import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A request that came and has no answer yet. */
interface Held {
  /** Lets it through. */
  release(): void
  /** Resolves when its sender has closed the connection. */
  closed: Promise<unknown>
}

/** A server before another one, which passes requests on. */
export interface Gate extends AsyncDisposable {
  url: string
  /** Holds the next request; resolves when it is there. */
  holdNext(): Promise<Held>
  /** How many requests came. */
  count(): number
}

export async function startGate(target: string): Promise<Gate> {
  const waiting: ((held: Held) => void)[] = []
  let count = 0
  const server = createServer((request, response) => {
    count += 1
    const hold = waiting.shift()
    const released = Promise.withResolvers<undefined>()
    hold?.({
      release: () => {
        released.resolve(undefined)
      },
      closed: once(response, 'close'),
    })
    if (hold === undefined) released.resolve(undefined)
    const passOn = async () => {
      const body = await buffer(request)
      await released.promise
      const answer = await fetch(new URL(request.url ?? '/', target), toFetch(request, body))
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
      response.end(await answer.text())
    }
    passOn().catch((error: unknown) => response.destroy(error as Error))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => count,
    holdNext: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
      }),
    [Symbol.asyncDispose]: async () => {
      server.close()
      server.closeAllConnections()
      if (server.listening) await once(server, 'close')
    },
  }
}

function toFetch({ method = 'GET', headers }: IncomingMessage, body: Buffer): RequestInit {
  const { authorization = '', 'content-type': type = '' } = headers
  return { method, headers: { authorization, 'content-type': type }, body: new Uint8Array(body) }
}
