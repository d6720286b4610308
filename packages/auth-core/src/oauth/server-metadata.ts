import { AuthError } from '../errors.ts'
import { parseSecureUrl } from '../origin.ts'
import { printable } from '../printable.ts'

/** What a JSON document can hold. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [member: string]: JsonValue }

/** What an authorization server says of itself: RFC 8414 §2, OpenID Connect Discovery 1.0 §3. Unknown members are kept. */
export interface ServerMetadata {
  readonly issuer: string
  readonly authorization_endpoint?: string
  readonly token_endpoint?: string
  readonly introspection_endpoint?: string
  readonly revocation_endpoint?: string
  readonly device_authorization_endpoint?: string
  readonly userinfo_endpoint?: string
  readonly jwks_uri?: string
  readonly scopes_supported?: string[]
  readonly grant_types_supported?: string[]
  readonly token_endpoint_auth_methods_supported?: string[]
  readonly [member: string]: JsonValue | undefined
}

/** The members that name a place requests are sent to. */
const endpointNames = [
  'authorization_endpoint',
  'token_endpoint',
  'introspection_endpoint',
  'revocation_endpoint',
  'device_authorization_endpoint',
  'userinfo_endpoint',
  'jwks_uri',
] as const

export type EndpointName = (typeof endpointNames)[number]

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value has the shape of server metadata; what the members say is checked by {@link assertTrustedEndpoints}. */
export function isServerMetadata(value: unknown): value is ServerMetadata {
  if (!isObject(value) || typeof value['issuer'] !== 'string') return false
  return endpointNames.every((name) => value[name] === undefined || typeof value[name] === 'string')
}

/**
 * Credentials go only where the configuration points: each endpoint must be https (or on this machine) and on a trusted
 * origin (RFC 9700 §4.4). Otherwise whoever can write the discovery document gets the client secret.
 *
 * @throws {AuthError} `untrusted_endpoint`, `invalid_url`
 */
export function assertTrustedEndpoints(metadata: ServerMetadata, origins: ReadonlySet<string>): void {
  for (const name of endpointNames) {
    const value = metadata[name]
    if (value === undefined) continue
    const { origin } = parseSecureUrl(value, `${name} of the discovery document`)
    if (origins.has(origin)) continue
    throw new AuthError(
      `The discovery document names ${printable(origin)} as ${name}; trusted: ${[...origins].join(', ')}.`,
      {
        code: 'untrusted_endpoint',
        next: 'If it belongs to the authorization server, add it to allowedOrigins.',
      },
    )
  }
}

/**
 * Compared as it is written, not as a URL: RFC 8414 §3.3, RFC 9207 §2.4.
 *
 * @param expected what it may be
 * @throws {AuthError} `issuer_mismatch`, naming both and the options that decide
 */
export function assertSameIssuer(issuer: string, expected: readonly string[], place: string): void {
  if (expected.includes(issuer)) return
  const given = printable(issuer)
  throw new AuthError(
    `${place} names the issuer "${given}", expected was "${printable(expected[0] ?? '')}".`,
    {
      code: 'issuer_mismatch',
      next: `If that is right, set issuer to "${given}" exactly, and discoveryUrl to the address of its document.`,
    },
  )
}

/**
 * Metadata that the caller wrote down, as a copy: what was checked is what is used.
 *
 * @throws {AuthError} `invalid_configuration`, `issuer_mismatch`, `untrusted_endpoint`, `invalid_url`
 */
export function configuredMetadata(
  metadata: ServerMetadata,
  target: { issuer?: string | undefined; trustedOrigins: ReadonlySet<string> },
): ServerMetadata {
  if (!isServerMetadata(metadata)) {
    throw new AuthError('metadata must be an object with an issuer and URLs as strings.', {
      code: 'invalid_configuration',
      next: 'Pass the JSON of a discovery document, or leave metadata out.',
    })
  }
  assertSameIssuer(metadata.issuer, [target.issuer ?? metadata.issuer], 'metadata')
  assertTrustedEndpoints(metadata, target.trustedOrigins)
  return Object.freeze({ ...metadata })
}

/**
 * @throws {AuthError} `missing_endpoint`, naming what is missing
 */
export function requireEndpoint(metadata: ServerMetadata, name: EndpointName): string {
  const endpoint = metadata[name]
  if (endpoint !== undefined) return endpoint
  throw new AuthError(`${printable(metadata.issuer)} offers no ${name}.`, {
    code: 'missing_endpoint',
    next: `Ask the operator of the server for it, or pass it in metadata.`,
  })
}
