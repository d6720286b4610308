import { DEVICE_GRANT_TYPE, type SandboxGrant } from '../clients.ts'
import { authorizationCodeGrant } from './authorization-code-grant.ts'
import { authenticateClient } from './client-authentication.ts'
import { clientCredentialsGrant } from './client-credentials-grant.ts'
import { deviceCodeGrant } from './device-code-grant.ts'
import { OAuthError } from './errors.ts'
import type { Grant } from './grant.ts'
import { refreshTokenGrant } from './refresh-token-grant.ts'
import { readForm, type DoorkeeperServer, type Endpoint } from './server.ts'
import { tokenResponse } from './token-response.ts'

const GRANT_TYPES: Readonly<Record<string, { name: SandboxGrant; run: Grant }>> = {
  authorization_code: { name: 'authorization_code', run: authorizationCodeGrant },
  client_credentials: { name: 'client_credentials', run: clientCredentialsGrant },
  refresh_token: { name: 'refresh_token', run: refreshTokenGrant },
  [DEVICE_GRANT_TYPE]: { name: 'device_code', run: deviceCodeGrant },
}

/** RFC 6749 section 3.2. Errors are thrown as `OAuthError`. */
export function tokenEndpoint(server: DoorkeeperServer): Endpoint {
  return async (c) => {
    const form = await readForm(c)
    const authentication = authenticateClient(c.req.header('authorization'), form, server.client)
    if (authentication.outcome === 'twice') throw new OAuthError('invalid_request')

    const { grant_type: type = '' } = form
    if (type === '') throw new OAuthError('invalid_request')
    const grant = Object.hasOwn(GRANT_TYPES, type) ? GRANT_TYPES[type] : undefined
    if (grant === undefined || (grant.name === 'device_code' && server.devices === undefined)) {
      throw new OAuthError('unsupported_grant_type')
    }
    if (authentication.outcome !== 'client') throw new OAuthError('invalid_client')
    const { client } = authentication
    if (!client.grants.includes(grant.name)) throw new OAuthError('unauthorized_client')

    const result = grant.run(server, client, form)
    return c.json(await tokenResponse(server, result), 200, { 'cache-control': 'no-store' })
  }
}
