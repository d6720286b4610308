import { printable } from '@filmmakers-sdk/auth-core'
import { readPort } from './port.ts'
import { type DemoServer, startServer } from './server.ts'
import { openSource, type Source } from './source.ts'

try {
  const port = readPort(process.env['PORT'])
  const source = await openSource(process.env)
  const server = await startServer({ source, port, report }).catch(async (error: unknown) => {
    await source.close()
    throw error
  })
  announce(server, source)
  stopWith(server, source)
} catch (error) {
  report(error)
  process.exitCode = 1
}

function announce({ url }: DemoServer, { auth, isSandbox }: Source): void {
  const data = isSandbox ? 'the embedded sandbox; all people are invented' : printable(auth.baseUrl)
  console.log(`Actor directory, an unofficial demo of the Filmmakers API

  Open   ${url}
  Data   ${data}
  Stop   Ctrl-C
`)
}

function stopWith(server: DemoServer, source: Source): void {
  const stop = () => {
    // A second Ctrl-C finds no listener and ends the process at once.
    process.off('SIGINT', stop).off('SIGTERM', stop)
    server
      .close()
      .then(() => source.close())
      .catch((error: unknown) => {
        report(error)
        process.exitCode = 1
      })
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
}

/** One line for what happened, one for what to do; text of servers cannot move the terminal's cursor. */
function report(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  const next = error instanceof Error && 'next' in error ? error.next : undefined
  console.error(printable(message))
  if (typeof next === 'string') console.error(`Next: ${printable(next)}`)
}
