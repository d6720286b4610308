import { lookup as resolve, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { invalid } from '../option-checks.ts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/**
 * Where a delivery may go. A page in the developer's browser, or a test with somebody's URL in it, must not be able to have
 * the sandbox send requests into a network: without `anyHost` it sends to this machine only.
 *
 * @throws SandboxError `invalid_option`
 */
export function readTarget(name: string, url: unknown, anyHost: boolean): URL {
  const target = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined
  if (target === undefined || !/^https?:$/.test(target.protocol))
    throw invalid(name, url, 'an http or https URL')
  if (target.username !== '' || target.password !== '') {
    throw invalid(name, '[redacted]', 'a URL without user name and password')
  }
  if (!anyHost && !isLocal(target.hostname)) {
    throw invalid(name, target.hostname, 'a URL on 127.0.0.1, [::1] or localhost, or set webhooks.anyHost')
  }
  return target
}

function isLocal(hostname: string): boolean {
  const address = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(address) === 0 ? hostname === 'localhost' : isLoopback(address)
}

function isLoopback(address: string): boolean {
  return loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** Resolves names as ever, but to loopback addresses only: a hosts file can say anything about `localhost`. */
export const lookupLoopback: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const [first, ...rest]: LookupAddress[] =
      error === null ? addresses.filter(({ address }) => isLoopback(address)) : []
    if (first === undefined) callback(error ?? new Error(`${hostname} is not on this machine`), '')
    else if (options.all === true) callback(null, [first, ...rest])
    else callback(null, first.address, first.family)
  })
}
