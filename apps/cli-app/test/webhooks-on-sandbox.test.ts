import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Sandbox, startSandbox } from '@filmmakers-sdk/sandbox'
import { isKnownEvent, type WebhookHandlerOptions } from '@filmmakers-sdk/webhooks'
import { createWebhookListener } from '@filmmakers-sdk/webhooks/node'
import { describe, expect, test, vi } from 'vitest'

/** A receiver as its users build it, registered with a sandbox that signs and sends by its own reading of the contract. */
async function receiver(sandbox: Sandbox, options: Partial<WebhookHandlerOptions> = {}) {
  const received: string[] = []
  const refused: string[] = []
  const listener = createWebhookListener({
    secrets: sandbox.apiKey,
    onEvent: (event) => {
      received.push(isKnownEvent(event) ? `${event.type} ${event.data.id}` : event.type)
    },
    onRefused: ({ code }) => refused.push(code),
    ...options,
  })
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  sandbox.webhooks.register(`http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`)
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { received, refused, [Symbol.asyncDispose]: close }
}

describe('webhooks of the sandbox', () => {
  test('security 71: changed and deleted profiles arrive, verified with the API key', async () => {
    await using sandbox = await startSandbox({ actors: 3 })
    await using endpoint = await receiver(sandbox)
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    sandbox.webhooks.trigger('actor_profile.deleted', 1002)
    await sandbox.webhooks.settled()
    await vi.waitFor(() => {
      expect(endpoint.received.toSorted()).toEqual([
        'actor_profile.deleted 1002',
        'actor_profile.updated 1001',
      ])
    })
    const attempts = sandbox.webhooks
      .deliveries()
      .map(({ state, attempts: [first] }) => [state, first?.status])
    expect(attempts).toEqual([
      ['delivered', 200],
      ['delivered', 200],
    ])
  })

  test('security 71: with another key, nothing passes, and the sandbox hears it', async () => {
    await using sandbox = await startSandbox({ actors: 3 })
    await using endpoint = await receiver(sandbox, { secrets: 'another key' })
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    await sandbox.webhooks.settled()
    expect([endpoint.received, endpoint.refused]).toEqual([[], ['signature_mismatch']])
    expect(sandbox.webhooks.deliveries()[0]).toMatchObject({ state: 'pending', attempts: [{ status: 400 }] })
  })

  test('security 72: an answer is not held up by the work', async () => {
    const gate = Promise.withResolvers<undefined>()
    await using sandbox = await startSandbox({ actors: 3 })
    await using _endpoint = await receiver(sandbox, { onEvent: () => gate.promise })
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    await sandbox.webhooks.settled()
    expect(sandbox.webhooks.deliveries()[0]?.state).toBe('delivered')
    gate.resolve(undefined)
  })
})
