import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LogEntry, RequestLog } from '../request-log.ts'

/** Bytes that may wait for a reader that does not read. */
const MOST_WAITING = 1_048_576
const HEARTBEAT = 15_000

/** The log as server-sent events, from now on: one `entry` per new entry, and one more when it has been answered. */
export function streamLog(
  log: RequestLog,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  if (request.method === 'HEAD') {
    response.end()
    return Promise.resolve()
  }
  const send = (text: string) => {
    if (response.writableLength > MOST_WAITING) response.destroy()
    else response.write(text)
  }
  // The first byte tells the browser that it is connected.
  send(': the log of the sandbox\n\n')
  const unsubscribe = log.subscribe((entry: LogEntry) => {
    send(`event: entry\ndata: ${JSON.stringify(entry)}\n\n`)
  })
  const heartbeat = setInterval(() => {
    send(':\n\n')
  }, HEARTBEAT).unref()
  return new Promise((resolve) => {
    response.once('close', () => {
      unsubscribe()
      clearInterval(heartbeat)
      resolve()
    })
    request.resume()
  })
}
