import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

/** Sends these bytes and gives the whole answer: fetch would set `Host` and tidy the path by itself. */
export async function rawRequest(url: string, lines: readonly string[], body = ''): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(`${[...lines, 'connection: close'].join('\r\n')}\r\n\r\n${body}`)
  return text(socket)
}

export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
}
