import { codeVerifierMatches } from './code-verifier.ts'
import { OAuthError } from './errors.ts'
import type { Grant } from './grant.ts'

/** RFC 6749 section 4.1.3 and RFC 7636 section 4.6. A code works once. */
export const authorizationCodeGrant: Grant = ({ codes, tokens }, client, form) => {
  const { code, redirect_uri: redirectUri, code_verifier: verifier } = form
  if (code === undefined || redirectUri === undefined) throw new OAuthError('invalid_request')
  const granted = codes.get(code)
  if (granted?.challenge !== undefined && verifier === undefined) throw new OAuthError('invalid_request')
  if (granted?.clientId !== client.id) throw new OAuthError('invalid_grant')
  if (granted.redirectUri !== redirectUri) throw new OAuthError('invalid_grant')
  if (!codeVerifierMatches(granted.challenge, verifier)) throw new OAuthError('invalid_grant')

  codes.delete(code)
  const token = tokens.issue({
    clientId: client.id,
    sub: granted.sub,
    scope: granted.scope,
    refreshable: client.grants.includes('refresh_token'),
  })
  return { token, nonce: granted.nonce }
}
