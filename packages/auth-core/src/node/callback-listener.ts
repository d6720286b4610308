import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AuthError } from '../errors.ts'
import { waitFor } from '../single-flight.ts'
import { callbackPage, pageHeaders, type PageKind } from './callback-page.ts'

/** The response of the authorization server, as the browser brought it. */
export interface Callback {
  url: URL
  /** Tells the person in the browser how it ended. */
  answer: (kind: PageKind) => Promise<void>
}

export interface CallbackListener {
  redirectUri: string
  /** Waits for the response that carries this state. Anything else neither finishes nor aborts it. */
  callback(state: string, signal: AbortSignal): Promise<Callback>
  close(): Promise<void>
}

/** This machine only, by either protocol: a host may lack one (RFC 8252 §7.3). */
const loopback = ['127.0.0.1', '::1']

/**
 * Opens a port on this machine for one login.
 *
 * @param port 0 for any free one
 * @param addresses what to listen on: the first that can be had
 * @throws {AuthError} `listen_failed`
 */
export async function listenForCallback(
  port: number,
  path: string,
  addresses: readonly string[] = loopback,
): Promise<CallbackListener> {
  let expected: { state: string; resolve: (callback: Callback) => void } | undefined

  const server = createServer((request, response) => {
    const url = urlOf(request, redirectUri)
    if (url === undefined) {
      void send(response, 404, 'unknown')
      return
    }
    const states = url.searchParams.getAll('state')
    if (expected === undefined || states.length !== 1 || states[0] !== expected.state) {
      void send(response, 400, 'unknown')
      return
    }
    const { resolve } = expected
    // The state is spent: what comes after it is a stray.
    expected = undefined
    resolve({ url, answer: (kind) => send(response, 200, kind) })
  })
  const host = await listen(server, port, addresses)
  const redirectUri = `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}${path}`

  return {
    redirectUri,
    callback(state, signal) {
      const { promise, resolve } = Promise.withResolvers<Callback>()
      expected = { state, resolve }
      return waitFor(promise, signal)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** The request as a URL, if it is a GET of the redirect URI under the very name the listener has. */
function urlOf({ method, url, headers }: IncomingMessage, redirectUri: string): URL | undefined {
  const { origin, host, pathname } = new URL(redirectUri)
  if (method !== 'GET' || url?.startsWith('/') !== true || headers.host !== host) return undefined
  if (!URL.canParse(`${origin}${url}`)) return undefined
  const full = new URL(`${origin}${url}`)
  return full.origin === origin && full.pathname === pathname ? full : undefined
}

function send(response: ServerResponse, status: number, kind: PageKind): Promise<void> {
  return new Promise((resolve) => {
    // A browser that has gone away is no reason to wait.
    response.once('close', resolve)
    response.writeHead(status, { ...pageHeaders, connection: 'close' })
    response.end(callbackPage(kind), () => {
      resolve()
    })
  })
}

async function listen(server: Server, port: number, addresses: readonly string[]): Promise<string> {
  let failure: unknown
  for (const host of addresses) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen({ host, port }, () => {
          server.off('error', reject)
          resolve()
        })
      })
      return host
    } catch (error) {
      failure = error
    }
  }
  const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : 'unknown reason'
  throw new AuthError(`Cannot listen on port ${port} of this machine (${reason}).`, {
    code: 'listen_failed',
    next: 'Leave the port option out to get a free one, or end the program that uses it.',
  })
}

function portOf(server: Server): number {
  // `address()` is a string or null only for pipes and closed servers.
  const address = server.address() as AddressInfo
  return address.port
}
