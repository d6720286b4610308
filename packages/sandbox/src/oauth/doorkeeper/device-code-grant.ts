import { OAuthError } from './errors.ts'
import type { Grant } from './grant.ts'

/** RFC 8628 sections 3.4 and 3.5. Whether a client asks too often is seen on the sandbox's clock. */
export const deviceCodeGrant: Grant = ({ devices, tokens, clock }, client, { device_code: code }) => {
  if (code === undefined) throw new OAuthError('invalid_request')
  const request = devices?.byDeviceCode(code)
  if (devices === undefined || request?.clientId !== client.id) throw new OAuthError('invalid_grant')
  if (request.expiresAt <= clock.now()) throw new OAuthError('expired_token')
  if (request.answer === 'denied') throw new OAuthError('access_denied')
  if (request.answer === 'pending') {
    const waited = clock.now() - (request.lastPolledAt ?? Number.NEGATIVE_INFINITY)
    request.lastPolledAt = clock.now()
    throw new OAuthError(waited < devices.interval ? 'slow_down' : 'authorization_pending')
  }

  devices.finish(request)
  const token = tokens.issue({
    clientId: client.id,
    sub: request.answer.sub,
    scope: request.scope,
    refreshable: client.grants.includes('refresh_token'),
  })
  return { token }
}
