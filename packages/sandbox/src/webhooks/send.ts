import { request as requestHttp, type OutgoingHttpHeaders } from 'node:http'
import { request as requestHttps } from 'node:https'
import { lookupLoopback } from './target.ts'

export interface Outgoing {
  url: string
  headers: OutgoingHttpHeaders
  body: string
  anyHost: boolean
  /** Milliseconds until the head of the answer has to be there. */
  timeout: number
  signal: AbortSignal
}

/** What came of one attempt. */
export type Outcome = { status: number } | { error: string }

/** Sends one request on a connection of its own. Redirections are not followed, what is answered is not read. */
export function send({ url, headers, body, anyHost, timeout, signal }: Outgoing): Promise<Outcome> {
  return new Promise((resolve) => {
    const target = new URL(url)
    const request = (target.protocol === 'https:' ? requestHttps : requestHttp)(target, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      ...(!anyHost && { lookup: lookupLoopback }),
    })
    request.once('response', (response) => {
      resolve({ status: response.statusCode ?? 0 })
      response.destroy()
    })
    request.on('error', (error: NodeJS.ErrnoException) => {
      resolve({
        error: error.name === 'AbortError' ? stopped(signal, timeout) : (error.code ?? error.message),
      })
    })
    request.end(body)
  })
}

function stopped(signal: AbortSignal, timeout: number): string {
  return signal.aborted ? 'the sandbox was closed' : `no answer within ${timeout} ms`
}
