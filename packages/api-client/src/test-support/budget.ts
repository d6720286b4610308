import { apiKey } from '@filmmakers-sdk/auth-core'
import {
  createFilmmakersClient,
  createRateLimit,
  type FilmmakersClient,
  type FilmmakersClientOptions,
  type RateLimit,
  type RateLimitOptions,
} from '../index.ts'
import { key } from './clients.ts'
import { createQuotaServer, type QuotaServer, type QuotaServerOptions } from './quota-server.ts'
import { createVirtualTime, type VirtualTime } from './virtual-time.ts'

export interface BudgetSetUp {
  time: VirtualTime
  server: QuotaServer
  rateLimit: RateLimit
  client: FilmmakersClient
  /** Another client, by default of the same budget. */
  newClient: (options?: Partial<FilmmakersClientOptions>) => FilmmakersClient
  /** Calls at once. */
  burst: (calls: number) => Promise<{ lost: number; took: number }>
}

/** A server with a quota and a client of it, whose time passes in no time. */
export function setUpBudget(quota: QuotaServerOptions, budget: RateLimitOptions = {}): BudgetSetUp {
  const time = createVirtualTime()
  const server = createQuotaServer(time, quota)
  const rateLimit = createRateLimit({ clock: time, ...budget })
  const newClient = (options: Partial<FilmmakersClientOptions> = {}) =>
    createFilmmakersClient({ auth: apiKey(key), fetch: server.fetch, clock: time, rateLimit, ...options })
  const client = newClient()
  return {
    time,
    server,
    rateLimit,
    client,
    newClient,
    async burst(calls) {
      const began = time.now()
      const all = Array.from({ length: calls }, () => client.actorProfiles.get(1))
      const results = await time.run(Promise.allSettled(all))
      return { lost: results.filter(({ status }) => status === 'rejected').length, took: time.now() - began }
    },
  }
}

/** How long it is at the least until the last of so many calls is answered, by windows of the clock. */
export function idealTime(calls: number, now: number, { requests, interval }: QuotaServerOptions): number {
  return (Math.floor(now / interval) + Math.ceil(calls / requests) - 1) * interval - now
}
