import { isWebhookError, type WebhookBodyError, type WebhookVerificationError } from './errors.ts'
import type { WebhookEvent } from './event.ts'
import type { HandlerSettings } from './handler-options.ts'
import { parseWebhook } from './parse.ts'
import type { SignatureHeader } from './signature-header.ts'
import { type VerifiedWebhook, verifyWebhook } from './verify.ts'

/** What to answer, and what to do after that. */
export interface Reply {
  status: number
  text: string
  headers?: Record<string, string>
  /** Never rejects. */
  work?: () => Promise<void>
}

/** A request, of whatever server. */
export interface Delivery {
  method: string | undefined
  signature: SignatureHeader
  /** @throws {WebhookBodyError} */
  body: () => Promise<Uint8Array>
}

/** Decides about one delivery. Never rejects: whatever fails has an answer. */
export async function receive(delivery: Delivery, settings: HandlerSettings): Promise<Reply> {
  if (delivery.method !== 'POST') {
    return { status: 405, text: 'method_not_allowed', headers: { allow: 'POST' } }
  }
  try {
    const body = await delivery.body()
    const now = settings.now()
    const { secrets, tolerance } = settings
    const verified = await verifyWebhook(body, delivery.signature, secrets, { now, tolerance })
    return await accept(parseWebhook(body), verified, now, settings)
  } catch (error) {
    if (isWebhookError(error)) return refuse(error, settings)
    // The server sends it again, when the guard may be back.
    settings.onError(error)
    return { status: 503, text: 'unavailable' }
  }
}

async function accept(
  event: WebhookEvent,
  verified: VerifiedWebhook,
  now: number,
  { replayGuard, tolerance, onEvent, onError }: HandlerSettings,
): Promise<Reply> {
  const { fingerprint, timestamp } = verified
  // At the last accepted millisecond it must still be known.
  const claim = { now, expiresAt: timestamp + tolerance + 1 }
  if (replayGuard !== undefined && !(await replayGuard.claim(fingerprint, claim))) {
    return { status: 200, text: 'duplicate' }
  }
  const work = async () => {
    try {
      await onEvent(event, verified)
    } catch (error) {
      onError(error, event)
      try {
        await replayGuard?.release(fingerprint)
      } catch (failure) {
        onError(failure, event)
      }
    }
  }
  return { status: 200, text: 'ok', work }
}

function refuse(error: WebhookVerificationError | WebhookBodyError, settings: HandlerSettings): Reply {
  if (error.code === 'body_not_raw') {
    // Not the sender's fault: this server reads the body elsewhere.
    settings.onError(error)
    return { status: 500, text: error.code }
  }
  settings.onRefused(error)
  return { status: error.code === 'body_too_large' ? 413 : 400, text: error.code }
}
