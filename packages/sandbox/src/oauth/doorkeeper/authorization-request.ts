import type { Client } from '../clients.ts'
import type { Question } from '../interactions.ts'
import { redirectUriAllowed } from '../redirect-uri.ts'
import { readScopes, USER_SCOPES } from '../scopes.ts'
import type { CodeChallenge } from './code-verifier.ts'
import type { OAuthErrorCode } from './errors.ts'

type Parameters = Partial<Record<string, string>>
type AuthorizationQuestion = Extract<Question, { kind: 'authorization' }>

export type AuthorizationRequest =
  | { valid: true; question: AuthorizationQuestion }
  | { valid: false; error: OAuthErrorCode; hint?: string }

/** RFC 6749 section 4.1.1 and RFC 7636 section 4.3. */
export function readAuthorizationRequest(
  parameters: Parameters,
  findClient: (id: string) => Client | undefined,
): AuthorizationRequest {
  const { client_id: clientId = '', redirect_uri: redirectUri = '', response_type: type } = parameters
  const client = findClient(clientId)
  if (client === undefined) return { valid: false, error: 'invalid_client' }
  if (!redirectUriAllowed(redirectUri, client.redirectUris)) {
    return { valid: false, error: 'invalid_redirect_uri', hint: hintOf(client) }
  }
  if (!client.grants.includes('authorization_code')) return { valid: false, error: 'unauthorized_client' }
  if (type !== 'code') {
    return { valid: false, error: type === undefined ? 'invalid_request' : 'unsupported_response_type' }
  }
  const scopes = readScopes(parameters['scope'])
  if (!scopes.every((name) => USER_SCOPES.includes(name))) return { valid: false, error: 'invalid_scope' }
  const challenge = readChallenge(parameters)
  if (challenge === 'invalid') return { valid: false, error: 'invalid_code_challenge_method' }

  const { state, nonce } = parameters
  const scope = scopes.join(' ')
  return {
    valid: true,
    question: { kind: 'authorization', clientId, redirectUri, state, scope, nonce, challenge },
  }
}

/** The real service does not say it; whoever develops needs it. */
function hintOf({ redirectUris }: Client): string {
  return `Sandbox: this client has ${redirectUris.join(', ') || 'no redirect URI'}. clients.add() makes one with others.`
}

function readChallenge(parameters: Parameters): CodeChallenge | 'invalid' | undefined {
  const { code_challenge: value, code_challenge_method: method = 'plain' } = parameters
  if (value === undefined) return undefined
  return method === 'S256' || method === 'plain' ? { method, value } : 'invalid'
}
