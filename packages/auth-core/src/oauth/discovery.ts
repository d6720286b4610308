import { AuthError } from '../errors.ts'
import { parseSecureUrl } from '../origin.ts'
import { printable } from '../printable.ts'
import { serverRetryTime } from '../retry-time.ts'
import { assertTrustedEndpoints, isServerMetadata, type ServerMetadata } from './server-metadata.ts'
import type { OAuthTransport } from './transport.ts'

const wellKnown = '/.well-known/openid-configuration'

/** What is known of the authorization server before it was asked. */
export interface DiscoveryTarget {
  discoveryUrl: URL
  /** The issuer the caller named; compared exactly. */
  issuer?: string | undefined
  /** Origins endpoints may have. */
  trustedOrigins: ReadonlySet<string>
}

export interface DiscoveryTargetOptions {
  issuer?: string | undefined
  discoveryUrl?: string | URL | undefined
  allowedOrigins?: readonly string[] | undefined
}

/**
 * @throws {AuthError} `invalid_url`: not https, user info, query or fragment in the issuer
 */
export function discoveryTarget({
  issuer,
  discoveryUrl,
  allowedOrigins = [],
}: DiscoveryTargetOptions): DiscoveryTarget {
  const origins = new Set(allowedOrigins.map((origin) => parseSecureUrl(origin, 'allowedOrigins').origin))
  const issuerUrl = parseIssuer(issuer ?? defaultIssuer, 'issuer')
  const url =
    discoveryUrl === undefined
      ? // OpenID Connect Discovery §4.1: the path is kept, one slash at its end is not.
        new URL(`${issuerUrl.origin}${issuerUrl.pathname.replace(/\/$/, '')}${wellKnown}`)
      : parseSecureUrl(discoveryUrl, 'discoveryUrl')
  origins.add(url.origin)
  if (issuer !== undefined || discoveryUrl === undefined) origins.add(issuerUrl.origin)
  return { discoveryUrl: url, issuer, trustedOrigins: origins }
}

function parseIssuer(issuer: string, name: string): URL {
  const url = parseSecureUrl(issuer, name)
  if (!/[?#]/.test(url.href)) return url
  throw new AuthError(`${name} must not have a query or a fragment (RFC 8414 section 2).`, {
    code: 'invalid_url',
    next: 'Pass the address of the document itself as discoveryUrl.',
  })
}

/** The address for an error message, without its query. */
function placeOf({ origin, pathname }: URL): string {
  return printable(`${origin}${pathname}`)
}

/** The real service. */
export const defaultIssuer = 'https://www.filmmakers.eu'

/**
 * Asks the authorization server where its endpoints are. The request is ours, not openid-client's: that one compares the issuer in
 * normalised form, not at all for some URLs, and accepts bodies of any size (docs/decisions/0003-discovery.md).
 *
 * @throws {AuthError} `discovery_failed`, `issuer_mismatch`, `untrusted_endpoint`, and what the transport throws
 */
export async function discover(
  target: DiscoveryTarget,
  send: OAuthTransport,
  now: () => number,
): Promise<ServerMetadata> {
  const place = placeOf(target.discoveryUrl)
  const response = await send(target.discoveryUrl.href, { headers: { accept: 'application/json' } })
  if (response.status !== 200) {
    throw new AuthError(`${place} answered ${response.status}.`, {
      code: 'discovery_failed',
      status: response.status,
      retryable: response.status >= 500,
      retryAt: response.status >= 500 ? serverRetryTime(response.headers, now()) : undefined,
      next: 'Check issuer and discoveryUrl: one of them has to lead to the OpenID discovery document.',
    })
  }
  const metadata = (await response.json().catch(() => undefined)) as unknown
  if (!isServerMetadata(metadata)) {
    throw new AuthError(
      `${place} is not a discovery document: a JSON object with an issuer and URLs is expected.`,
      {
        code: 'discovery_failed',
        status: response.status,
        next: 'Check issuer and discoveryUrl; a web page at this address is the usual cause.',
      },
    )
  }
  assertIssuer(metadata.issuer, target)
  assertTrustedEndpoints(metadata, target.trustedOrigins)
  return metadata
}

/**
 * RFC 8414 §3.3: the issuer must be identical to the one expected. A caller who named none expects an issuer that leads to
 * the document's address; with or without a slash at its end it does.
 */
function assertIssuer(issuer: string, { issuer: expected, discoveryUrl }: DiscoveryTarget): void {
  const candidates = expected === undefined ? issuersOf(discoveryUrl) : [expected]
  // Nothing to compare with: at least it must be one, RFC 8414 §2.
  if (candidates === undefined) parseIssuer(issuer, 'issuer of the discovery document')
  if (candidates === undefined || candidates.includes(issuer)) return
  const expectation = candidates[0] ?? ''
  throw new AuthError(
    `${placeOf(discoveryUrl)} names the issuer "${printable(issuer)}", expected was "${printable(expectation)}".`,
    {
      code: 'issuer_mismatch',
      next: `If that server is the right one, set issuer to "${printable(issuer)}" exactly (and discoveryUrl to the address of its document, where that differs).`,
    },
  )
}

/** The issuers whose discovery document has this address; `undefined` when the address follows no rule. */
function issuersOf(discoveryUrl: URL): string[] | undefined {
  if (!discoveryUrl.href.endsWith(wellKnown)) return undefined
  const issuer = discoveryUrl.href.slice(0, -wellKnown.length)
  return [issuer, `${issuer}/`]
}
