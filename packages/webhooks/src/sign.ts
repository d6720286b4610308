import { WebhookVerificationError } from './errors.ts'
import { hmacHex, signedPayload } from './hmac.ts'
import { epochMilliseconds } from './options.ts'
import { checkedBytes, type RawBody } from './raw-body.ts'
import { checkedSecrets, type Secrets } from './secrets.ts'

export interface SignWebhookOptions {
  /** Epoch milliseconds or a Date. Default: now. */
  now?: number | Date
}

/**
 * The `X-Signature` that Filmmakers would send with a body, for tests of a receiver. Several secrets give several `v1`.
 *
 * @throws {WebhookVerificationError} `no_secret`, `body_not_raw`, `invalid_option`
 */
export async function signWebhook(
  rawBody: RawBody,
  secrets: Secrets,
  { now = Date.now() }: SignWebhookOptions = {},
): Promise<string> {
  const keys = checkedSecrets(secrets)
  const body = checkedBytes(rawBody, WebhookVerificationError)
  const timestamp = String(Math.floor(epochMilliseconds(now) / 1000))
  const payload = signedPayload(timestamp, body)
  const digests = await Promise.all(keys.map((key) => hmacHex(key, payload)))
  return [`t=${timestamp}`, ...digests.map((digest) => `v1=${digest}`)].join(', ')
}
