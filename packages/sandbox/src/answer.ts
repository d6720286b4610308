import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** A whole answer, before it is sent. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<OutgoingHttpHeaders>
  readonly body: Buffer
}

/** Sends an answer as it is. Without a length of its own Node would cut it into chunks. */
export function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-length': body.length, ...headers })
  response.end(body)
}

export function withoutHeader(headers: Readonly<OutgoingHttpHeaders>, name: string): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name))
}

export function textAnswer(status: number, text: string): Answer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: Buffer.from(text),
  }
}
