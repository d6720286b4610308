import { OAUTH_PATHS } from '../paths.ts'
import { readScopes, USER_SCOPES } from '../scopes.ts'
import { authenticateClient } from './client-authentication.ts'
import type { DeviceStore } from './device-store.ts'
import { OAuthError } from './errors.ts'
import { readForm, type DoorkeeperServer, type Endpoint } from './server.ts'

/** RFC 8628 sections 3.1 and 3.2. */
export function deviceAuthorization(server: DoorkeeperServer, devices: DeviceStore): Endpoint {
  return async (c) => {
    const form = await readForm(c)
    const authentication = authenticateClient(c.req.header('authorization'), form, server.client)
    if (authentication.outcome === 'twice') throw new OAuthError('invalid_request')
    if (authentication.outcome !== 'client') throw new OAuthError('invalid_client')
    const { client } = authentication
    if (!client.grants.includes('device_code')) throw new OAuthError('unauthorized_client')
    const scopes = readScopes(form['scope'])
    if (!scopes.every((name) => USER_SCOPES.includes(name))) throw new OAuthError('invalid_scope')

    const { deviceCode, userCode } = devices.begin(client.id, scopes.join(' '))
    const page = `http://${c.req.header('host') ?? ''}${OAUTH_PATHS.code_verification}`
    return c.json(
      {
        device_code: deviceCode,
        user_code: userCode,
        verification_uri: page,
        verification_uri_complete: `${page}?user_code=${userCode}`,
        expires_in: devices.lifetime / 1000,
        interval: devices.interval / 1000,
      },
      200,
      { 'cache-control': 'no-store' },
    )
  }
}
