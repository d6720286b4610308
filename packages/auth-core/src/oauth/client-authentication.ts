import { AuthError } from '../errors.ts'
import { formEncoded } from '../form-encoding.ts'

/**
 * How the client proves who it is, RFC 6749 §2.3.1:
 * - `client_secret_post` (default): in the body, as the service documents it
 * - `client_secret_basic`: HTTP Basic, id and secret form-encoded first, as the RFC says
 * - `client_secret_basic_raw`: HTTP Basic without that encoding, for servers that do not decode (Doorkeeper)
 * - `none`: a public client
 */
export type ClientAuthenticationMethod =
  | 'client_secret_post'
  | 'client_secret_basic'
  | 'client_secret_basic_raw'
  | 'none'

/** The endpoints a client authenticates at. */
export type AuthenticatedEndpoint = 'token' | 'introspection' | 'revocation'

/** One method for all endpoints, or one for each. */
export type ClientAuthentication =
  | ClientAuthenticationMethod
  | Partial<Record<AuthenticatedEndpoint, ClientAuthenticationMethod>>

const methods: readonly string[] = [
  'client_secret_post',
  'client_secret_basic',
  'client_secret_basic_raw',
  'none',
] satisfies ClientAuthenticationMethod[]
const endpoints: readonly string[] = [
  'token',
  'introspection',
  'revocation',
] satisfies AuthenticatedEndpoint[]

/** Who the client is. */
interface ClientIdentity {
  clientId: string
  clientSecret?: string | undefined
  clientAuthentication?: ClientAuthentication | undefined
}

/**
 * Checks the option before anything is sent: a misspelt name must not fall back to something else.
 *
 * @throws {AuthError} `invalid_configuration`: unknown method or endpoint, no secret for a method that needs one, a client id
 *   with a colon for raw Basic (RFC 7617 §2)
 */
export function assertClientAuthentication({
  clientId,
  clientSecret,
  clientAuthentication: configured,
}: ClientIdentity): void {
  const perEndpoint = typeof configured === 'object' ? configured : { token: configured }
  for (const [endpoint, method = 'none'] of Object.entries(perEndpoint)) {
    if (!endpoints.includes(endpoint) || !methods.includes(method)) {
      throw new AuthError('clientAuthentication names an unknown endpoint or method.', {
        code: 'invalid_configuration',
        next: `Known: ${[...endpoints, ...methods].join(', ')}.`,
      })
    }
    if (method !== 'none' && clientSecret === undefined) {
      throw new AuthError(`Client authentication ${method} needs a client secret.`, {
        code: 'invalid_configuration',
        next: "Pass clientSecret, or clientAuthentication: 'none' for a public client.",
      })
    }
    if (method === 'client_secret_basic_raw' && clientId.includes(':')) {
      throw new AuthError('A client id with a colon cannot be sent with client_secret_basic_raw.', {
        code: 'invalid_configuration',
        next: 'Use client_secret_post.',
      })
    }
  }
}

/** Adds to a request what the server knows the client by, by one method and no other (RFC 6749 §2.3). */
export function authenticate(
  { clientId, clientSecret = '', clientAuthentication: configured }: ClientIdentity,
  endpoint: AuthenticatedEndpoint,
  body: URLSearchParams,
  headers: Headers,
): void {
  const chosen = typeof configured === 'object' ? configured[endpoint] : configured
  const method = chosen ?? (clientSecret === '' ? 'none' : 'client_secret_post')
  if (method.startsWith('client_secret_basic')) {
    const encode = method === 'client_secret_basic' ? formEncoded : String
    headers.set('authorization', `Basic ${btoa(`${encode(clientId)}:${encode(clientSecret)}`)}`)
    return
  }
  body.set('client_id', clientId)
  if (method === 'client_secret_post') body.set('client_secret', clientSecret)
}
