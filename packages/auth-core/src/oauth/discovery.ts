import { AuthError } from '../errors.ts'
import { parseSecureUrl, placeOf } from '../origin.ts'
import { serverRetryTime } from '../retry-time.ts'
import {
  assertSameIssuer,
  assertTrustedEndpoints,
  isServerMetadata,
  type ServerMetadata,
} from './server-metadata.ts'
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
  // RFC 8414 §2.
  if (!/[?#]/.test(url.href)) return url
  throw new AuthError(`${name} must not have a query or a fragment.`, {
    code: 'invalid_url',
    next: 'Pass the address of the document itself as discoveryUrl.',
  })
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
  const { status, headers } = response
  const metadata = status === 200 ? ((await response.json().catch(() => undefined)) as unknown) : undefined
  if (!isServerMetadata(metadata)) {
    const retryable = status === 429 || status >= 500
    throw new AuthError(
      `${place} answered ${status}${status === 200 ? ', but no discovery document' : ''}.`,
      {
        code: status === 429 ? 'rate_limited' : 'discovery_failed',
        status,
        retryable,
        retryAt: retryable ? serverRetryTime(headers, now()) : undefined,
        next: retryable
          ? 'Try again later.'
          : 'Check issuer and discoveryUrl: they have to lead to the discovery document.',
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
  const { origin, pathname } = discoveryUrl
  // Both rules: in OpenID Connect Discovery §4.1 it stands behind the issuer's path, in RFC 8414 §3.1 before it.
  const path = pathname.replace(/\/\.well-known\/[^/]+/, '')
  if (expected !== undefined) assertSameIssuer(issuer, [expected], placeOf(discoveryUrl))
  else if (path !== pathname)
    assertSameIssuer(issuer, [origin + path, `${origin}${path}/`], placeOf(discoveryUrl))
  // Nothing to compare with: at least it must be one, RFC 8414 §2.
  else parseIssuer(issuer, 'issuer of the discovery document')
}
