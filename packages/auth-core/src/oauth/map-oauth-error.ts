import { AuthError, type AuthErrorCode, isAuthError, type OAuthErrorCode } from '../errors.ts'
import { printable } from '../printable.ts'
import { redact, safeCause } from '../redact.ts'
import { serverRetryTime } from '../retry-time.ts'
import { challengeError } from '../www-authenticate.ts'

/** Codes with a meaning and something to do about them; others become `oauth_error`. */
const nextSteps: Readonly<Record<OAuthErrorCode, string>> = {
  invalid_client: 'Check client id and client secret, and that they belong to this server.',
  invalid_grant: 'The grant is used up, expired or revoked: log in again.',
  invalid_scope: 'Ask for a scope the server offers (scopes_supported of discover()).',
  invalid_request: 'Try another clientAuthentication.',
  unauthorized_client: 'Ask the operator of the server to allow that to this client.',
  unsupported_grant_type: 'Ask the operator of the server to allow that to this client.',
  unsupported_token_type: 'Leave the hint out.',
  access_denied: 'Start the login again.',
  server_error: 'Try again later.',
  temporarily_unavailable: 'Try again later.',
  authorization_pending: 'Finish the login.',
  slow_down: 'Ask less often.',
  expired_token: 'Start the login again.',
}

/** What an answer is about, and what must not appear in an error about it. */
export interface ErrorContext {
  /** The request, for the message: "The token request". */
  what: string
  secrets: readonly string[]
}

/** What a server says is wrong, and what is known besides. */
interface Rejection {
  error?: string | undefined
  description?: string | undefined
  status?: number | undefined
  retryAt?: number | undefined
  /** In place of an OAuth error: what came. */
  instead?: string | undefined
  cause?: unknown
}

/**
 * An OAuth error, wherever it came from: RFC 6749 §4.1.2.1, §5.2.
 */
export function oauthError({ what, secrets }: ErrorContext, rejection: Rejection): AuthError {
  const { status, retryAt, instead } = rejection
  // A server may quote what it was sent.
  const redacted = (text: string | undefined) => (text === undefined ? undefined : redact(text, secrets))
  const error = redacted(rejection.error)
  const description = redacted(rejection.description)
  const code = codeOf(status, error)
  const retryable = code === 'server_error' || code === 'temporarily_unavailable' || code === 'rate_limited'
  const reason = description === undefined ? '' : ` (${printable(description)})`
  const happened =
    error === undefined
      ? `got an answer that is not OAuth: ${instead}`
      : `was rejected: ${printable(error, 100)}${reason}`
  return new AuthError(`${what} ${happened}.`, {
    code,
    status,
    oauthError: error,
    oauthErrorDescription: description,
    retryable,
    retryAt: retryable ? retryAt : undefined,
    next: nextStep(code),
    cause: safeCause(rejection.cause, secrets),
  })
}

/**
 * An answer that is no success: with an OAuth error in its body or its `WWW-Authenticate` (Doorkeeper sends both, whatever the
 * status), or with something that is not OAuth.
 *
 * @param now epoch milliseconds
 * @param cause what openid-client thinks of it; its errors carry whole token responses, so a copy is kept
 */
export async function errorOfAnswer(
  context: ErrorContext,
  response: Response,
  now: number,
  cause?: unknown,
): Promise<AuthError> {
  const { status, headers } = response
  const type = printable(redact(headers.get('content-type') ?? 'no content type', context.secrets), 60)
  return oauthError(context, {
    ...(status !== 200 && (await fieldsOf(response))),
    status,
    retryAt: serverRetryTime(headers, now),
    instead: `status ${status}, ${type}`,
    cause,
  })
}

/** The error that went through openid-client, if it is one of ours: it wraps what it does not know. */
export function authErrorIn(error: unknown): AuthError | undefined {
  const inner = error instanceof Error && !isAuthError(error) ? error.cause : error
  return isAuthError(inner) ? inner : undefined
}

function codeOf(status = 0, error?: string): AuthErrorCode {
  // Except in the device flow, 429 is a matter of the clock and not of the request, whatever it is called.
  if (status === 429 && error !== 'slow_down') return 'rate_limited'
  if (error !== undefined && isKnown(error)) return error
  // A Rails site says {"error":"Internal Server Error"} when it fails: that is no verdict on the request.
  if (status >= 500) return 'server_error'
  return error === undefined ? 'invalid_response' : 'oauth_error'
}

function isKnown(error: string): error is OAuthErrorCode {
  return Object.hasOwn(nextSteps, error)
}

function nextStep(code: AuthErrorCode): string {
  if (isKnown(code)) return nextSteps[code]
  if (code === 'rate_limited') return 'Try again later, or raise maxWait.'
  if (code === 'oauth_error') return 'Look the error up in the documentation of the server.'
  return 'Check that the address is that of an OAuth authorization server.'
}

async function fieldsOf(response: Response): Promise<Pick<Rejection, 'error' | 'description'> | undefined> {
  const body = (await response.json().catch(() => undefined)) as Record<string, unknown> | null | undefined
  if (typeof body?.['error'] !== 'string') return challengeError(response.headers.get('www-authenticate'))
  const description = body['error_description']
  return { error: body['error'], description: typeof description === 'string' ? description : undefined }
}
