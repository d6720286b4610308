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
  const { ClientSecretBasic, ClientSecretPost, None } = await import('openid-client')
  if (method === 'none') return None()
  if (clientSecret === undefined) {
    throw new AuthError(`Client authentication ${method} needs a client secret.`, {
      code: 'invalid_configuration',
      next: "Pass clientSecret, or clientAuthentication: 'none' for a public client.",
    })
  }
  if (method === 'client_secret_post') return ClientSecretPost(clientSecret)
  if (method === 'client_secret_basic') return ClientSecretBasic(clientSecret)
  return (_server, client, _body, headers) => {
    headers.set('authorization', `Basic ${btoa(`${client.client_id}:${clientSecret}`)}`)
  }
}
