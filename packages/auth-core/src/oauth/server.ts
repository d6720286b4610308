import type * as OpenIdClient from 'openid-client'
import type { Clock } from '../clock.ts'
import {
  type AuthenticatedEndpoint,
  type ClientAuthentication,
  createClientAuth,
  methodFor,
} from './client-authentication.ts'
import type { AuthEvent, Grant } from '../events.ts'
import type { TokenSet } from '../token-set.ts'
import { mapOAuthError } from './map-oauth-error.ts'
import { type EndpointName, requireEndpoint, type ServerMetadata } from './server-metadata.ts'
import type { OAuthTransport } from './transport.ts'

/** The authorization server as the grants see it: who we are there, what it offers, how requests get there. */
export interface AuthorizationServer {
  clientId: string
  clientSecret?: string | undefined
  clientAuthentication?: ClientAuthentication | undefined
  metadata: () => Promise<ServerMetadata>
  /** For requests that may be repeated. */
  send: OAuthTransport
  /** For requests whose failure costs nothing: one try, no wait. */
  sendOnce: OAuthTransport
  /** The longest wait the server may dictate, milliseconds. */
  maxWait: number
  clock: Clock
  random: () => number
  emit: (event: AuthEvent) => void
  /** Tells listeners of a new token. */
  emitToken: (grant: Grant, set: TokenSet) => void
  /** Values that must not appear in errors. */
  secrets: readonly string[]
}

const endpointOf = {
  token: 'token_endpoint',
  introspection: 'introspection_endpoint',
  revocation: 'revocation_endpoint',
} as const satisfies Record<AuthenticatedEndpoint, EndpointName>

interface RequestOptions {
  /** Further values that must not appear in errors. */
  secrets?: readonly string[]
  /** Makes the answer palatable for openid-client. */
  adapt?: (response: Response) => Promise<Response>
  /** Whether one try has to do. Default `false`. */
  once?: boolean
  /** Called before the request leaves. */
  onSend?: () => void
}

/**
 * Makes one request through openid-client, and turns its failures into `AuthError`s.
 *
 * @param what the request, for error messages: "The token request"
 * @throws {AuthError} `missing_endpoint`, the codes of discovery, OAuth error codes, `invalid_response`
 */
export async function request<T>(
  server: AuthorizationServer,
  endpoint: AuthenticatedEndpoint,
  what: string,
  run: (config: OpenIdClient.Configuration, client: typeof OpenIdClient) => Promise<T>,
  options: RequestOptions = {},
): Promise<T> {
  const metadata = await server.metadata()
  requireEndpoint(metadata, endpointOf[endpoint])
  const { config, client } = await configure(server, endpoint, metadata)
  config[client.customFetch] = async (url, init) => {
    options.onSend?.()
    const send = options.once === true ? server.sendOnce : server.send
    const response = await send(url, {
      method: init.method,
      headers: init.headers,
      body: repeatable(init.body),
    })
    return options.adapt?.(response) ?? response
  }
  try {
    return await run(config, client)
  } catch (error) {
    const secrets = [...server.secrets, ...(options.secrets ?? [])]
    const mapped = await mapOAuthError(error, what, secrets, server.clock.now())
    server.emit({ type: 'error', operation: what, code: mapped.code, message: mapped.message })
    throw mapped
  }
}

/** A server clock this far off is borne, in the checks of ID tokens. Seconds. */
const clockTolerance = 660

/** openid-client's view of the server, with the client's authentication. */
export async function configure(
  server: AuthorizationServer,
  endpoint: AuthenticatedEndpoint,
  metadata: ServerMetadata,
): Promise<{ config: OpenIdClient.Configuration; client: typeof OpenIdClient }> {
  const client = await import('openid-client')
  const method = methodFor(endpoint, server.clientAuthentication, server.clientSecret !== undefined)
  const auth = await createClientAuth(method, server.clientSecret)
  const tolerance = { [client.clockTolerance]: clockTolerance }
  const config = new client.Configuration({ ...metadata }, server.clientId, tolerance, auth)
  // Which URLs may be plain http was decided before, more strictly than openid-client could: loopback only.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out, not because it goes away
  client.allowInsecureRequests(config)
  // The transport has the time limit.
  config.timeout = 0
  return { config, client }
}

/** A body that can be sent again by a retry: OAuth requests are forms. */
function repeatable(body: unknown): URLSearchParams | null {
  if (body instanceof URLSearchParams) return body
  if (body === undefined || body === null) return null
  throw new TypeError('An OAuth request must have a form as its body.')
}
