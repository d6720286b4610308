import { toBase64url } from './base64url.ts'

/** 256 bits that nobody can guess: a code verifier (RFC 7636 §4.1), a state, a nonce. */
export function randomValue(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(32)))
}

/** The S256 code challenge, RFC 7636 §4.2. */
export async function codeChallenge(codeVerifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier))
  return toBase64url(new Uint8Array(digest))
}
