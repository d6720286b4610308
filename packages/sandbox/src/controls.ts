import type { SandboxClock } from './clock.ts'
import type { SandboxFaults } from './faults/fault-plan.ts'
import type { SandboxClients } from './oauth/sandbox-clients.ts'
import type { SandboxTokens } from './oauth/sandbox-tokens.ts'
import type { Visitor } from './oauth/visitor.ts'
import type { SandboxRateLimit } from './rate-limit/rate-limit.ts'
import type { SandboxRecords } from './records/records.ts'
import type { RequestLog } from './request-log.ts'
import type { SandboxWebhooks } from './webhooks/sandbox-webhooks.ts'

/** What can be looked at and changed while a sandbox runs, by its handle and by its admin API alike. */
export interface SandboxControls extends Visitor {
  readonly clock: SandboxClock
  readonly faults: SandboxFaults
  readonly rateLimit: SandboxRateLimit
  readonly tokens: SandboxTokens
  readonly clients: SandboxClients
  /** Changes, merges and deletes records while the sandbox runs. */
  readonly records: SandboxRecords
  readonly webhooks: SandboxWebhooks
  readonly log: RequestLog
  /**
   * As if it had just been started, at the same address with the same credentials: data, clients, endpoints, limits,
   * lifetimes and the time are as at the start; faults, log, counts, deliveries and tokens are gone. Signing keys stay.
   */
  readonly reset: () => void
}

/** Where a sandbox is and how to get in. Its credentials are worth nothing anywhere else. */
export interface SandboxAccess {
  /** Origin without a trailing slash: `http://127.0.0.1:PORT`. */
  readonly url: string
  /** Base URL of the API: `${url}/api/v1/`. */
  readonly baseUrl: string
  /** Issuer of the authorization server, the same as `url`. */
  readonly issuer: string
  readonly discoveryUrl: string
  /** Also the secret of webhooks. Another one after `faults.rotateApiKey()`. */
  readonly apiKey: string
  readonly clientId: string
  readonly clientSecret: string
  /** A client without a secret. */
  readonly publicClientId: string
}
