/** The members of Doorkeeper's document; what is not here is not there, PKCE included (it works all the same). */
const MEMBERS = [
  ...['issuer', 'authorization_endpoint', 'token_endpoint', 'revocation_endpoint', 'introspection_endpoint'],
  ...[
    'userinfo_endpoint',
    'jwks_uri',
    'scopes_supported',
    'response_types_supported',
    'response_modes_supported',
  ],
  ...['grant_types_supported', 'token_endpoint_auth_methods_supported', 'subject_types_supported'],
  ...['id_token_signing_alg_values_supported', 'claims_supported'],
]

/** Doorkeeper lists what the site allows, whatever the client at hand may use. */
const GRANT_TYPES = ['client_credentials', 'authorization_code', 'refresh_token']

export function discoveryDocument(full: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const document = { ...full, grant_types_supported: GRANT_TYPES }
  return Object.fromEntries(Object.entries(document).filter(([name]) => MEMBERS.includes(name)))
}
