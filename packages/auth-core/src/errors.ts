import { printable } from './printable.ts'

/**
 * Marks the errors of all packages. A registered symbol, because `instanceof` fails as soon as two copies of a
 * package are installed.
 */
const mark: unique symbol = Symbol.for('@filmmakers-sdk/error')

/** Which package an error comes from. Open: packages to come add theirs. */
export type ErrorFamily = 'auth' | 'api' | 'webhooks' | (string & {})

export interface FilmmakersErrorOptions<Code extends string = string> {
  code: Code
  /** What the caller can do now, in words. */
  next?: string | undefined
  /** Whether the same call may succeed later without any change. Default `false`. */
  retryable?: boolean | undefined
  /** Earliest time a retry makes sense, epoch milliseconds. */
  retryAt?: number | undefined
  cause?: unknown
}

/**
 * Base of every error the packages throw on purpose. `code` is stable and made for `switch`, `next` is made for people;
 * neither message, cause, JSON nor `inspect` output ever holds a credential.
 */
export abstract class FilmmakersError<Code extends string = string> extends Error {
  static {
    this.prototype.name = 'FilmmakersError'
  }

  readonly code: Code
  declare readonly next?: string
  readonly retryable: boolean
  declare readonly retryAt?: number

  constructor(family: ErrorFamily, message: string, options: FilmmakersErrorOptions<Code>) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    Object.defineProperty(this, mark, { value: family })
    this.code = options.code
    this.retryable = options.retryable ?? false
    if (options.next !== undefined) this.next = options.next
    if (options.retryAt !== undefined) this.retryAt = options.retryAt
  }

  /** What a log may hold: no stack, no cause. */
  toJSON(): Record<string, unknown> {
    return Object.assign<Record<string, unknown>, this>({ name: this.name, message: this.message }, this)
  }
}

/** Whether a value is an error of these packages, whichever copy of them threw it. */
export function isFilmmakersError(value: unknown, family?: ErrorFamily): value is FilmmakersError {
  if (typeof value !== 'object' || value === null || !(mark in value)) return false
  return family === undefined || value[mark] === family
}

/** Error codes of OAuth that a server may answer with: RFC 6749 §4.1.2.1 and §5.2, RFC 7009 §2.2.1, RFC 8628 §3.5. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_token_type'
  | 'access_denied'
  | 'server_error'
  | 'temporarily_unavailable'
  | 'authorization_pending'
  | 'slow_down'
  | 'expired_token'

export type AuthErrorCode =
  /** A credential or option that can never work: empty, forbidden characters, wrong type. */
  | 'invalid_configuration'
  /** The environment holds no credentials, or half of them. */
  | 'missing_credentials'
  /** The environment holds credentials of several kinds, and nothing says which to use. */
  | 'ambiguous_credentials'
  /** Nobody is logged in, or the login has ended and cannot be renewed. */
  | 'login_required'
  /** What came back from a login does not belong to it, or the login is over. */
  | 'invalid_callback'
  /** No port of this machine can be opened for a login. */
  | 'listen_failed'
  /** A URL that must not be used: not https, user info in it, not a URL. */
  | 'invalid_url'
  /** A request to another origin than the one the credentials belong to. */
  | 'origin_mismatch'
  /** The discovery document cannot be had or is not one. */
  | 'discovery_failed'
  /** The discovery document names another issuer than expected. */
  | 'issuer_mismatch'
  /** The discovery document names an endpoint on an origin that is not trusted. */
  | 'untrusted_endpoint'
  /** The discovery document lacks the endpoint that this needs. */
  | 'missing_endpoint'
  /** The server answered with an OAuth error; `oauthError` holds its code, known or not. */
  | OAuthErrorCode
  | 'oauth_error'
  /** The server answered with something else than OAuth: HTML, a redirect, an unknown token type. */
  | 'invalid_response'
  | 'rate_limited'
  | 'network_error'
  | 'timeout'
  /** A token store: the file system failed, or others have access to what must be private. */
  | 'store_failed'
  /** A token store: others held the lock for too long, or it was lost. */
  | 'store_locked'

export interface AuthErrorOptions extends FilmmakersErrorOptions<AuthErrorCode> {
  /** HTTP status of the answer, where there was one. */
  status?: number | undefined
  oauthError?: string | undefined
  oauthErrorDescription?: string | undefined
}

/** Something between the credentials and a valid `Authorization` header went wrong. */
export class AuthError extends FilmmakersError<AuthErrorCode> {
  static {
    this.prototype.name = 'AuthError'
  }

  /** HTTP status of the authorization server's answer. */
  declare readonly status?: number
  /** `error` of the answer, RFC 6749 §5.2, as sent. */
  declare readonly oauthError?: OAuthErrorCode | (string & {})
  /** `error_description` of the answer, without control characters. */
  declare readonly oauthErrorDescription?: string

  constructor(message: string, options: AuthErrorOptions) {
    super('auth', message, options)
    if (options.status !== undefined) this.status = options.status
    if (options.oauthError !== undefined) this.oauthError = printable(options.oauthError, 100)
    if (options.oauthErrorDescription !== undefined) {
      this.oauthErrorDescription = printable(options.oauthErrorDescription)
    }
  }
}

export function isAuthError(value: unknown): value is AuthError {
  return isFilmmakersError(value, 'auth')
}
