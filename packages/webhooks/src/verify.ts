import { WebhookVerificationError } from './errors.ts'
import { hmacMatches, sha256Hex, signedPayload } from './hmac.ts'
import { checkedTolerance, epochMilliseconds } from './options.ts'
import { checkedBytes, type RawBody } from './raw-body.ts'
import { checkedSecrets, hasBlanksAround, type Secrets } from './secrets.ts'
import { parseSignatureHeader, type SignatureHeader } from './signature-header.ts'

/** How far `t` may be from now, both ways, in milliseconds. */
export const defaultTolerance = 300_000

export interface VerifyWebhookOptions {
  /** Epoch milliseconds or a Date. Default: now. */
  now?: number | Date
  /** Milliseconds the timestamp may be from `now`, both ways. Default 300,000. */
  tolerance?: number
}

/** A delivery that was proven genuine. */
export interface VerifiedWebhook {
  /** When it was signed, epoch milliseconds. */
  timestamp: number
  /**
   * SHA-256 of what was signed, timestamp and body: the same for each copy of a delivery, however its signature is written and
   * whichever key made it. Deliveries have no id of their own.
   */
  fingerprint: string
}

/**
 * Proves that a delivery comes from Filmmakers and is recent: HMAC-SHA256 over `{t}.{raw body}`, with an API key as secret.
 *
 * @param rawBody the body as it came, before anything parsed it
 * @param header `X-Signature`, or the headers of the request
 * @param secrets the API key, or several while one takes the place of another
 * @throws {WebhookVerificationError} whenever it is not proven; `code` says why not
 */
export async function verifyWebhook(
  rawBody: RawBody,
  header: SignatureHeader,
  secrets: Secrets,
  { now = Date.now(), tolerance = defaultTolerance }: VerifyWebhookOptions = {},
): Promise<VerifiedWebhook> {
  const keys = checkedSecrets(secrets)
  const body = checkedBytes(rawBody, WebhookVerificationError)
  const { timestamp, digests } = parseSignatureHeader(header)
  checkAge(epochMilliseconds(now) - Number(timestamp) * 1000, checkedTolerance(tolerance))
  const payload = signedPayload(timestamp, body)
  for (const key of keys) {
    for (const digest of digests) {
      if (!(await hmacMatches(key, digest, payload))) continue
      return { timestamp: Number(timestamp) * 1000, fingerprint: await sha256Hex(payload) }
    }
  }
  throw mismatch(body, keys)
}

function checkAge(age: number, tolerance: number): void {
  if (Math.abs(age) <= tolerance) return
  const [seconds, limit] = [Math.round(Math.abs(age) / 1000), tolerance / 1000]
  if (age > 0) {
    throw new WebhookVerificationError(
      `The delivery was signed ${seconds} s ago, more than the ${limit} s that are accepted.`,
      'timestamp_too_old',
      'Check the clock of this machine. If it is right, somebody may have recorded a delivery and sent it again.',
    )
  }
  throw new WebhookVerificationError(
    `The delivery was signed ${seconds} s in the future, more than the ${limit} s that are accepted.`,
    'timestamp_in_future',
    'Check the clock of this machine. `now` and `tolerance` are milliseconds.',
  )
}

function mismatch(body: Uint8Array, keys: readonly string[]): WebhookVerificationError {
  const causes = [
    'the body is not what came over the wire (parsed and written again, or changed by a proxy)',
    'the secret is not the API key that the webhook was set up with',
  ]
  if (body.byteLength === 0) causes.unshift('the body is empty, as after something else has read it')
  if (hasBlanksAround(keys)) causes.unshift('a secret begins or ends with a blank or a newline')
  return new WebhookVerificationError(
    'No signature of the delivery was made with this secret over this body.',
    'signature_mismatch',
    `Usual causes: ${causes.join('; ')}.`,
  )
}
