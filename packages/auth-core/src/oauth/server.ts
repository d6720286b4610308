import type * as OpenIdClient from './openid-client.ts'
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
  /** How often a request is sent at the most, the first time included. */
  attempts: number
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
  /** Whether the status of the answer says everything. Default `false`. */
  ignoreBody?: boolean
  /** Parameters that openid-client would fill in otherwise. */
  parameters?: Readonly<Record<string, string>>
  /** Called before the request leaves; what it throws keeps it from leaving. */
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
      body: form(init.body, options.parameters),
      ignoreBody: options.ignoreBody,
    })
    return options.adapt?.(response) ?? response
  }
  try {
    return await run(config, client)
  } catch (error) {
    const secrets = [...server.secrets, ...(options.secrets ?? [])]
    throw await mapOAuthError(error, what, secrets, server.clock.now())
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
  const client = await import('./openid-client.ts')
  const method = methodFor(endpoint, server.clientAuthentication, server.clientSecret !== undefined)
  const auth = await createClientAuth(method, server.clientSecret)
  const checks = {
    [client.clockTolerance]: clockTolerance,
    // openid-client looks at the system's clock.
    [client.clockSkew]: Math.round((server.clock.now() - Date.now()) / 1000),
  }
  const config = new client.Configuration({ ...metadata }, server.clientId, checks, auth)
  // Which URLs may be plain http was decided before, more strictly than openid-client could: loopback only.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out, not because it goes away
  client.allowInsecureRequests(config)
  // The transport has the time limit.
  config.timeout = 0
  return { config, client }
}

/** A body that can be sent again by a retry: OAuth requests are forms. */
function form(body: unknown, parameters: Readonly<Record<string, string>> = {}): URLSearchParams | null {
  if (body === undefined || body === null) return null
  if (!(body instanceof URLSearchParams))
    throw new TypeError('An OAuth request must have a form as its body.')
  for (const [name, value] of Object.entries(parameters)) body.set(name, value)
  return body
}
