/** The mark that all packages put on their errors; `isFilmmakersError` of auth-core looks for it. */
const mark: unique symbol = Symbol.for('@filmmakers-sdk/error')

export type WebhookVerificationErrorCode =
  /** No secret, or an empty one. Nothing was compared. */
  | 'no_secret'
  /** `now` or `tolerance` is not a time. */
  | 'invalid_option'
  /** The body was parsed already, or is missing: there are no bytes to verify. */
  | 'body_not_raw'
  /** There is no `X-Signature`. */
  | 'missing_header'
  /** `X-Signature` cannot be read: no list of `name=value`, several `t`, or one that is no integer. */
  | 'malformed_header'
  | 'missing_timestamp'
  /** `X-Signature` has no `v1`. */
  | 'missing_signature'
  | 'timestamp_too_old'
  | 'timestamp_in_future'
  | 'signature_mismatch'

export type WebhookBodyErrorCode =
  /** The body was parsed already, or is missing. */
  | 'body_not_raw'
  /** Longer than `maxBytes`. */
  | 'body_too_large'
  /** The sender went away before the end. */
  | 'body_incomplete'
  | 'not_json'
  /** JSON, but not of the form of an event. */
  | 'not_an_event'

export type WebhookErrorCode = WebhookVerificationErrorCode | WebhookBodyErrorCode

/**
 * Base of the errors of this package, of the same shape as `FilmmakersError` of auth-core and marked like it. No message
 * holds a secret, and none repeats what the sender wrote.
 */
export abstract class WebhookError<Code extends WebhookErrorCode = WebhookErrorCode> extends Error {
  static {
    this.prototype.name = 'WebhookError'
  }

  /** Stable, made for `switch`. */
  readonly code: Code
  /** What to do now, in words. */
  readonly next: string
  /** The same delivery will not pass later either. */
  readonly retryable: boolean = false

  constructor(message: string, code: Code, next: string) {
    super(message)
    Object.defineProperty(this, mark, { value: 'webhooks' })
    this.code = code
    this.next = next
  }

  /** What a log may hold: no stack. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, message: this.message, ...Object.fromEntries(Object.entries(this)) }
  }
}

/** The delivery is not proven to come from Filmmakers. `code` says why not. */
export class WebhookVerificationError extends WebhookError<WebhookVerificationErrorCode> {
  static {
    this.prototype.name = 'WebhookVerificationError'
  }
}

/** The body cannot be read, or is no event. */
export class WebhookBodyError extends WebhookError<WebhookBodyErrorCode> {
  static {
    this.prototype.name = 'WebhookBodyError'
  }
}

/** Whether a value is an error of this package, whichever copy of it threw it. */
export function isWebhookError(value: unknown): value is WebhookVerificationError | WebhookBodyError {
  return typeof value === 'object' && value !== null && mark in value && value[mark] === 'webhooks'
}
