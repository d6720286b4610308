import type { OutgoingHttpHeaders } from 'node:http'
import type { Reply } from './api-server.ts'

/** The text of a reply, whatever its type. */
export function text(status: number, body: string, headers: OutgoingHttpHeaders = {}): Reply {
  return (_, response) => {
    response.writeHead(status, headers).end(body)
  }
}

export function json(data: unknown, status = 200, headers: OutgoingHttpHeaders = {}): Reply {
  return text(status, JSON.stringify(data), { 'content-type': 'application/json; charset=utf-8', ...headers })
}

/** One page of a list, with whatever headers. */
export function page(ids: readonly number[], headers: OutgoingHttpHeaders = {}): Reply {
  return json(
    ids.map((id) => ({ id })),
    200,
    headers,
  )
}

/** What Rails answers with when it has nothing to say: an empty body that claims to be HTML. */
export function empty(status: number, headers: OutgoingHttpHeaders = {}): Reply {
  return text(status, '', { 'content-type': 'text/html', ...headers })
}

/** rack-attack's 429: text, no content type, no `Retry-After`. Instants are epoch milliseconds of the server's clock. */
export function throttled(serverNow: number, resetAt: number): Reply {
  return text(429, 'Throttled', {
    date: new Date(serverNow).toUTCString(),
    'ratelimit-limit': '300',
    'ratelimit-remaining': '0',
    'ratelimit-reset': String(resetAt / 1000),
  })
}

/** A connection that breaks before there is an answer. */
export const reset: Reply = (request) => {
  request.socket.resetAndDestroy()
}

/** An answer that breaks off in the middle. */
export const cut: Reply = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  response.write('{"id":1,', () => {
    request.socket.destroy()
  })
}

/** No answer, ever. */
export const silence: Reply = () => undefined

/** An answer that begins and never ends. */
export const endlessBody: Reply = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.write('{"id":1,')
}
