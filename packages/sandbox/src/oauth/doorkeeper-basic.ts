/**
 * Doorkeeper takes Basic credentials as they are. RFC 6749 section 2.3.1 has them form-encoded, and oidc-provider
 * decodes accordingly, so they are encoded once more on their way in: what arrives there is what the client sent, and
 * a client that did encode fails as it would at the real service.
 */
export function shieldBasicCredentials(authorization: string | undefined): string | undefined {
  const [, encoded] = /^Basic +([\w+/]+=*)$/i.exec(authorization ?? '') ?? []
  if (encoded === undefined) return authorization
  const credentials = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = credentials.indexOf(':')
  if (colon === -1) return authorization
  const [id, secret] = [credentials.slice(0, colon), credentials.slice(colon + 1)]
  return `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`
}
