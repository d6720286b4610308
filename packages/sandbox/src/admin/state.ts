import type { SandboxAccess, SandboxControls } from '../controls.ts'
import type { SandboxAccount } from '../oauth/accounts.ts'

/** What does not change while a sandbox runs. */
export interface SandboxFacts {
  readonly flavour: string
  readonly actors: number
  readonly seed: string
  /** Whether the device grant is switched on. */
  readonly device: boolean
  readonly accounts: readonly SandboxAccount[]
}

const SHOWN_DELIVERIES = 50

/** Everything there is to see, as JSON. */
export function describeState(
  { url, baseUrl, issuer, discoveryUrl, apiKey, clientId, clientSecret, publicClientId }: SandboxAccess,
  facts: SandboxFacts,
  { clock, faults, rateLimit, tokens, clients, webhooks, log }: SandboxControls,
): Readonly<Record<string, unknown>> {
  return {
    access: { url, baseUrl, issuer, discoveryUrl, apiKey, clientId, clientSecret, publicClientId },
    ...facts,
    clock: { now: clock.now(), frozen: clock.frozen },
    faults: faults.list().map(({ fault: { path, ...fault }, ...planned }) => ({
      ...planned,
      fault:
        path === undefined
          ? fault
          : { ...fault, [typeof path === 'string' ? 'path' : 'pattern']: sourceOf(path) },
    })),
    rateLimit: { settings: rateLimit.settings(), usage: rateLimit.usage() },
    tokens: { lifetime: tokens.lifetime, list: tokens.list() },
    clients: clients.list(),
    webhooks: { endpoints: webhooks.endpoints(), deliveries: webhooks.deliveries().slice(-SHOWN_DELIVERIES) },
    counters: log.counters(),
  }
}

function sourceOf(path: string | RegExp): string {
  return typeof path === 'string' ? path : path.source
}
