import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SandboxError } from './sandbox-error.ts'

/** How long `close` lets answers finish that are on their way. */
const GRACE = 300

export interface SandboxServer<T> {
  service: T
  /** Resolves when the port is free again; well within a second, whatever clients hold open. */
  close: () => Promise<void>
}

/**
 * Listens on one address, and on no other interface.
 *
 * @param create gets the port and is called before the first request can arrive
 * @throws SandboxError `port_in_use`, `listen_failed`
 */
export async function listen<T extends { listener: RequestListener }>(
  { host, port }: { host: string; port: number },
  create: (port: number) => T,
): Promise<SandboxServer<T>> {
  const server = createServer({
    requestTimeout: REQUEST_TIMEOUT,
    headersTimeout: HEADERS_TIMEOUT,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
  })
  const service = await new Promise<T>((resolve, reject) => {
    // Stays for good: an error of a running server, such as too many open files, must not take the process down.
    server.on('error', (error) => {
      reject(listenError(`${host}:${port}`, error))
    })
    server.listen({ port, host }, () => {
      try {
        // `address()` is only null or a string for closed servers and pipes.
        const address = server.address() as AddressInfo
        const created = create(address.port)
        server.on('request', created.listener)
        resolve(created)
      } catch (error) {
        server.close()
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
  })

  let closed: Promise<void> | undefined
  return { service, close: () => (closed ??= close(server)) }
}

/** Slow clients get as long as any honest one needs, milliseconds. */
const HEADERS_TIMEOUT = 20_000
const REQUEST_TIMEOUT = 60_000

/**
 * Connections nobody uses are kept for this long, milliseconds. With Node's 5 seconds, a busy machine closes one at the very moment a client
 * uses it again, which then fails with ECONNRESET.
 */
const KEEP_ALIVE_TIMEOUT = 65_000

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections()
    }, GRACE)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function listenError(where: string, error: NodeJS.ErrnoException): SandboxError {
  return error.code === 'EADDRINUSE'
    ? new SandboxError('port_in_use', `${where} is in use`, 'Leave out `port` to get a free one', {
        cause: error,
      })
    : new SandboxError(
        'listen_failed',
        `Cannot listen on ${where} (${error.code ?? error.message})`,
        'Choose a port from 1024 on, and an address of this machine',
        { cause: error },
      )
}
