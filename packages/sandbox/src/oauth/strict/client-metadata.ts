import type { ClientMetadata } from 'oidc-provider'
import { DEVICE_GRANT_TYPE, type Client } from '../clients.ts'
import { USER_SCOPES } from '../scopes.ts'

/** A client as RFC 7591 writes it. */
export function clientMetadata(
  { id, secret, redirectUris, grants }: Client,
  device: boolean,
): ClientMetadata {
  const withCode = grants.includes('authorization_code')
  return {
    client_id: id,
    ...(secret !== undefined && { client_secret: secret }),
    // Native: any port of a loopback address matches.
    application_type: 'native',
    grant_types: grants
      .filter((grant) => device || grant !== 'device_code')
      .map((grant) => (grant === 'device_code' ? DEVICE_GRANT_TYPE : grant)),
    redirect_uris: withCode ? [...redirectUris] : [],
    response_types: withCode ? ['code'] : [],
    scope: USER_SCOPES.join(' '),
    token_endpoint_auth_method: secret === undefined ? 'none' : 'client_secret_basic',
  }
}
