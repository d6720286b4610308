import { getRequestListener } from '@hono/node-server'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { createApp } from './app.ts'
import { DemoError } from './demo-error.ts'
import { isOriginForm, isOwnHost } from './host-check.ts'
import type { Source } from './source.ts'
import { loadStaticFiles } from './static-files.ts'

/** How long `close` lets answers finish that are on their way. Milliseconds. */
const grace = 300

export interface DemoOptions {
  source: Source
  /** Default 0: any free one. */
  port?: number
  /** Epoch milliseconds. Default: the machine's clock. */
  now?: () => number
  /** Gets what nobody expected, for the terminal. */
  report?: (error: unknown) => void
}

export interface DemoServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** Frees the port within a second, whatever connections are open. The source stays open. */
  close(): Promise<void>
}

/**
 * Serves the directory on 127.0.0.1, never on another interface.
 *
 * @throws {DemoError} `port_in_use`, `listen_failed`
 */
export async function startServer({
  source,
  port = 0,
  now = Date.now,
  report = () => undefined,
}: DemoOptions): Promise<DemoServer> {
  const app = createApp({ source, files: await loadStaticFiles(), now, report })
  // The default replaces the process's own Request and Response.
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer()
  const own = await listen(server, port)
  server.on('request', (request, response) => {
    if (isOwnHost(request, own) && isOriginForm(request)) void answer(request, response)
    else refuse(response)
  })
  let closed: Promise<void> | undefined
  return { url: `http://127.0.0.1:${own}`, close: () => (closed ??= close(server)) }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new DemoError('port_in_use', `Port ${port} is in use.`, 'Leave PORT out to get a free one.')
          : new DemoError(
              'listen_failed',
              `Cannot listen on port ${port} (${error.code ?? 'unknown reason'}).`,
              'Choose a PORT from 1024 on, or leave it out.',
            ),
      )
    })
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
  response.end('This server answers to 127.0.0.1 and localhost only.\n')
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections()
    }, grace)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
