import type { RecordChange } from '../records/records.ts'
import { integer, oneOf } from '../option-checks.ts'
import { createCourier, type CourierSettings } from './courier.ts'
import type { WebhookDelivery, WebhookEndpoint, WebhookEventType } from './delivery.ts'
import { createUpdateGroups } from './grouping.ts'
import { readTarget } from './target.ts'

/**
 * Tells endpoints of changed actor profiles. A change through `records` is an `actor_profile.updated`, all within
 * `groupWithin` in one; a removal is an `actor_profile.deleted` at once, and nobody hears of updates before it. A merged
 * profile is deleted under its old id, and the one it was merged into is updated.
 */
export interface SandboxWebhooks {
  /**
   * Has every event from now on sent to a URL: on loopback, unless the option `webhooks.anyHost` says otherwise.
   *
   * @throws SandboxError `invalid_option`
   */
  register: (url: string) => WebhookEndpoint
  /** Sends nothing more to an endpoint that is not on its way yet; false if there is none with this id. */
  unregister: (id: number) => boolean
  endpoints: () => WebhookEndpoint[]
  /**
   * Sends an event at once, although nothing has changed.
   *
   * @param id of an actor profile; whether it exists is not looked at
   * @throws SandboxError `invalid_option`
   */
  trigger: (type: WebhookEventType, id: number) => void
  /** The latest 1,000 deliveries, oldest first. */
  deliveries: () => WebhookDelivery[]
  /** Sends an event once more at once, whatever became of it; false if there is no delivery with this id. */
  redeliver: (id: number) => boolean
  /** Resolves when no attempt is under way. Updates that are still gathered, and attempts to come, wait for the clock. */
  settled: () => Promise<void>
}

export interface Webhooks {
  webhooks: SandboxWebhooks
  /** What a change of a record means for the endpoints. */
  hear: (change: RecordChange) => void
  /** Back to the endpoints of the start, and no deliveries. */
  reset: () => void
  close: () => void
}

const TYPES: readonly WebhookEventType[] = ['actor_profile.updated', 'actor_profile.deleted']

export function createWebhooks(context: CourierSettings): Webhooks {
  const { settings, clock } = context
  const courier = createCourier(context)
  let endpoints: WebhookEndpoint[] = []
  let latest = 0

  function register(url: string): WebhookEndpoint {
    const { href } = readTarget('url', url, settings.anyHost)
    latest += 1
    const endpoint = { id: latest, url: href }
    endpoints.push(endpoint)
    return endpoint
  }

  function announce(type: WebhookEventType, id: number): void {
    const event = { type, created: Math.floor(clock.now() / 1000), data: { id } }
    for (const endpoint of endpoints) courier.deliver(event, endpoint)
  }

  const updates = createUpdateGroups(context, settings.groupWithin, (id) => {
    announce('actor_profile.updated', id)
  })
  settings.urls.forEach(register)

  return {
    webhooks: {
      register,
      unregister(id) {
        const before = endpoints.length
        endpoints = endpoints.filter((endpoint) => endpoint.id !== id)
        courier.giveUp(id)
        return endpoints.length < before
      },
      endpoints: () => endpoints.map((endpoint) => ({ ...endpoint })),
      trigger(type, id) {
        announce(oneOf('type', type, TYPES), integer('id', id, 1, Number.MAX_SAFE_INTEGER))
      },
      deliveries: courier.list,
      redeliver: courier.redeliver,
      settled: courier.settled,
    },
    hear({ type, resource, id }) {
      if (resource !== 'actor_profiles') return
      if (type === 'updated') {
        updates.note(id)
        return
      }
      updates.drop(id)
      announce('actor_profile.deleted', id)
    },
    reset() {
      updates.clear()
      courier.clear()
      endpoints = []
      settings.urls.forEach(register)
    },
    close() {
      updates.clear()
      courier.close()
    },
  }
}
