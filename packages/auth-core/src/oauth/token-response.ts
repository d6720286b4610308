import type { TokenEndpointResponse } from 'openid-client'
import { createTokenSet, type TokenSet } from '../token-set.ts'

/** Seconds, as a number or in a string; `undefined` for what says nothing. */
export function lifetimeOf(value: unknown): number | undefined {
  const seconds = typeof value === 'string' ? Number(value) : value
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}

/**
 * Takes an `expires_in` that says nothing (zero, negative, not a number) out of a token response: openid-client rejects the whole
 * response for it, though RFC 6749 §5.1 allows to leave it out. The lifetime is then unknown.
 */
export async function withReadableLifetime(response: Response): Promise<Response> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined)
  if (typeof body !== 'object' || body === null || !('expires_in' in body)) return response
  return new Response(JSON.stringify({ ...body, expires_in: lifetimeOf(body.expires_in) }), response)
}

/** The last instant a `Date` can hold. */
const latestInstant = 8.64e15

/** Counted from the moment of receipt, on this machine's clock: a server clock that is wrong does no harm. */
export function endOf(obtainedAt: number, lifetime: number): number {
  return Math.min(obtainedAt + lifetime * 1000, latestInstant)
}

/**
 * A token response as a token set.
 *
 * @param before the token it renews: what the response leaves out stays as it was
 * @param scope asked for, and so granted where the response leaves it out (RFC 6749 §5.1)
 * @throws {AuthError} `invalid_configuration` when a token cannot be sent in a header
 */
export function tokenSetOf(
  response: TokenEndpointResponse,
  obtainedAt: number,
  { before, scope }: { before?: TokenSet | undefined; scope?: string | undefined },
): TokenSet {
  const { access_token: accessToken, expires_in: lifetime } = response
  return createTokenSet({
    accessToken,
    tokenType: 'Bearer',
    obtainedAt,
    expiresAt: lifetime === undefined ? undefined : endOf(obtainedAt, lifetime),
    refreshToken: response.refresh_token ?? before?.refreshToken,
    scope: response.scope ?? scope,
    idToken: response.id_token ?? before?.idToken,
  })
}
