import { WebhookVerificationError } from './errors.ts'

/** `X-Signature`, wherever it is: its value, several of them, or the headers of the request. */
export type SignatureHeader =
  | string
  | readonly string[]
  | { get(name: string): string | null | undefined }
  | null
  | undefined

export interface Signature {
  /** `t` as it was written: it is part of what is signed. */
  timestamp: string
  /** Every well-formed `v1`, in lower case, each once. */
  digests: readonly string[]
}

/** More keys than this are in use at the same time by nobody; each one costs an HMAC of the whole body. */
const mostDigests = 16

const documented = 'It has the form `t=1492774577, v1=HEX`.'

/**
 * Reads `t=1492774577, v1=HEX`: parts are trimmed, exactly one `t`, any number of `v1` (keys in rotation); names nobody
 * knows yet are left alone. Splitting and testing part by part takes linear time.
 *
 * @throws {WebhookVerificationError} `missing_header`, `malformed_header`, `missing_timestamp`, `missing_signature`
 */
export function parseSignatureHeader(header: SignatureHeader): Signature {
  const text = headerText(header)
  if (text.trim() === '') throw missing('X-Signature', 'missing_header')
  const timestamps: string[] = []
  const signatures: string[] = []
  for (const part of text.split(',').map((each) => each.trim())) {
    // A list may have empty elements, RFC 9110 §5.6.1.
    if (part === '') continue
    const equals = part.indexOf('=')
    if (equals < 1) throw malformed('has a part that is not of the form name=value')
    const [name, value] = [part.slice(0, equals), part.slice(equals + 1)]
    if (name === 't') timestamps.push(value)
    if (name === 'v1') signatures.push(value)
  }
  const [timestamp, ...more] = timestamps
  if (timestamp === undefined) throw missing('the timestamp `t` of X-Signature', 'missing_timestamp')
  if (more.length > 0) throw malformed('has more than one timestamp `t`')
  if (!/^\d{1,15}$/.test(timestamp)) throw malformed('has a timestamp `t` that is not an integer')
  if (signatures.length === 0) throw missing('the signature `v1` of X-Signature', 'missing_signature')
  return { timestamp, digests: wellFormed(signatures) }
}

function headerText(header: SignatureHeader): string {
  if (header === null || header === undefined) return ''
  if (typeof header === 'string') return header
  if (isList(header)) return header.join(', ')
  // Without types, Node's headers may be passed whole: an object without methods.
  const { get } = Object(header) as Record<string, unknown>
  if (typeof get !== 'function') throw malformed('is neither a text nor headers with a method `get`')
  const value: unknown = header.get('x-signature') ?? ''
  if (typeof value === 'string') return value
  throw malformed('is no text')
}

/** `Array.isArray` alone does not know read-only arrays. */
function isList(header: NonNullable<SignatureHeader>): header is readonly string[] {
  return Array.isArray(header)
}

/** HMAC-SHA256 in hex is 64 digits, never more and never less. */
function wellFormed(signatures: readonly string[]): string[] {
  const digests = signatures.filter((each) => /^[\da-f]{64}$/i.test(each)).map((each) => each.toLowerCase())
  const distinct = [...new Set(digests)]
  if (distinct.length === 0) throw malformed('has no `v1` of 64 hexadecimal digits')
  if (distinct.length > mostDigests) throw malformed(`has more than ${mostDigests} signatures`)
  return distinct
}

function missing(
  what: string,
  code: 'missing_header' | 'missing_timestamp' | 'missing_signature',
): WebhookVerificationError {
  const next =
    'Answer 400: whoever sends this is not Filmmakers. If it is, look for a proxy that drops or rewrites the header X-Signature.'
  return new WebhookVerificationError(`The delivery lacks ${what}.`, code, next)
}

function malformed(how: string): WebhookVerificationError {
  const next = `Answer 400. ${documented} Look for a proxy that rewrites it, or several values joined into one.`
  return new WebhookVerificationError(`X-Signature ${how}.`, 'malformed_header', next)
}
