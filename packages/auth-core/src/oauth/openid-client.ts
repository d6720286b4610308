import {
  allowInsecureRequests,
  clockSkew,
  clockTolerance,
  Configuration,
  customFetch,
  genericGrantRequest,
  type TokenEndpointResponse,
  type TokenEndpointResponseHelpers,
} from 'openid-client'
import type { ServerMetadata } from './server-metadata.ts'

export interface GrantRequest {
  metadata: ServerMetadata
  clientId: string
  /** `grant_type`, RFC 6749 §4.5. */
  grantType: string
  parameters: Record<string, string>
  /** The time, epoch milliseconds. */
  now: number
  /** Sends the form, the client's authentication added. */
  send: (form: URLSearchParams) => Promise<Response>
}

/** A server clock this far off is borne, in the checks of ID tokens. Seconds. */
const tolerance = 660

/**
 * Asks for a token through openid-client. It makes the request and checks the response, and of an ID token in it algorithm, issuer,
 * audience, authorized party and times (OpenID Connect Core §3.1.3.7). The token's signature is not looked at: it comes from the
 * token endpoint itself, over TLS (rule 6 there).
 *
 * The one file that imports openid-client, and one with a single export: bundlers keep everything of what is imported dynamically.
 */
export async function grantToken({
  metadata,
  clientId,
  grantType,
  parameters,
  now,
  send,
}: GrantRequest): Promise<TokenEndpointResponse & TokenEndpointResponseHelpers> {
  const checks = {
    [clockTolerance]: tolerance,
    // openid-client looks at the system's clock.
    [clockSkew]: Math.round((now - Date.now()) / 1000),
  }
  // The client authenticates where the request leaves, as at the other endpoints.
  const config = new Configuration({ ...metadata }, clientId, checks, () => undefined)
  // Which URLs may be plain http was decided before, more strictly than openid-client could: loopback only.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out, not because it goes away
  allowInsecureRequests(config)
  // The transport has the time limit.
  config.timeout = 0
  config[customFetch] = async (_url, { body }) => {
    if (body instanceof URLSearchParams) return send(body)
    throw new Error('No form.')
  }
  const response = await genericGrantRequest(config, grantType, parameters)
  if (
    // RFC 6749 §7.1: a client must not use a token whose type it does not understand. openid-client lets DPoP pass.
    response.token_type !== 'bearer' ||
    // So end those without a signature (RFC 7518 §3.6), for which a client has to be registered (OpenID Connect Core §2).
    response.id_token?.endsWith('.') ||
    // openid-client looks at it only where there are several audiences; rule 5 there wants it wherever it is.
    (response.claims()?.azp ?? clientId) !== clientId
  )
    throw new Error('No valid token.')
  return response
}
