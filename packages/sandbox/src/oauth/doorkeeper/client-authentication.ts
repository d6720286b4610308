import type { Client } from '../clients.ts'

interface Presented {
  id: string
  secret: string
}

export type ClientAuthentication =
  | { outcome: 'client'; client: Client }
  | { outcome: 'none' | 'twice' | 'wrong' }

/**
 * Who the client is, by Basic or by the body (RFC 6749 section 2.3.1), never by the query. Basic credentials are taken
 * as they are: a client that percent-encodes them first, as the RFC has it, fails as it does at the real service.
 */
export function authenticateClient(
  authorization: string | undefined,
  { client_id: id, client_secret: secret }: Partial<Record<string, string>>,
  find: (id: string) => Client | undefined,
): ClientAuthentication {
  const basic = basicCredentials(authorization)
  const body = id === undefined ? undefined : { id, secret: secret ?? '' }
  if (basic !== undefined && secret !== undefined) return { outcome: 'twice' }
  const presented = basic ?? body
  if (presented === undefined) return { outcome: 'none' }

  const client = find(presented.id)
  // A public client has no secret, and one that comes with a secret is not that client.
  if (client === undefined || presented.secret !== (client.secret ?? '')) return { outcome: 'wrong' }
  return { outcome: 'client', client }
}

function basicCredentials(authorization: string | undefined): Presented | undefined {
  const [, encoded] = /^Basic +([\w+/-]+=*)$/i.exec(authorization ?? '') ?? []
  if (encoded === undefined) return undefined
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  return { id, secret: secret.join(':') }
}
