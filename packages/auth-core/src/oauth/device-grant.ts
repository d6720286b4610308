import { AuthError, isAuthError } from '../errors.ts'
import { parseSecureUrl } from '../origin.ts'
import { printable } from '../printable.ts'
import { waitFor } from '../single-flight.ts'
import type { TokenSet } from '../token-set.ts'
import { assertScope } from './scope.ts'
import { type AuthorizationServer, postForJson } from './server.ts'
import { requestToken } from './token-request.ts'
import { endOf, lifetimeOf } from './token-response.ts'

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

/** RFC 8628 §3.2, seconds. */
const defaultInterval = 5
/** RFC 8628 §3.5: what `slow_down` adds, milliseconds. */
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
  const { deviceCode, interval, prompt } = await authorizeDevice(server, scope, signal)
  await waitFor(Promise.resolve(onPrompt(prompt)), signal)
  for (let wait = interval; ;) {
    await server.clock.sleep(Math.min(wait, prompt.expiresAt - server.clock.now()), signal)
    if (server.clock.now() >= prompt.expiresAt) {
      throw new AuthError('Nobody finished the login before its code expired.', {
        code: 'expired_token',
        next: 'Start the login again.',
      })
    }
    try {
      return await requestToken(server, {
        grant: 'device_code',
        what: 'The device login',
        parameters: { device_code: deviceCode },
        secrets: [deviceCode],
        scope,
        once: true,
        signal,
      })
    } catch (error) {
      if (signal?.aborted || !isAuthError(error)) throw error
      wait = nextWait(wait, error, server.clock.now())
    }
  }
}

async function authorizeDevice(
  server: AuthorizationServer,
  scope: string,
  signal: AbortSignal | undefined,
): Promise<DeviceAuthorization> {
  return postForJson(
    server,
    {
      what: 'The device authorization request',
      endpoint: 'token',
      to: 'device_authorization_endpoint',
      parameters: { scope },
      signal,
    },
    (body) => {
      const {
        device_code: deviceCode,
        user_code,
        verification_uri,
        verification_uri_complete: complete,
      } = body
      const life = lifetimeOf(body['expires_in'])
      if (!isText(deviceCode) || !isText(user_code) || !isText(verification_uri) || life === undefined) {
        return undefined
      }
      // Shown to be opened: anything but http(s) could start another program (security 32).
      return {
        deviceCode,
        interval: (lifetimeOf(body['interval']) ?? defaultInterval) * 1000,
        prompt: {
          userCode: printable(user_code, 100),
          verificationUri: parseSecureUrl(verification_uri, 'verification_uri').href,
          ...(isText(complete) && {
            verificationUriComplete: parseSecureUrl(complete, 'verification_uri_complete').href,
          }),
          expiresAt: endOf(server.clock.now(), life),
        },
      }
    },
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/**
 * How long to wait before the next question, RFC 8628 §3.5: as before while the user is not done, 5 s more when the server says so,
 * twice as long after a passing failure.
 *
 * @throws {AuthError} the given one, when it ends the login
 */
function nextWait(wait: number, error: AuthError, now: number): number {
  const { code, retryable, retryAt = now } = error
  if (code === 'slow_down') return Math.max(wait + slowDown, retryAt - now)
  if (code !== 'authorization_pending' && !retryable) throw error
  return Math.max(retryable ? wait * 2 : wait, retryAt - now)
}
