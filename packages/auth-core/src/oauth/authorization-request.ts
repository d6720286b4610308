import { AuthError } from '../errors.ts'
import { parseSecureUrl } from '../origin.ts'
import { serializeTransaction } from './authorization-transaction.ts'
import { assertScope } from './scope.ts'
import { requireEndpoint } from './server-metadata.ts'
import type { AuthorizationServer } from './server.ts'
import { configure } from './server.ts'

export interface BeginOptions {
  /** Where the user comes back to; one of those registered for the client. */
  redirectUri: string
  /** Space-separated. Default `public`. With `openid`, an ID token comes too. */
  scope?: string | undefined
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
  { redirectUri, scope = 'public' }: BeginOptions,
): Promise<StartedAuthorization> {
  assertScope(scope)
  assertRedirectUri(redirectUri)
  const metadata = await server.metadata()
  requireEndpoint(metadata, 'authorization_endpoint')
  const { config, client } = await configure(server, 'token', metadata)
  const codeVerifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const nonce = scope.split(' ').includes('openid') ? client.randomNonce() : undefined
  const url = client.buildAuthorizationUrl(config, {
    response_type: 'code',
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(nonce !== undefined && { nonce }),
  })
  const { issuer } = metadata
  return { url, transaction: serializeTransaction({ issuer, redirectUri, state, nonce, codeVerifier }) }
}

function assertRedirectUri(redirectUri: string): void {
  const url = parseSecureUrl(redirectUri, 'redirectUri')
  if (url.hash === '' && !redirectUri.includes('#')) return
  throw new AuthError('redirectUri must not have a fragment (RFC 6749 section 3.1.2).', {
    code: 'invalid_url',
    next: 'Register and pass a redirect URI without #.',
  })
}
