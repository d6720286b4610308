import { idToken } from './id-token.ts'
import type { DoorkeeperServer } from './server.ts'
import type { GrantResult } from './grant.ts'

/** The token response of the documentation (RFC 6749 section 5.1, and Doorkeeper's `created_at`). */
export async function tokenResponse(
  server: DoorkeeperServer,
  { token, nonce }: GrantResult,
): Promise<Record<string, unknown>> {
  return {
    access_token: token.accessToken,
    token_type: 'Bearer',
    expires_in: Math.round((token.expiresAt - token.issuedAt) / 1000),
    ...(token.refreshToken !== undefined && { refresh_token: token.refreshToken }),
    scope: token.scope,
    created_at: Math.floor(token.issuedAt / 1000),
    ...(token.scope.split(' ').includes('openid') && { id_token: await idToken(server, token, nonce) }),
  }
}
