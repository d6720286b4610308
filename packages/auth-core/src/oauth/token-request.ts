import type { IDToken, TokenEndpointResponse } from 'openid-client'
import type { Grant } from '../events.ts'
import type { TokenSet } from '../token-set.ts'
import { withIntrospectedLifetime } from './introspected-lifetime.ts'
import { authErrorIn } from './map-oauth-error.ts'
import { notGranted } from './scope.ts'
import { type AuthorizationServer, errorOf, post, type ServerRequest } from './server.ts'
import { requireEndpoint } from './server-metadata.ts'
import { tokenSetOf, withReadableLifetime } from './token-response.ts'

export interface TokenRequest extends Omit<ServerRequest, 'endpoint' | 'to' | 'ignoreBody'> {
  grant: Grant
  parameters: Record<string, string>
  /** What was asked for, where the parameters do not say. Space-separated. */
  scope?: string | undefined
  /** The token this renews. */
  before?: TokenSet | undefined
  /** Given the claims of an ID token that came, checked except for what only the grant knows. */
  check?: (claims: IDToken | undefined) => void
  /** Given the token before anything else happens to it. */
  onToken?: (set: TokenSet) => Promise<void>
}

/**
 * Asks the token endpoint for a token.
 *
 * @throws {AuthError} what {@link post} throws; `invalid_response` for a token that cannot be used
 */
export async function requestToken(server: AuthorizationServer, request: TokenRequest): Promise<TokenSet> {
  const { grant, parameters, scope = parameters['scope'], before, signal } = request
  const received = tokenSetOf(await responseTo(server, request), server.clock.now(), { before, scope })
  await request.onToken?.(received)
  const set = await withIntrospectedLifetime(server, received, signal)
  const missingScope = notGranted(scope, set.scope)
  server.emit({ type: 'token', grant, expiresAt: set.expiresAt, scope: set.scope, missingScope })
  return set
}

/** The response, checked by openid-client, which is loaded with the first of them. */
async function responseTo(
  server: AuthorizationServer,
  { grant, check, ...form }: TokenRequest,
): Promise<TokenEndpointResponse> {
  const request: ServerRequest = { ...form, endpoint: 'token' }
  const metadata = await server.metadata(form)
  requireEndpoint(metadata, 'token_endpoint')
  const { grantToken } = await import('./openid-client.ts')
  let answer: Response | undefined
  try {
    const response = await grantToken({
      metadata,
      clientId: server.clientId,
      grantType: grant === 'device_code' ? `urn:ietf:params:oauth:grant-type:${grant}` : grant,
      parameters: form.parameters,
      now: server.clock.now(),
      async send(parameters) {
        answer = await post(server, { ...request, parameters })
        return withReadableLifetime(answer)
      },
    })
    check?.(response.claims())
    return response
  } catch (error) {
    form.signal?.throwIfAborted()
    const known = authErrorIn(error)
    if (known !== undefined || answer === undefined) throw known ?? error
    throw await errorOf(server, request, answer, error)
  }
}
