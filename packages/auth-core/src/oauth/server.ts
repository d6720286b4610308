import type { AuthEvent } from '../events.ts'
import type { SignalOption } from '../token-cache.ts'
import {
  authenticate,
  type AuthenticatedEndpoint,
  type ClientAuthentication,
} from './client-authentication.ts'
import { errorOfAnswer } from './map-oauth-error.ts'
import type { RetryPolicy } from './retry.ts'
import { type EndpointName, requireEndpoint, type ServerMetadata } from './server-metadata.ts'
import type { OAuthTransport } from './transport.ts'

/** The authorization server as the grants see it: who we are there, what it offers, how requests get there. */
export interface AuthorizationServer extends RetryPolicy {
  clientId: string
  clientSecret?: string | undefined
  clientAuthentication?: ClientAuthentication | undefined
  metadata: (options?: SignalOption) => Promise<ServerMetadata>
  /** For requests that may be repeated. */
  send: OAuthTransport
  /** For requests whose failure costs nothing: one try, no wait. */
  sendOnce: OAuthTransport
  emit: (event: AuthEvent) => void
  /** Values that must not appear in errors. */
  secrets: readonly string[]
}

/** A form for one of the server's endpoints. */
export interface ServerRequest {
  /** The request, for error messages: "The token request". */
  what: string
  /** Decides how the client authenticates. */
  endpoint: AuthenticatedEndpoint
  /** Where it goes, if not to that endpoint. */
  to?: EndpointName
  parameters: Record<string, string> | URLSearchParams
  /** Further values that must not appear in errors. */
  secrets?: readonly string[] | undefined
  /** Whether one try has to do. Default `false`. */
  once?: boolean | undefined
  /** Whether the status of the answer says everything. Default `false`. */
  ignoreBody?: boolean
  /** Called before the request leaves; what it throws keeps it from leaving. */
  onSend?: (() => void) | undefined
  /** Ends the request, and the wait for metadata that others may be waiting for too. */
  signal?: AbortSignal | undefined
}

/**
 * Posts a form with the client's authentication. Any answer but one with status 200 is an error.
 *
 * @throws {AuthError} `missing_endpoint`, the codes of discovery, OAuth error codes, `invalid_response`, `network_error`, …
 */
export async function post(server: AuthorizationServer, request: ServerRequest): Promise<Response> {
  const { endpoint, to = `${endpoint}_endpoint`, signal } = request
  const url = requireEndpoint(await server.metadata({ signal }), to)
  const headers = new Headers({
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
  })
  const body = new URLSearchParams(request.parameters)
  authenticate(server, endpoint, body, headers)
  request.onSend?.()
  const send = request.once === true ? server.sendOnce : server.send
  const init = { method: 'POST', headers, body, ignoreBody: request.ignoreBody, secrets: request.secrets }
  const answer = await send(url, init, signal)
  if (answer.status !== 200) throw await errorOf(server, request, answer)
  return answer
}

/**
 * The JSON a form is answered with.
 *
 * @throws {AuthError} what {@link post} throws; `invalid_response` when it is not what it should be
 */
export async function postForJson<T>(
  server: AuthorizationServer,
  request: ServerRequest,
  read: (body: Record<string, unknown>) => T | undefined,
): Promise<T> {
  const answer = await post(server, request)
  const body = (await answer.json().catch(() => undefined)) as Record<string, unknown> | null | undefined
  const result = body ? read(body) : undefined
  if (result === undefined) throw await errorOf(server, request, answer)
  return result
}

/** What is wrong with an answer. `cause`: what openid-client thinks of it. */
export function errorOf(
  server: AuthorizationServer,
  { what, secrets = [] }: ServerRequest,
  answer: Response,
  cause?: unknown,
): Promise<Error> {
  return errorOfAnswer({ what, secrets: [...server.secrets, ...secrets] }, answer, server.clock.now(), cause)
}
