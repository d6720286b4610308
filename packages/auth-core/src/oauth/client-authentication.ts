import type { ClientAuth } from 'openid-client'
import { AuthError } from '../errors.ts'

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

/**
 * Checks the option before anything is sent: a misspelt name must not fall back to something else.
 *
 * @throws {AuthError} `invalid_configuration`: unknown method or endpoint, no secret for a method that needs one, a client id
 *   with a colon for raw Basic (RFC 7617 §2)
 */
export function assertClientAuthentication(
  configured: ClientAuthentication | undefined,
  clientId: string,
  hasSecret: boolean,
): void {
  const perEndpoint = typeof configured === 'object' ? configured : { token: configured }
  for (const [endpoint, method] of Object.entries(perEndpoint)) {
    if (!endpoints.includes(endpoint)) throw unknownName('endpoint', endpoints)
    if (method === undefined) continue
    if (!methods.includes(method)) throw unknownName('method', methods)
    if (method !== 'none' && !hasSecret) throw missingSecret(method)
    if (method === 'client_secret_basic_raw' && clientId.includes(':')) {
      throw new AuthError('A client id with a colon cannot be sent with client_secret_basic_raw.', {
        code: 'invalid_configuration',
        next: 'Use client_secret_post.',
      })
    }
  }
}

function unknownName(what: string, known: readonly string[]): AuthError {
  return new AuthError(`clientAuthentication names an unknown ${what}.`, {
    code: 'invalid_configuration',
    next: `Known: ${known.join(', ')}.`,
  })
}

function missingSecret(method: ClientAuthenticationMethod): AuthError {
  return new AuthError(`Client authentication ${method} needs a client secret.`, {
    code: 'invalid_configuration',
    next: "Pass clientSecret, or clientAuthentication: 'none' for a public client.",
  })
}

export function methodFor(
  endpoint: AuthenticatedEndpoint,
  configured: ClientAuthentication | undefined,
  hasSecret: boolean,
): ClientAuthenticationMethod {
  const method = typeof configured === 'string' ? configured : configured?.[endpoint]
  return method ?? (hasSecret ? 'client_secret_post' : 'none')
}

/**
 * The method as openid-client wants it.
 *
 * @throws {AuthError} `invalid_configuration` when the method needs a secret and there is none
 */
export async function createClientAuth(
  method: ClientAuthenticationMethod,
  clientSecret: string | undefined,
): Promise<ClientAuth> {
  const { ClientSecretBasic, ClientSecretPost, None } = await import('./openid-client.ts')
  if (method === 'none') return None()
  if (clientSecret === undefined) throw missingSecret(method)
  if (method === 'client_secret_post') return ClientSecretPost(clientSecret)
  if (method === 'client_secret_basic') return ClientSecretBasic(clientSecret)
  return (_server, client, _body, headers) => {
    headers.set('authorization', `Basic ${btoa(`${client.client_id}:${clientSecret}`)}`)
  }
}
