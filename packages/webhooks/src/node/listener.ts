import type { ServerResponse } from 'node:http'
import { workAfterAnswer } from '../after-answer.ts'
import { receive, type Reply } from '../delivery.ts'
import { handlerSettings, type WebhookHandlerOptions } from '../handler-options.ts'
import { readRawBody, type WebhookRequest } from './read-raw-body.ts'

/** For `http.createServer`, or a route of express. */
export type WebhookListener = (request: WebhookRequest, response: ServerResponse) => void

/**
 * A receiver of webhooks for Node's http, and for frameworks on it. Answers as `createWebhookHandler` does, then does the work.
 *
 * @throws {WebhookVerificationError} `no_secret`, `invalid_option`, at once
 */
export function createWebhookListener(options: WebhookHandlerOptions): WebhookListener {
  const settings = handlerSettings(options)
  return (request, response) => {
    const { method, headers } = request
    const body = () => readRawBody(request, settings)
    void receive({ method, signature: headers['x-signature'], body }, settings).then((reply) => {
      answer(response, reply)
      if (reply.work !== undefined) workAfterAnswer(reply.work, undefined, settings.onError)
    })
  }
}

function answer(response: ServerResponse, { status, text, headers }: Reply): void {
  if (response.headersSent || response.destroyed) return
  // A body that nobody reads to its end would stand before the next request of the connection.
  const closing = status === 413 ? { connection: 'close' } : {}
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers, ...closing })
  response.end(text)
}
