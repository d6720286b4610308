import { authenticateClient } from './client-authentication.ts'
import { OAuthError } from './errors.ts'
import { readForm, type DoorkeeperServer, type Endpoint } from './server.ts'

/**
 * RFC 7662 with exactly six members. A refresh token introspects as its access token, another client's token as one
 * that does not exist. No credentials at all are an invalid request here, where the token endpoint has invalid_client.
 */
export function introspection({ client: findClient, tokens }: DoorkeeperServer): Endpoint {
  return async (c) => {
    const form = await readForm(c)
    const authentication = authenticateClient(c.req.header('authorization'), form, findClient)
    if (authentication.outcome === 'none' || authentication.outcome === 'twice') {
      throw new OAuthError('invalid_request')
    }
    if (authentication.outcome !== 'client') throw new OAuthError('invalid_client')

    const token = tokens.find(form['token'] ?? '')
    const own = token?.clientId === authentication.client.id
    if (token === undefined || !own || tokens.stateOf(token) !== 'active') return c.json({ active: false })
    return c.json({
      active: true,
      scope: token.scope,
      client_id: token.clientId,
      token_type: 'Bearer',
      exp: Math.floor(token.issuedAt / 1000) + Math.round((token.expiresAt - token.issuedAt) / 1000),
      iat: Math.floor(token.issuedAt / 1000),
    })
  }
}
