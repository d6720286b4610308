import { AuthError, isAuthError, type OAuthErrorCode } from '../errors.ts'
import { printable } from '../printable.ts'
import { redact, safeCause } from '../redact.ts'
import { serverRetryTime } from '../retry-time.ts'
import { challengeError } from '../www-authenticate.ts'

interface OAuthErrorFields {
  error: string
  description?: string | undefined
}

/** Codes with a meaning and something to do about them; others become `oauth_error`. */
const nextSteps: Readonly<Record<OAuthErrorCode, string>> = {
  invalid_client: 'Check client id and client secret, and that they belong to this server.',
  invalid_grant: 'The grant is used up, expired or revoked: log in again.',
  invalid_scope:
    'Ask for a scope the server offers (scopes_supported of the discovery document), such as public.',
  invalid_request: 'The server misses something in the request; try another clientAuthentication.',
  unauthorized_client: 'This client may not do that: ask the operator to enable the grant for it.',
  unsupported_grant_type: 'The server does not offer this grant for this client: ask the operator.',
  unsupported_token_type: 'The server does not handle tokens of this type.',
  access_denied: 'The request was denied: start the login again if that was not meant.',
  server_error: 'The server failed: try again later.',
  temporarily_unavailable: 'The server is busy: try again later.',
  authorization_pending: 'The login is not finished yet.',
  slow_down: 'Ask less often.',
  expired_token: 'The login took too long: start it again.',
}

/**
 * Turns whatever openid-client throws into an {@link AuthError}. Its errors carry whole token responses and arrive as
 * different classes for the same OAuth error: a `WWW-Authenticate` header beside the body, as Doorkeeper sends with every error,
 * makes it another one.
 *
 * @param what the request, for the message: "The token request"
 */
export async function mapOAuthError(
  error: unknown,
  what: string,
  secrets: readonly string[],
  now: number,
): Promise<AuthError> {
  for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) {
    if (isAuthError(inner)) return inner
  }
  const response = responseOf(error)
  const fields = fieldsOf(error) ?? (await fieldsOfResponse(response))
  if (fields !== undefined) {
    return rejected(redacted(fields, secrets), what, response?.status ?? statusOf(error), response, now)
  }
  if (response !== undefined) return unreadable(response, what, secrets, error, now)
  return new AuthError(`${what} got an answer that does not follow OAuth.`, {
    code: 'invalid_response',
    next: 'Check that the configured address is that of an OAuth authorization server.',
    cause: safeCause(error, secrets),
  })
}

function rejected(
  { error, description }: OAuthErrorFields,
  what: string,
  status: number | undefined,
  response: Response | undefined,
  now: number,
): AuthError {
  const code = codeOf(error, status ?? 0)
  const retryable = code === 'server_error' || code === 'temporarily_unavailable' || code === 'rate_limited'
  const reason = description === undefined ? '' : ` (${printable(description)})`
  return new AuthError(`${what} was rejected: ${printable(error, 100)}${reason}.`, {
    code,
    status,
    oauthError: error,
    oauthErrorDescription: description,
    retryable,
    retryAt: retryable && response !== undefined ? serverRetryTime(response.headers, now) : undefined,
    next: nextStep(code),
  })
}

function codeOf(error: string, status: number): OAuthErrorCode | 'oauth_error' | 'rate_limited' {
  // Except in the device flow, 429 is a matter of the clock and not of the request, whatever it is called.
  if (status === 429 && error !== 'slow_down') return 'rate_limited'
  if (isKnown(error)) return error
  // A Rails site says {"error":"Internal Server Error"} when it fails: that is no verdict on the request.
  return status >= 500 ? 'server_error' : 'oauth_error'
}

function nextStep(code: ReturnType<typeof codeOf>): string {
  if (code === 'rate_limited') return 'Try again later.'
  if (code !== 'oauth_error') return nextSteps[code]
  return 'Look the error code up in the documentation of the authorization server.'
}

/** A server may quote what it was sent. */
function redacted({ error, description }: OAuthErrorFields, secrets: readonly string[]): OAuthErrorFields {
  return {
    error: redact(error, secrets),
    description: description === undefined ? undefined : redact(description, secrets),
  }
}

function isKnown(error: string): error is OAuthErrorCode {
  return Object.hasOwn(nextSteps, error)
}

function unreadable(
  response: Response,
  what: string,
  secrets: readonly string[],
  error: unknown,
  now: number,
): AuthError {
  const { status, headers } = response
  const code = status === 429 ? 'rate_limited' : status >= 500 ? 'server_error' : 'invalid_response'
  const type = printable(redact(headers.get('content-type') ?? 'no content type', secrets), 60)
  return new AuthError(`${what} was answered with status ${status} (${type}).`, {
    code,
    status,
    retryable: code !== 'invalid_response',
    retryAt: code === 'invalid_response' ? undefined : serverRetryTime(headers, now),
    next:
      code === 'invalid_response'
        ? 'Check that the configured address is that of an OAuth authorization server.'
        : 'Try again later.',
    cause: safeCause(error, secrets),
  })
}

/** The answer, which openid-client puts in `response` or in `cause`. */
function responseOf(error: unknown): Response | undefined {
  for (
    let inner: unknown = error, depth = 0;
    inner instanceof Error && depth < 4;
    inner = inner.cause, depth += 1
  ) {
    if ('response' in inner && inner.response instanceof Response) return inner.response
    if (inner.cause instanceof Response) return inner.cause
  }
  return undefined
}

/** `error` and `error_description` as `ResponseBodyError` and `AuthorizationResponseError` carry them. */
function fieldsOf(error: unknown): OAuthErrorFields | undefined {
  if (!(error instanceof Error) || !('error' in error) || typeof error.error !== 'string') return undefined
  const description = 'error_description' in error ? error.error_description : undefined
  return { error: error.error, description: typeof description === 'string' ? description : undefined }
}

async function fieldsOfResponse(response: Response | undefined): Promise<OAuthErrorFields | undefined> {
  if (response === undefined) return undefined
  const body: unknown = response.bodyUsed ? undefined : await response.json().catch(() => undefined)
  if (typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string') {
    const description = 'error_description' in body ? body.error_description : undefined
    return { error: body.error, description: typeof description === 'string' ? description : undefined }
  }
  return challengeError(response.headers.get('www-authenticate'))
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined
}
