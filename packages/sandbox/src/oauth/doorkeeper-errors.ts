/**
 * Doorkeeper's words for the codes of RFC 6749 section 5.2. oidc-provider's own say more (which secret was wrong); a
 * client must get along without.
 */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  invalid_client:
    'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
  invalid_grant:
    'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
  invalid_request:
    'The request is missing a required parameter, includes an unsupported parameter value, or is otherwise malformed.',
  invalid_scope: 'The requested scope is invalid, unknown, or malformed.',
  unauthorized_client: 'The client is not authorized to perform this request using this method.',
  unsupported_grant_type: 'The authorization grant type is not supported by the authorization server.',
}

export interface OAuthErrorBody {
  error: string
  error_description: string
}

export function errorBody(error: string): OAuthErrorBody {
  return { error, error_description: DESCRIPTIONS[error] ?? error }
}

/** RFC 6750 section 3, with the realm of Doorkeeper's answers. */
export function challenge({ error, error_description: description }: OAuthErrorBody): string {
  return `Bearer realm="Doorkeeper", error="${error}", error_description="${description}"`
}
