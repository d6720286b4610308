import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { startSandbox } from '@filmmakers-sdk/sandbox'
import { createWebhookListener } from '@filmmakers-sdk/webhooks/node'

test('our endpoint hears of a changed actor, signed, once', async () => {
  await using sandbox = await startSandbox()
  const heard: string[] = []
  const listener = createWebhookListener({
    secrets: sandbox.apiKey,
    onEvent: (event) => void heard.push(event.type),
    onError: (error) => {
      throw error
    },
  })
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  sandbox.webhooks.register(`http://127.0.0.1:${port}/`)
  sandbox.records.change('actor_profiles', 1001, { city: 'Roma' })
  sandbox.records.change('actor_profiles', 1001, { height: 181 })
  sandbox.clock.advance(2000) // updates of one record are gathered into one event
  await sandbox.webhooks.settled()

  expect(sandbox.webhooks.deliveries()).toMatchObject([{ state: 'delivered' }])
  await expect.poll(() => heard).toEqual(['actor_profile.updated']) // the listener answers first, then works
  server.close()
})
