import type { WebhookError } from './errors.ts'
import type { WebhookEvent } from './event.ts'
import { checkedTolerance, invalidOption } from './options.ts'
import { type Awaitable, MemoryReplayGuard, type ReplayGuard } from './replay-guard.ts'
import { checkedSecrets, type Secrets } from './secrets.ts'
import { defaultTolerance, type VerifiedWebhook } from './verify.ts'

export interface WebhookHandlerOptions {
  /** The API key, or several while one takes the place of another. */
  secrets: Secrets
  /** The work, once for each delivery, after the answer 200: nothing that fails in here is sent again. */
  onEvent: (event: WebhookEvent, delivery: VerifiedWebhook) => Awaitable<unknown>
  /**
   * What went wrong on this side: `onEvent` failed (with its event), or the replay guard, or something else had read the body.
   * Default: `console.error`.
   */
  onError?: (error: unknown, event?: WebhookEvent) => unknown
  /** A delivery was answered with 400 or 413. Anybody on the internet can cause this. Default: nothing. */
  onRefused?: (error: WebhookError) => unknown
  /** Default: a `MemoryReplayGuard`, for this process. `false`: copies of a delivery do their work again. */
  replayGuard?: ReplayGuard | false
  /** Milliseconds a timestamp may be from now, both ways. Default 300,000. */
  tolerance?: number
  /** Longest body, in bytes. Default 1 MiB. */
  maxBytes?: number
  /** Epoch milliseconds. Default: `Date.now`. */
  now?: () => number
}

export interface HandlerSettings extends Required<Omit<WebhookHandlerOptions, 'replayGuard' | 'secrets'>> {
  secrets: readonly string[]
  replayGuard: ReplayGuard | undefined
}

/**
 * Checked when a handler is made, not when the first delivery comes.
 *
 * @throws {WebhookVerificationError} `no_secret`, `invalid_option`
 */
export function handlerSettings(options: WebhookHandlerOptions): HandlerSettings {
  const { replayGuard = new MemoryReplayGuard(), maxBytes = 1_048_576 } = options
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1) {
    throw invalidOption('`maxBytes` is not a positive integer', 'Pass a number of bytes, such as 1_048_576.')
  }
  return {
    onEvent: options.onEvent,
    onError: quietly(options.onError ?? logError),
    onRefused: quietly(options.onRefused ?? (() => undefined)),
    now: options.now ?? Date.now,
    secrets: checkedSecrets(options.secrets),
    tolerance: checkedTolerance(options.tolerance ?? defaultTolerance),
    replayGuard: replayGuard === false ? undefined : replayGuard,
    maxBytes,
  }
}

function logError(error: unknown, event?: WebhookEvent): void {
  console.error(`Webhook${event === undefined ? '' : ` ${JSON.stringify(event.type)}`} failed:`, error)
}

/** A listener that throws, now or later, must not take the process down. */
function quietly<Args extends unknown[]>(listener: (...args: Args) => unknown): (...args: Args) => void {
  return (...args) => {
    const called = new Promise((resolve) => {
      resolve(listener(...args))
    })
    called.catch(() => undefined)
  }
}
