/** Where the real service has its endpoints; the two of the device grant are where Doorkeeper's extension has them. */
export const OAUTH_PATHS = {
  authorization: '/oauth/authorize',
  token: '/oauth/token',
  introspection: '/oauth/introspect',
  revocation: '/oauth/revoke',
  userinfo: '/oauth/userinfo',
  jwks: '/oauth/discovery/keys',
  device_authorization: '/oauth/authorize_device',
  code_verification: '/oauth/device',
} as const

export const DISCOVERY_PATH = '/.well-known/openid-configuration'

/** Whether a request goes to the authorization server. The RFC 8414 document does not exist there. */
export function isOAuthPath(pathname: string): boolean {
  return pathname === DISCOVERY_PATH || pathname.startsWith('/oauth/')
}
