import type { IncomingMessage } from 'node:http'

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Whether the request was meant for this server. A page on the internet can resolve its own name to 127.0.0.1 (DNS
 * rebinding) and would then read the sandbox as its own origin; only the `Host` header tells it apart.
 */
export function isOwnHost(request: IncomingMessage, port: number): boolean {
  const hosts = request.headersDistinct['host'] ?? []
  const [host] = hosts
  if (host === undefined || hosts.length > 1) return false
  return LOOPBACK.some((name) => host === `${name}:${port}` || (port === 80 && host === name))
}

/** The origin-form of RFC 9112 section 3.2.1; the absolute form could name another host than `Host` does. */
export function isOriginForm(request: IncomingMessage): boolean {
  return request.url?.startsWith('/') === true && !request.url.startsWith('//')
}
