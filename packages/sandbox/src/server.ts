import type { AddressInfo } from 'node:net'
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import { SandboxError } from './sandbox-error.ts'

/** How long `close` lets answers finish that are on their way. */
const GRACE = 300

export interface SandboxServer {
  port: number
  /** Resolves when the port is free again; well within a second, whatever clients hold open. */
  close: () => Promise<void>
}

/**
 * Listens on 127.0.0.1, never on another interface.
 *
 * @param createListener gets the port and is called before the first request can arrive
 * @throws SandboxError `port_in_use`, `listen_failed`
 */
export async function listen(
  port: number,
  createListener: (port: number) => RequestListener,
): Promise<SandboxServer> {
  const server = createServer()
  const actual = await new Promise<number>((resolve, reject) => {
    server.once('error', (error) => {
      reject(listenError(port, error))
    })
    server.listen({ port, host: '127.0.0.1' }, () => {
      try {
        // `address()` is only null or a string for closed servers and pipes.
        const address = server.address() as AddressInfo
        server.on('request', createListener(address.port))
        resolve(address.port)
      } catch (error) {
        server.close()
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
  })

  let closed: Promise<void> | undefined
  return { port: actual, close: () => (closed ??= close(server)) }
}

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

function listenError(port: number, error: NodeJS.ErrnoException): SandboxError {
  return error.code === 'EADDRINUSE'
    ? new SandboxError(
        'port_in_use',
        `Port ${port} on 127.0.0.1 is in use`,
        'Leave out `port` to get a free one',
        {
          cause: error,
        },
      )
    : new SandboxError(
        'listen_failed',
        `Cannot listen on 127.0.0.1:${port} (${error.code ?? error.message})`,
        'Choose another port, from 1024 on',
        { cause: error },
      )
}
