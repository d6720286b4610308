const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?=\/|$)/

/**
 * Whether an authorization request may name this redirect URI: exactly a registered one, except that the port of a
 * loopback address is free (RFC 8252 section 7.3). `localhost` is a name, not an address, and gets no such freedom.
 */
export function redirectUriAllowed(uri: string, registered: readonly string[]): boolean {
  return registered.some((known) => known === uri || withoutPort(known) === withoutPort(uri))
}

function withoutPort(uri: string): string {
  return uri.replace(LOOPBACK, (origin) => origin.replace(/:\d+$/, ''))
}

/** Whether a client can be registered with it: what a code would be safe at, and no `javascript:`. */
export function redirectUriRegistrable(uri: unknown): boolean {
  if (typeof uri !== 'string' || !URL.canParse(uri) || uri.includes('#')) return false
  const { protocol, hostname } = new URL(uri)
  if (protocol === 'http:') return ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
  // Private-use schemes are domain names turned round (RFC 8252 section 7.1), so they have a period.
  return protocol === 'https:' || protocol.includes('.')
}
