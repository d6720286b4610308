export type WebhookEventType = 'actor_profile.updated' | 'actor_profile.deleted'

/** What is sent, as the documentation has it. */
export interface WebhookEvent {
  readonly type: WebhookEventType
  /** Unix seconds of the sandbox's clock. */
  readonly created: number
  readonly data: { readonly id: number }
}

export interface WebhookEndpoint {
  readonly id: number
  readonly url: string
}

export interface WebhookAttempt {
  /** Epoch milliseconds of the sandbox's clock. */
  readonly time: number
  /** Status of the answer; undefined where there was none. */
  readonly status: number | undefined
  /** Why there was none. */
  readonly error: string | undefined
}

/** One event on its way to one endpoint. */
export interface WebhookDelivery {
  readonly id: number
  readonly endpoint: WebhookEndpoint
  readonly event: WebhookEvent
  /** `pending`: an attempt is under way or to come; `delivered`: answered with 200; `failed`: given up. */
  readonly state: 'pending' | 'delivered' | 'failed'
  /** Oldest first. */
  readonly attempts: readonly WebhookAttempt[]
  /** When the next attempt is, in epoch milliseconds of the sandbox's clock; undefined where none waits. */
  readonly nextAttemptAt: number | undefined
}
