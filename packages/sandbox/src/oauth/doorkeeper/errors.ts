import type { Context } from 'hono'

/**
 * Doorkeeper's words for the codes of RFC 6749 sections 4.1.2.1 and 5.2 and RFC 8628 section 3.5. They say little
 * (which secret was wrong); a client must get along without.
 */
const DESCRIPTIONS = {
  access_denied: 'The resource owner or authorization server denied the request.',
  authorization_pending: 'The authorization request is still pending.',
  expired_token: 'The device code has expired.',
  invalid_client:
    'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
  invalid_code_challenge_method: 'The code challenge method must be plain or S256.',
  invalid_grant:
    'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
  invalid_redirect_uri: 'The requested redirect URI is malformed or does not match a URI of the client.',
  invalid_request:
    'The request is missing a required parameter, includes an unsupported parameter value, or is otherwise malformed.',
  invalid_scope: 'The requested scope is invalid, unknown, or malformed.',
  login_required: 'The authorization server requires end-user authentication.',
  slow_down: 'The authorization request is still pending and the client asks too often.',
  unauthorized_client: 'The client is not authorized to perform this request using this method.',
  unsupported_grant_type: 'The authorization grant type is not supported by the authorization server.',
  unsupported_response_type: 'The authorization server does not support this response type.',
} as const

export type OAuthErrorCode = keyof typeof DESCRIPTIONS

export interface OAuthErrorBody {
  error: string
  error_description: string
}

/** Thrown by the endpoints a client talks to; `errorAnswer` is how it looks on the wire. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError'
  readonly code: OAuthErrorCode

  constructor(code: OAuthErrorCode) {
    super(code)
    this.code = code
  }
}

export function errorBody(error: OAuthErrorCode): OAuthErrorBody {
  return { error, error_description: DESCRIPTIONS[error] }
}

/** RFC 6750 section 3, with the realm of Doorkeeper's answers. */
export function challenge({ error, error_description: description }: OAuthErrorBody): string {
  return `Bearer realm="Doorkeeper", error="${error}", error_description="${description}"`
}

/** Errors carry a Bearer challenge with status 400 too, where RFC 6749 section 5.2 has one for Basic and 401 only. */
export function errorAnswer(c: Context, { code }: OAuthError): Response {
  const body = errorBody(code)
  return c.json(body, code === 'invalid_client' ? 401 : 400, {
    'cache-control': 'no-store',
    'www-authenticate': challenge(body),
  })
}
