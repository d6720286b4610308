import type { TokenSet } from '../token-set.ts'
import { parseSecureUrl } from '../origin.ts'
import { printable } from '../printable.ts'
import { assertScope } from './scope.ts'
import { requireEndpoint } from './server-metadata.ts'
import { type AuthorizationServer, request } from './server.ts'
import { assertBearer, tokenSetOf, withReadableLifetime } from './token-response.ts'

/** What the user is to be told, RFC 8628 §3.3. */
export interface DevicePrompt {
  /** To be typed in there. */
  userCode: string
  /** Where. */
  verificationUri: string
  /** The same with the code in it, for a QR code. */
  verificationUriComplete?: string
  /** Until when, epoch milliseconds. */
  expiresAt: number
}

export interface DeviceOptions {
  /** Space-separated. Default `public`. */
  scope?: string | undefined
  /** Shows the user where to go. */
  onPrompt: (prompt: DevicePrompt) => void
  signal?: AbortSignal | undefined
}

/**
 * A login on another device, RFC 8628: shows a code, and asks until the user has typed it in there.
 *
 * @throws {AuthError} `missing_endpoint` where the server does not offer it, `access_denied`, `expired_token`, …
 */
export async function deviceGrant(
  server: AuthorizationServer,
  { scope = 'public', onPrompt, signal }: DeviceOptions,
): Promise<TokenSet> {
  assertScope(scope)
  signal?.throwIfAborted()
  requireEndpoint(await server.metadata(), 'device_authorization_endpoint')
  const authorization = await request(
    server,
    'token',
    'The device authorization request',
    (config, { initiateDeviceAuthorization }) => initiateDeviceAuthorization(config, { scope }),
  )
  signal?.throwIfAborted()
  const { user_code, verification_uri, verification_uri_complete, expires_in, device_code } = authorization
  // Shown to be opened: anything but http(s) could start another program (security 32).
  const complete =
    verification_uri_complete === undefined
      ? undefined
      : safe(verification_uri_complete, 'verification_uri_complete')
  onPrompt({
    userCode: printable(user_code, 100),
    verificationUri: safe(verification_uri, 'verification_uri'),
    ...(complete !== undefined && { verificationUriComplete: complete }),
    expiresAt: server.clock.now() + expires_in * 1000,
  })
  try {
    const response = await request(
      server,
      'token',
      'The device login',
      (config, { pollDeviceAuthorizationGrant }) =>
        pollDeviceAuthorizationGrant(config, authorization, undefined, signal ? { signal } : {}),
      { adapt: withReadableLifetime, secrets: [device_code] },
    )
    const set = tokenSetOf(response, server.clock.now())
    assertBearer(set)
    server.emitToken('device_code', set)
    return set
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  }
}

function safe(url: string, name: string): string {
  return parseSecureUrl(url, name).href
}
