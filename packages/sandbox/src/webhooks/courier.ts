import type { Timekeeper } from '../clock.ts'
import type { RequestRecorder } from '../request-log.ts'
import type { WebhookAttempt, WebhookDelivery, WebhookEndpoint, WebhookEvent } from './delivery.ts'
import { send, type Outcome } from './send.ts'
import { signature } from './signature.ts'
import type { WebhookSettings } from './webhook-options.ts'

export interface CourierSettings extends Pick<Timekeeper, 'clock' | 'at'>, Pick<RequestRecorder, 'begin'> {
  settings: WebhookSettings
  /** The machine's clock, epoch milliseconds: who verifies a signature compares its time with that. */
  systemNow: () => number
  apiKey: () => string
}

/** Brings events to endpoints, again and again until they are taken or given up. */
export interface Courier {
  deliver: (event: WebhookEvent, endpoint: WebhookEndpoint) => void
  /** One more attempt at once, unless one is under way; false if there is no delivery with this id. */
  redeliver: (id: number) => boolean
  /** Nothing more is sent to this endpoint but what is on its way. */
  giveUp: (endpointId: number) => void
  list: () => WebhookDelivery[]
  /** Resolves when no attempt is under way. */
  settled: () => Promise<void>
  clear: () => void
  close: () => void
}

interface Stored {
  id: number
  endpoint: WebhookEndpoint
  event: WebhookEvent
  state: WebhookDelivery['state']
  attempts: WebhookAttempt[]
  nextAttemptAt: number | undefined
  /** The attempt that is under way, if there is one, is the last. */
  isGivenUp: boolean
  cancel: () => void
}

const CAPACITY = 1000

export function createCourier({ settings, clock, at, systemNow, apiKey, begin }: CourierSettings): Courier {
  const deliveries = new Map<number, Stored>()
  const underWay = new Map<number, Promise<void>>()
  const closing = new AbortController()
  let latest = 0

  async function attempt(delivery: Stored): Promise<void> {
    const { endpoint, event } = delivery
    const time = clock.now()
    const body = JSON.stringify(event)
    const { url } = endpoint
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'filmmakers-sandbox',
      'x-signature': signature(Math.floor(systemNow() / 1000), body, apiKey()),
    }
    const entry = begin({ method: 'POST', url, headers }, 'out')
    const { anyHost, timeout } = settings
    const outcome = await send({ url, headers, body, anyHost, timeout, signal: closing.signal })
    entry.ends('status' in outcome ? outcome.status : undefined)
    note(delivery, time, outcome)
  }

  function note(delivery: Stored, time: number, outcome: Outcome): void {
    // It was forgotten while it was on its way.
    if (deliveries.get(delivery.id) !== delivery) return
    const status = 'status' in outcome ? outcome.status : undefined
    const error = 'error' in outcome ? outcome.error : undefined
    delivery.attempts.push({ time, status, error })
    // Only 200 will do: the documentation says so, and nothing of the rest of the 2xx.
    if (status === 200) delivery.state = 'delivered'
    else if (delivery.attempts.length >= settings.attempts || delivery.isGivenUp) delivery.state = 'failed'
    else wait(delivery)
  }

  function wait(delivery: Stored): void {
    const instant = clock.now() + settings.firstRetry * 2 ** (delivery.attempts.length - 1)
    delivery.nextAttemptAt = instant
    delivery.cancel = at(instant, () => {
      start(delivery)
    })
  }

  function giveUp(delivery: Stored): void {
    delivery.cancel()
    delivery.isGivenUp = true
    delivery.nextAttemptAt = undefined
    if (delivery.state === 'pending' && !underWay.has(delivery.id)) delivery.state = 'failed'
  }

  function start(delivery: Stored): void {
    if (underWay.has(delivery.id)) return
    delivery.cancel()
    delivery.nextAttemptAt = undefined
    delivery.state = 'pending'
    underWay.set(
      delivery.id,
      attempt(delivery).finally(() => underWay.delete(delivery.id)),
    )
  }

  return {
    deliver(event, endpoint) {
      if (closing.signal.aborted) return
      latest += 1
      const delivery: Stored = {
        id: latest,
        endpoint,
        event,
        state: 'pending',
        attempts: [],
        nextAttemptAt: undefined,
        isGivenUp: false,
        cancel: () => undefined,
      }
      deliveries.set(delivery.id, delivery)
      const [oldest] = deliveries.values()
      if (deliveries.size > CAPACITY && oldest !== undefined) {
        oldest.cancel()
        deliveries.delete(oldest.id)
      }
      start(delivery)
    },
    redeliver(id) {
      const delivery = deliveries.get(id)
      if (delivery === undefined) return false
      start(delivery)
      return true
    },
    giveUp(endpointId) {
      for (const delivery of deliveries.values()) if (delivery.endpoint.id === endpointId) giveUp(delivery)
    },
    list: () =>
      Array.from(deliveries.values(), ({ id, endpoint, event, state, attempts, nextAttemptAt }) => ({
        id,
        endpoint,
        event,
        state,
        attempts: [...attempts],
        nextAttemptAt,
      })),
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay.values())
    },
    clear() {
      for (const { cancel } of deliveries.values()) cancel()
      deliveries.clear()
    },
    close() {
      for (const delivery of deliveries.values()) giveUp(delivery)
      closing.abort()
    },
  }
}
