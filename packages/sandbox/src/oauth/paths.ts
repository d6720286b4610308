/** Where the real service has its endpoints. */
export const OAUTH_PATHS = {
  authorization: '/oauth/authorize',
  token: '/oauth/token',
  introspection: '/oauth/introspect',
  revocation: '/oauth/revoke',
  userinfo: '/oauth/userinfo',
  jwks: '/oauth/discovery/keys',
} as const

export const DISCOVERY_PATH = '/.well-known/openid-configuration'

/** Whether a request goes to the authorization server. The RFC 8414 document does not exist there. */
export function isOAuthPath(pathname: string): boolean {
  return (
    pathname === DISCOVERY_PATH ||
    Object.values(OAUTH_PATHS).some((path) => pathname === path) ||
    pathname.startsWith(`${OAUTH_PATHS.authorization}/`)
  )
}
