import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

export interface HostCheckSettings {
  port: number
  /** Address that is bound. */
  host: string
  /** Names that are the sandbox's, besides those of this machine. */
  allowedHosts: readonly string[]
}

const THIS_MACHINE = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Whether a request was meant for this server. A page on the internet can resolve its own name to 127.0.0.1 (DNS
 * rebinding) and would then read the sandbox as its own origin; only the `Host` header tells it apart. It takes a name to do
 * that: where other machines may ask too, any address will do, and a name only if it was allowed.
 */
export function createHostCheck({
  port,
  host: bound,
  allowedHosts,
}: HostCheckSettings): (request: IncomingMessage) => boolean {
  const names = new Set([...THIS_MACHINE, ...[bound, ...allowedHosts].map(inUrl)])
  const anyAddress = !isThisMachine(bound)

  return (request) => {
    const hosts = request.headersDistinct['host'] ?? []
    const [host = ''] = hosts
    const [, name = '', given = '80'] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host) ?? []
    if (hosts.length !== 1 || given !== String(port)) return false
    return names.has(name.toLowerCase()) || (anyAddress && isIP(name.replaceAll(/^\[|\]$/g, '')) !== 0)
  }
}

/** Whether only this machine can reach a server that is bound to this address. */
export function isThisMachine(address: string): boolean {
  return THIS_MACHINE.includes(inUrl(address)) || /^127\.\d+\.\d+\.\d+$/.test(address)
}

/** How a URL writes an address or a name. */
export function inUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host.toLowerCase()
}

/** The origin-form of RFC 9112 section 3.2.1; the absolute form could name another host than `Host` does. */
export function isOriginForm(request: IncomingMessage): boolean {
  return request.url?.startsWith('/') === true && !request.url.startsWith('//')
}
