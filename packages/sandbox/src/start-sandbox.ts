import type { Gone } from '@filmmakers-sdk/api-contract'
import type { RequestListener } from 'node:http'
import { readClients } from './client-options.ts'
import { createClock, type SandboxClock } from './clock.ts'
import { deriveCredentials } from './credentials.ts'
import { createFaults, type SandboxFaults } from './faults.ts'
import { readOptions, type SandboxOptions } from './options.ts'
import { createRateLimiter } from './rate-limit.ts'
import { createRequestLog, type RequestLog } from './request-log.ts'
import { createPipeline } from './request-pipeline.ts'
import { loadRouter } from './router.ts'
import type { SandboxRecords } from './records/records.ts'
import { SEEDED_GONE } from './records/seeded-gone.ts'
import { listen } from './server.ts'
import { ACCOUNTS, type SandboxAccount } from './oauth/accounts.ts'
import { seededClients } from './oauth/clients.ts'
import { loadAuthorizationServer } from './oauth/load-authorization-server.ts'
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
  readonly log: RequestLog
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
  const clock = createClock(systemNow)
  const credentials = deriveCredentials(settings.seed)
  const registered = seededClients(credentials)
  registered.push(
    ...readClients(
      settings.clients,
      registered.map(({ id }) => id),
    ),
  )
  const [{ tokens, listener }, { createRoute, records }] = await Promise.all([
    loadAuthorizationServer({ ...settings, registered, clock, systemNow }),
    loadRouter(settings, clock),
  ])
  const log = createRequestLog(clock)
  const faults = createFaults(tokens.revokeAll)

  const server = await listen(settings.port, (port): RequestListener => {
    const origin = `http://127.0.0.1:${port}`
    const route = createRoute({ origin, credentials, tokens, oauth: listener(origin) })
    const limiter = settings.rateLimit && createRateLimiter(settings.rateLimit, clock)
    return createPipeline({ port, log, faults, limiter, route })
  })

  const url = `http://127.0.0.1:${server.port}`
  return {
    url,
    baseUrl: `${url}/api/v1/`,
    issuer: url,
    discoveryUrl: `${url}${DISCOVERY_PATH}`,
    ...credentials,
    accounts: ACCOUNTS,
    gone: SEEDED_GONE.actor_profiles,
    records,
    ...createVisitor(url),
    clock,
    faults: { respond: faults.respond, revokeTokens: faults.revokeTokens, clear: faults.clear },
    log: { entries: log.entries, count: log.count, clear: log.clear },
    close: server.close,
    [Symbol.asyncDispose]: server.close,
  }
}
