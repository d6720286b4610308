/**
 * An ID token as a server would issue it, less the signature (none at all with `none`, RFC 7518 §3.6): a token that comes from the token endpoint itself is believed for its
 * TLS connection (OpenID Connect Core §3.1.3.7, rule 6).
 */
export function idTokenOf(claims: object, header: Record<string, unknown> = { alg: 'RS256' }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part(header)}.${part(claims)}.${header['alg'] === 'none' ? '' : 'c2lnbmF0dXJl'}`
}
