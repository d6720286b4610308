import { DEVICE_GRANT_TYPE } from '../clients.ts'
import { OAUTH_PATHS } from '../paths.ts'
import { USER_SCOPES } from '../scopes.ts'
import type { DoorkeeperServer, Endpoint } from './server.ts'

/**
 * The members of Doorkeeper's document and no others: PKCE works, but is not announced. The issuer is what the site
 * configured, the endpoints follow the `Host` of the request.
 */
export function discovery({ issuer, devices }: DoorkeeperServer): Endpoint {
  return (c) => {
    const origin = `http://${c.req.header('host') ?? ''}`
    const device = devices !== undefined
    return c.json({
      issuer,
      authorization_endpoint: origin + OAUTH_PATHS.authorization,
      token_endpoint: origin + OAUTH_PATHS.token,
      revocation_endpoint: origin + OAUTH_PATHS.revocation,
      introspection_endpoint: origin + OAUTH_PATHS.introspection,
      userinfo_endpoint: origin + OAUTH_PATHS.userinfo,
      jwks_uri: origin + OAUTH_PATHS.jwks,
      ...(device && { device_authorization_endpoint: origin + OAUTH_PATHS.device_authorization }),
      scopes_supported: USER_SCOPES,
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      grant_types_supported: [
        'client_credentials',
        'authorization_code',
        'refresh_token',
        ...(device ? [DEVICE_GRANT_TYPE] : []),
      ],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      claims_supported: ['iss', 'sub', 'aud', 'exp', 'iat'],
    })
  }
}
