const algorithm = { name: 'HMAC', hash: 'SHA-256' }

/** What is signed: `{t}.{raw body}`. */
export function signedPayload(timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = new TextEncoder().encode(`${timestamp}.`)
  const payload = new Uint8Array(prefix.byteLength + body.byteLength)
  payload.set(prefix)
  payload.set(body, prefix.byteLength)
  return payload
}

/** HMAC-SHA256 in lower case hex. */
export async function hmacHex(secret: string, payload: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(await crypto.subtle.sign(algorithm, await importKey(secret, 'sign'), payload))
}

/** Compares in constant time: `crypto.subtle.verify` does, a comparison written in JavaScript promises nothing. */
export async function hmacMatches(
  secret: string,
  digest: string,
  payload: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return crypto.subtle.verify(algorithm, await importKey(secret, 'verify'), fromHex(digest), payload)
}

export async function sha256Hex(payload: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(await crypto.subtle.digest('SHA-256', payload))
}

function importKey(secret: string, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, [usage])
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  )
}
