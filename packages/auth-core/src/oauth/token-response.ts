import type { TokenEndpointResponse } from 'openid-client'
import { AuthError } from '../errors.ts'
import { createTokenSet, type TokenSet } from '../token-set.ts'

/** What a server may say about a lifetime: a number of seconds, a numeric string, or something that is neither. */
function isLifetime(value: unknown): boolean {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0
}

/**
 * Takes an `expires_in` that says nothing (zero, negative, not a number) out of a token response: openid-client rejects the whole
 * response for it, though RFC 6749 §5.1 allows to leave it out. The lifetime is then unknown.
 */
export async function withReadableLifetime(response: Response): Promise<Response> {
  if (response.status !== 200) return response
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined)
  if (typeof body !== 'object' || body === null || !('expires_in' in body) || isLifetime(body.expires_in)) {
    return response
  }
  return new Response(JSON.stringify({ ...body, expires_in: undefined }), response)
}

/** The last instant a `Date` can hold. */
const latestInstant = 8.64e15

/** A token response as a token set; its life counts from the moment of receipt, on this machine's clock. */
export function tokenSetOf(response: TokenEndpointResponse, obtainedAt: number): TokenSet {
  const lifetime = response.expires_in
  return createTokenSet({
    accessToken: response.access_token,
    // openid-client writes it in lower case.
    tokenType: response.token_type === 'bearer' ? 'Bearer' : response.token_type,
    obtainedAt,
    expiresAt: lifetime === undefined ? undefined : Math.min(obtainedAt + lifetime * 1000, latestInstant),
    refreshToken: response.refresh_token,
    scope: response.scope,
    idToken: response.id_token,
  })
}

/** RFC 6749 §7.1: a client must not use a token whose type it does not understand. */
export function assertBearer({ tokenType }: TokenSet): void {
  if (tokenType.toLowerCase() === 'bearer') return
  throw new AuthError('The token response has a token_type other than Bearer.', {
    code: 'invalid_response',
    next: 'Ask the operator of the authorization server for Bearer tokens.',
  })
}
