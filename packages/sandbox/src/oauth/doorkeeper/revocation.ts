import { authenticateClient } from './client-authentication.ts'
import { readForm, type DoorkeeperServer, type Endpoint } from './server.ts'

const REFUSED = {
  error: 'unauthorized_client',
  error_description: 'You are not authorized to revoke this token',
}

/** RFC 7009, but a wrong or missing client and another client's token are 403, without a challenge. */
export function revocation({ client: findClient, tokens }: DoorkeeperServer): Endpoint {
  return async (c) => {
    const form = await readForm(c)
    const authentication = authenticateClient(c.req.header('authorization'), form, findClient)
    if (authentication.outcome !== 'client') return c.json(REFUSED, 403)
    const token = tokens.find(form['token'] ?? '')
    if (token === undefined) return c.json({})
    if (token.clientId !== authentication.client.id) return c.json(REFUSED, 403)
    tokens.revoke(token)
    return c.json({})
  }
}
