/** Short names of the grants; the device grant's own name is a URN. */
export type SandboxGrant = 'authorization_code' | 'client_credentials' | 'device_code' | 'refresh_token'

export const GRANTS: readonly SandboxGrant[] = [
  'authorization_code',
  'client_credentials',
  'device_code',
  'refresh_token',
]

export const DEVICE_GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:device_code'

/** A registered client. Without a secret it is a public one (RFC 6749 section 2.1). */
export interface Client {
  id: string
  secret: string | undefined
  redirectUris: readonly string[]
  grants: readonly SandboxGrant[]
}

/** Any port of both loopback addresses; the path has to be one of these. */
const SEEDED_REDIRECT_URIS = ['127.0.0.1', '[::1]'].flatMap((host) => [
  `http://${host}/`,
  `http://${host}/callback`,
])

/** The two clients every sandbox has. */
export function seededClients(credentials: {
  clientId: string
  clientSecret: string
  publicClientId: string
}): Client[] {
  const { clientId, clientSecret, publicClientId } = credentials
  return [
    { id: clientId, secret: clientSecret, redirectUris: SEEDED_REDIRECT_URIS, grants: GRANTS },
    {
      id: publicClientId,
      secret: undefined,
      redirectUris: SEEDED_REDIRECT_URIS,
      grants: GRANTS.filter((grant) => grant !== 'client_credentials'),
    },
  ]
}
