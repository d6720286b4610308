import { AuthError, type AuthErrorCode, isAuthError } from '../errors.ts'
import { parseSecureUrl } from '../origin.ts'
import { printable } from '../printable.ts'
import { waitFor } from '../single-flight.ts'
import type { TokenSet } from '../token-set.ts'
import { withIntrospectedLifetime } from './introspected-lifetime.ts'
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
  /** Shows the user where to go. The server is asked from when it is done; what it throws ends the login. */
  onPrompt: (prompt: DevicePrompt) => void | Promise<void>
  signal?: AbortSignal | undefined
}

/** A login under way, as the server described it. */
interface DeviceAuthorization {
  deviceCode: string
  /** Between two questions, milliseconds. */
  interval: number
  prompt: DevicePrompt
}

const defaultInterval = 5_000
/** RFC 8628 §3.5: what `slow_down` adds. */
const slowDown = 5_000

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
  const { deviceCode, interval, prompt } = await waitFor(authorizeDevice(server, scope), signal)
  await waitFor(Promise.resolve(onPrompt(prompt)), signal)
  for (let wait = interval; ;) {
    const left = prompt.expiresAt - server.clock.now()
    if (left <= 0) throw expired()
    await server.clock.sleep(Math.min(wait, left), signal)
    if (server.clock.now() >= prompt.expiresAt) throw expired()
    try {
      const set = await waitFor(askForToken(server, deviceCode), signal)
      server.emitToken('device_code', set)
      return set
    } catch (error) {
      if (signal?.aborted || !isAuthError(error)) throw error
      wait = nextWait(wait, error, server.clock.now())
    }
  }
}

async function authorizeDevice(server: AuthorizationServer, scope: string): Promise<DeviceAuthorization> {
  requireEndpoint(await server.metadata(), 'device_authorization_endpoint')
  const answer = await request(
    server,
    'token',
    'The device authorization request',
    (config, { initiateDeviceAuthorization }) => initiateDeviceAuthorization(config, { scope }),
  )
  // Shown to be opened: anything but http(s) could start another program (security 32).
  const complete = answer.verification_uri_complete
  return {
    deviceCode: answer.device_code,
    interval: answer.interval === undefined ? defaultInterval : answer.interval * 1000,
    prompt: {
      userCode: printable(answer.user_code, 100),
      verificationUri: parseSecureUrl(answer.verification_uri, 'verification_uri').href,
      ...(complete !== undefined && {
        verificationUriComplete: parseSecureUrl(complete, 'verification_uri_complete').href,
      }),
      expiresAt: server.clock.now() + answer.expires_in * 1000,
    },
  }
}

async function askForToken(server: AuthorizationServer, deviceCode: string): Promise<TokenSet> {
  const response = await request(
    server,
    'token',
    'The device login',
    (config, { genericGrantRequest }) =>
      genericGrantRequest(config, 'urn:ietf:params:oauth:grant-type:device_code', {
        device_code: deviceCode,
      }),
    { adapt: withReadableLifetime, once: true, secrets: [deviceCode] },
  )
  const set = tokenSetOf(response, server.clock.now())
  assertBearer(set)
  return withIntrospectedLifetime(server, set)
}

/**
 * How long to wait before the next question, RFC 8628 §3.5: as before while the user is not done, 5 s more when the server says so,
 * twice as long after a passing failure.
 *
 * @throws {AuthError} the given one, when it ends the login
 */
function nextWait(wait: number, error: AuthError, now: number): number {
  const dictated = (error.retryAt ?? now) - now
  const code: AuthErrorCode = error.code
  if (code === 'authorization_pending') return Math.max(wait, dictated)
  if (code === 'slow_down') return Math.max(wait + slowDown, dictated)
  if (error.retryable) return Math.max(wait * 2, dictated)
  throw error
}

function expired(): AuthError {
  return new AuthError('Nobody finished the login before its code expired.', {
    code: 'expired_token',
    next: 'Start the login again.',
  })
}
