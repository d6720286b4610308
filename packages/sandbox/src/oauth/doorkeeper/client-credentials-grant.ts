import { CLIENT_SCOPES, readScopes } from '../scopes.ts'
import { OAuthError } from './errors.ts'
import type { Grant } from './grant.ts'

/**
 * RFC 6749 section 4.4, never with a refresh token. For `openid` the server runs into an error of its own, as there
 * is no user an ID token could be about: an empty 500.
 */
export const clientCredentialsGrant: Grant = ({ tokens }, client, { scope }) => {
  const scopes = readScopes(scope)
  if (scopes.includes('openid')) throw new TypeError('an ID token needs a user')
  if (!scopes.every((name) => CLIENT_SCOPES.includes(name))) throw new OAuthError('invalid_scope')
  return { token: tokens.issue({ clientId: client.id, scope: scopes.join(' '), refreshable: false }) }
}
