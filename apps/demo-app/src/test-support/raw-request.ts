import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

/** Sends lines as they are, and reads the answer until the connection ends: what `fetch` would not let a test say. */
export async function rawRequest(url: string, lines: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.end([...lines, 'Connection: close', '', ''].join('\r\n'))
  return text(socket)
}
