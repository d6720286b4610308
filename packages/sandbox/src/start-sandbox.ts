import type { Gone } from '@filmmakers-sdk/api-contract'
import type { RequestListener } from 'node:http'
import { createApiKeys } from './api-keys.ts'
import { createClock, type SandboxClock } from './clock.ts'
import { deriveCredentials } from './credentials.ts'
import { createFaultPlan, type SandboxFaults } from './faults/fault-plan.ts'
import { isOwnHost } from './host-check.ts'
import { readOptions, type SandboxOptions } from './options.ts'
import { createRateLimiter, type SandboxRateLimit } from './rate-limit/rate-limit.ts'
import { createRequestLog, type RequestLog } from './request-log.ts'
import { createPipeline } from './request-pipeline.ts'
import { loadRouter } from './router.ts'
import type { SandboxRecords } from './records/records.ts'
import { SEEDED_GONE } from './records/seeded-gone.ts'
import { listen } from './server.ts'
import { ACCOUNTS, type SandboxAccount } from './oauth/accounts.ts'
import { createClientRegistry } from './oauth/client-registry.ts'
import { seededClients } from './oauth/clients.ts'
import { loadAuthorizationServer } from './oauth/load-authorization-server.ts'
import { sandboxClients, type SandboxClients } from './oauth/sandbox-clients.ts'
import { createTokenLifetime, sandboxTokens, type SandboxTokens } from './oauth/sandbox-tokens.ts'
import { createVisitor, type Visitor } from './oauth/visitor.ts'
import { DISCOVERY_PATH } from './oauth/paths.ts'

/** A running sandbox. Its credentials are worth nothing anywhere else. */
export interface Sandbox extends AsyncDisposable {
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
  /** Who can sign in; the first one is filled in on the login page. */
  readonly accounts: readonly [SandboxAccount, SandboxAccount]
  /** Actor profiles that answer 410 from the start: ids 901 and 902 were deleted, 951 was merged, 952 was merged into 951. */
  readonly gone: readonly Gone[]
  /** Changes, merges and deletes records while the sandbox runs. */
  readonly records: SandboxRecords
  readonly authorize: Visitor['authorize']
  readonly authorizeDevice: Visitor['authorizeDevice']
  readonly clock: SandboxClock
  readonly faults: SandboxFaults
  readonly rateLimit: SandboxRateLimit
  readonly tokens: SandboxTokens
  readonly clients: SandboxClients
  readonly log: RequestLog
  /**
   * As if it had just been started, at the same address with the same credentials: data, clients, limits, lifetimes and the
   * time are as at the start, faults, log, counts and tokens are gone. Signing keys stay.
   */
  readonly reset: () => void
  /** Frees the port, within a second whatever connections are open. */
  close: () => Promise<void>
}

/**
 * Starts a local Filmmakers on 127.0.0.1. It keeps the process alive until it is closed.
 *
 * @throws SandboxError `invalid_option`, `port_in_use`, `listen_failed`
 */
export async function startSandbox(options?: SandboxOptions): Promise<Sandbox> {
  const settings = readOptions(options)
  const systemNow = () => Date.now()
  const timekeeper = createClock(systemNow)
  const { clock } = timekeeper
  const credentials = deriveCredentials(settings.seed)
  const apiKeys = createApiKeys(credentials.apiKey)
  const clients = createClientRegistry(seededClients(credentials), settings.clients)
  const lifetime = createTokenLifetime(settings.tokenLifetime)
  const [{ tokens, listener, rotateSigningKey }, { createRoute, records }] = await Promise.all([
    loadAuthorizationServer({ ...settings, tokenLifetime: lifetime.get, clients, clock, systemNow }),
    loadRouter(settings, clock),
  ])
  const { log, begin } = createRequestLog(clock, systemNow)
  const { faults, take } = createFaultPlan(settings.seed)
  const limiter = createRateLimiter(settings.rateLimit, clock)

  const server = await listen(settings.port, (port): RequestListener => {
    const origin = `http://127.0.0.1:${port}`
    const route = createRoute({ origin, credentials, apiKeys, tokens, oauth: listener(origin) })
    return createPipeline({
      origin,
      log: { begin },
      faults: { take },
      limiter,
      isOwnHost: (request) => isOwnHost(request, port),
      tools: () => undefined,
      route,
    })
  })

  const url = `http://127.0.0.1:${server.port}`
  return {
    url,
    baseUrl: `${url}/api/v1/`,
    issuer: url,
    discoveryUrl: `${url}${DISCOVERY_PATH}`,
    ...credentials,
    get apiKey() {
      return apiKeys.current
    },
    accounts: ACCOUNTS,
    gone: SEEDED_GONE.actor_profiles,
    records,
    ...createVisitor(url),
    clock,
    faults: { ...faults, revokeTokens: tokens.revokeAll, rotateSigningKey, rotateApiKey: apiKeys.rotate },
    rateLimit: limiter.rateLimit,
    tokens: sandboxTokens(tokens, lifetime),
    clients: sandboxClients(clients, apiKeys),
    log,
    reset() {
      for (const part of [timekeeper, apiKeys, clients, lifetime, records]) part.reset()
      limiter.restore()
      for (const part of [tokens, faults, log]) part.clear()
    },
    close: server.close,
    [Symbol.asyncDispose]: server.close,
  }
}
