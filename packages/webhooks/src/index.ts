export type { ActorProfileDeletedEvent, ActorProfileUpdatedEvent } from '@filmmakers-sdk/api-contract'
export type { WorkContext } from './after-answer.ts'
export {
  isWebhookError,
  WebhookBodyError,
  type WebhookBodyErrorCode,
  WebhookError,
  type WebhookErrorCode,
  WebhookVerificationError,
  type WebhookVerificationErrorCode,
} from './errors.ts'
export { isKnownEvent, type KnownWebhookEvent, type UnknownWebhookEvent, type WebhookEvent } from './event.ts'
export { createWebhookHandler, type WebhookHandler } from './fetch-handler.ts'
export type { WebhookHandlerOptions } from './handler-options.ts'
export { parseWebhook } from './parse.ts'
export type { RawBody } from './raw-body.ts'
export {
  type Awaitable,
  MemoryReplayGuard,
  type MemoryReplayGuardOptions,
  type ReplayClaim,
  type ReplayGuard,
} from './replay-guard.ts'
export type { Secrets } from './secrets.ts'
export { signWebhook, type SignWebhookOptions } from './sign.ts'
export type { SignatureHeader } from './signature-header.ts'
export { type VerifiedWebhook, verifyWebhook, type VerifyWebhookOptions } from './verify.ts'
