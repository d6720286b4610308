import { type WorkContext, workAfterAnswer } from './after-answer.ts'
import { receive } from './delivery.ts'
import { WebhookBodyError } from './errors.ts'
import { handlerSettings, type WebhookHandlerOptions } from './handler-options.ts'
import { bodyIncomplete, bodyNotRaw, bodyTooLarge } from './body-errors.ts'

/** Answers one request. Never rejects. */
export type WebhookHandler = (request: Request, context?: WorkContext) => Promise<Response>

/**
 * A receiver of webhooks for servers that speak the Fetch API. It answers, then does the work: 200 for what is genuine, copies
 * included; 400 for what is not, 405, 413; 500 when something else has read the body, 503 when the replay guard fails.
 *
 * @throws {WebhookVerificationError} `no_secret`, `invalid_option`, at once
 */
export function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler {
  const settings = handlerSettings(options)
  return async (request, context) => {
    const { method, headers } = request
    const body = () => readBody(request, settings.maxBytes)
    const { work, text, ...init } = await receive({ method, signature: headers, body }, settings)
    if (work !== undefined) workAfterAnswer(work, context, settings.onError)
    return new Response(text, init)
  }
}

async function readBody({ body, bodyUsed, headers }: Request, maxBytes: number): Promise<Uint8Array> {
  if (bodyUsed || body?.locked === true) throw bodyNotRaw('read')
  if (Number(headers.get('content-length')) > maxBytes) throw bodyTooLarge(maxBytes)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  try {
    // Leaving the loop cancels the stream.
    for await (const chunk of body ?? []) {
      length += chunk.byteLength
      if (length > maxBytes) throw bodyTooLarge(maxBytes)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof WebhookBodyError ? error : bodyIncomplete()
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}
