import type { RequestListener } from 'node:http'
import { ADMIN_PATH, createAdminApi } from './admin/admin-api.ts'
import { createApiKeys } from './api-keys.ts'
import { createClock } from './clock.ts'
import type { SandboxAccess, SandboxControls } from './controls.ts'
import { deriveCredentials } from './credentials.ts'
import { createFaultPlan } from './faults/fault-plan.ts'
import { createHomePage } from './page/home-page.ts'
import { isPageFile, sendPageFile } from './page-files.ts'
import { createHostCheck, inUrl } from './host-check.ts'
import { ACCOUNTS } from './oauth/accounts.ts'
import { createClientRegistry } from './oauth/client-registry.ts'
import { seededClients } from './oauth/clients.ts'
import { loadAuthorizationServer } from './oauth/load-authorization-server.ts'
import { DISCOVERY_PATH } from './oauth/paths.ts'
import { sandboxClients } from './oauth/sandbox-clients.ts'
import { createTokenLifetime, sandboxTokens } from './oauth/sandbox-tokens.ts'
import { createVisitor } from './oauth/visitor.ts'
import type { SandboxSettings } from './options.ts'
import { createRateLimiter } from './rate-limit/rate-limit.ts'
import { createRequestLog } from './request-log.ts'
import { createPipeline } from './request-pipeline.ts'
import { loadRouter } from './router.ts'
import { createWebhooks } from './webhooks/sandbox-webhooks.ts'

/** A sandbox whose port is known. */
export interface Assembled {
  access: SandboxAccess
  controls: SandboxControls
  listener: RequestListener
}

export interface Assembly {
  at: (port: number) => Assembled
  /** Ends what goes on by itself. */
  stop: () => void
}

/** Everything a sandbox consists of, put together: all that can be done before it listens. */
export async function assemble(settings: SandboxSettings): Promise<Assembly> {
  const systemNow = () => Date.now()
  const timekeeper = createClock(systemNow)
  const { clock } = timekeeper
  const credentials = deriveCredentials(settings.seed)
  const apiKeys = createApiKeys(credentials.apiKey, settings.apiKeys)
  const registry = createClientRegistry(seededClients(credentials), settings.clients)
  const lifetime = createTokenLifetime(settings.tokenLifetime)
  const [{ tokens, listener, rotateSigningKey }, { createRoute, records }] = await Promise.all([
    loadAuthorizationServer({
      ...settings,
      tokenLifetime: lifetime.get,
      clients: registry,
      clock,
      systemNow,
    }),
    loadRouter(settings, clock),
  ])
  const { log, begin } = createRequestLog(clock, systemNow)
  const { faults, take } = createFaultPlan(settings.seed)
  const limiter = createRateLimiter(settings.rateLimit, clock)
  const { webhooks, ...courier } = createWebhooks({
    ...timekeeper,
    settings: settings.webhooks,
    systemNow,
    begin,
    apiKey: () => apiKeys.current,
  })
  records.subscribe(courier.hear)

  function reset(): void {
    courier.reset()
    for (const part of [timekeeper, apiKeys, registry, lifetime, records]) part.reset()
    limiter.restore()
    for (const part of [tokens, faults, log]) part.clear()
  }

  function at(port: number): Assembled {
    const { host } = settings
    const origin = `http://${isAnyAddress(host) ? '127.0.0.1' : inUrl(host)}:${port}`
    const access: SandboxAccess = {
      url: origin,
      baseUrl: `${origin}/api/v1/`,
      issuer: origin,
      discoveryUrl: `${origin}${DISCOVERY_PATH}`,
      ...credentials,
      get apiKey() {
        return apiKeys.current
      },
    }
    const controls: SandboxControls = {
      ...createVisitor(origin),
      clock,
      faults: { ...faults, revokeTokens: tokens.revokeAll, rotateSigningKey, rotateApiKey: apiKeys.rotate },
      rateLimit: limiter.rateLimit,
      tokens: sandboxTokens(tokens, lifetime),
      clients: sandboxClients(registry, apiKeys),
      records,
      webhooks,
      log,
      reset,
    }
    const { flavour, actors, seed, device } = settings
    const facts = { flavour, actors, seed, device: device !== undefined, accounts: ACCOUNTS }
    const admin = createAdminApi({ access, facts, controls })
    const page = createHomePage(access, facts)
    const route = createRoute({ origin, apiKeys, tokens, oauth: listener(origin) })
    return {
      access,
      controls,
      listener: createPipeline({
        origin,
        log: { begin },
        faults: { take },
        limiter,
        isOwnHost: createHostCheck({ ...settings, port }),
        tools: (pathname) => {
          if (isPageFile(pathname)) return sendPageFile
          return pathname.startsWith(ADMIN_PATH) ? admin : undefined
        },
        route: (pathname) => (pathname === '/' ? page : route(pathname)),
      }),
    }
  }

  return {
    at,
    stop() {
      courier.close()
      timekeeper.reset()
    },
  }
}

function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}
