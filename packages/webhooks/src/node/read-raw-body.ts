import type { IncomingMessage } from 'node:http'
import { bodyIncomplete, bodyNotRaw, bodyTooLarge } from '../body-errors.ts'
import { rawBytes } from '../raw-body.ts'

/** A request of Node's http, and what frameworks put on it: `body` (express), `rawBody` (Cloud Functions, plugins). */
export type WebhookRequest = IncomingMessage & { body?: unknown; rawBody?: unknown }

/**
 * Reads the body of a request as bytes, at most `maxBytes` of them (default 1 MiB). When something has read it before, the
 * bytes or the text it has left on the request are taken.
 *
 * @throws {WebhookBodyError} `body_too_large`, `body_incomplete`; `body_not_raw` when a parser left an object behind, or something has called
 *   `setEncoding`
 */
export async function readRawBody(
  request: WebhookRequest,
  { maxBytes = 1_048_576 }: { maxBytes?: number } = {},
): Promise<Uint8Array> {
  const body = request.readableEnded ? leftBehind(request) : await fromStream(request, maxBytes)
  if (body.byteLength > maxBytes) throw bodyTooLarge(maxBytes)
  return body
}

function leftBehind({ body, rawBody }: WebhookRequest): Uint8Array {
  const bytes = rawBytes(rawBody) ?? rawBytes(body)
  if (bytes !== undefined) return bytes
  throw bodyNotRaw('read and parsed')
}

/** By events: leaving a loop over the request would close the connection, and the answer could not be sent. */
function fromStream(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  // It will tell nobody any more.
  if (request.destroyed) return Promise.reject(bodyIncomplete())
  if (request.readableEncoding !== null) return Promise.reject(bodyNotRaw('decoded'))
  if (Number(request.headers['content-length']) > maxBytes) return Promise.reject(bodyTooLarge(maxBytes))
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const end = () => {
      request.off('data', data).off('end', end).off('close', broken).off('error', broken)
      resolve(Buffer.concat(chunks))
    }
    const broken = () => {
      reject(bodyIncomplete())
    }
    const data = (chunk: Buffer) => {
      length += chunk.byteLength
      chunks.push(chunk)
      if (length <= maxBytes) return
      request.off('data', data).pause()
      reject(bodyTooLarge(maxBytes))
    }
    // `error` stays heard: nobody else may listen when the connection breaks.
    request.on('data', data).on('end', end).on('close', broken).on('error', broken)
  })
}
