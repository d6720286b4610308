import { AuthError } from '../errors.ts'
import { parseSecureUrl } from '../origin.ts'
import { serializeTransaction } from './authorization-transaction.ts'
import { codeChallenge, randomValue } from './code-verifier.ts'
import { assertScope } from './scope.ts'
import { requireEndpoint } from './server-metadata.ts'
import type { AuthorizationServer } from './server.ts'

export interface BeginOptions {
  /** Where the user comes back to; one of those registered for the client. */
  redirectUri: string
  /** Space-separated. Default `public`. With `openid`, an ID token comes too. */
  scope?: string | undefined
  signal?: AbortSignal | undefined
}

export interface StartedAuthorization {
  /** Where to send the user. */
  url: URL
  /** Opaque, secret, and good for one login. */
  transaction: string
}

/**
 * Makes an authorization request: a new state, nonce and code verifier for each (RFC 7636 §4.1, S256 always; Doorkeeper takes PKCE
 * without announcing it).
 *
 * @throws {AuthError} `invalid_configuration`, `invalid_url`, `missing_endpoint`
 */
export async function beginAuthorization(
  server: AuthorizationServer,
  { redirectUri, scope = 'public', signal }: BeginOptions,
): Promise<StartedAuthorization> {
  assertScope(scope)
  assertRedirectUri(redirectUri)
  const metadata = await server.metadata({ signal })
  const url = new URL(requireEndpoint(metadata, 'authorization_endpoint'))
  requireEndpoint(metadata, 'token_endpoint')
  const codeVerifier = randomValue()
  const state = randomValue()
  const nonce = scope.split(' ').includes('openid') ? randomValue() : undefined
  const parameters = {
    response_type: 'code',
    client_id: server.clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: await codeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(nonce !== undefined && { nonce }),
  }
  // The endpoint may have a query of its own, RFC 6749 §3.1.
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  const { issuer } = metadata
  return {
    url,
    transaction: serializeTransaction({ issuer, redirectUri, scope, state, nonce, codeVerifier }),
  }
}

function assertRedirectUri(redirectUri: string): void {
  parseSecureUrl(redirectUri, 'redirectUri')
  // RFC 6749 §3.1.2.
  if (!redirectUri.includes('#')) return
  throw new AuthError('redirectUri must not have a fragment.', {
    code: 'invalid_url',
    next: 'Register and pass a redirect URI without #.',
  })
}
