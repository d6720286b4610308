export { startSandbox, type Sandbox } from './start-sandbox.ts'
export type { DeviceOptions, SandboxOptions } from './options.ts'
export type { RateLimitOptions, RateLimitSettings } from './rate-limit/rate-limit-options.ts'
export type { RateLimitUsage, SandboxRateLimit } from './rate-limit/rate-limit.ts'
export type { SandboxClock } from './clock.ts'
export type { SandboxAccess, SandboxControls } from './controls.ts'
export type { WebhookOptions } from './webhooks/webhook-options.ts'
export type {
  WebhookAttempt,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEvent,
  WebhookEventType,
} from './webhooks/delivery.ts'
export type { SandboxWebhooks } from './webhooks/sandbox-webhooks.ts'
export type { FaultResponse, PlannedFault, SandboxFaults } from './faults/fault-plan.ts'
export type { Fault, FaultKind, FaultMatch } from './faults/fault.ts'
export type { LogCounters } from './log-counters.ts'
export type { LogEntry, LogFilter, RequestLog } from './request-log.ts'
export type { RecordChange, RecordListener, SandboxRecords } from './records/records.ts'
export type { RecordFields, SandboxResource } from './records/resources.ts'
export { SandboxError, type SandboxErrorCode } from './sandbox-error.ts'
export type { SandboxClient } from './client-options.ts'
export type { SandboxAccount } from './oauth/accounts.ts'
export type { SandboxGrant } from './oauth/clients.ts'
export type { RevokeOptions, TokenSummary } from './oauth/access-tokens.ts'
export type { ClientSummary, SandboxClients } from './oauth/sandbox-clients.ts'
export type { SandboxTokens } from './oauth/sandbox-tokens.ts'
export type { RotationOptions } from './oauth/signing-keys.ts'
export type { LoginAnswer } from './oauth/visitor.ts'
