import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { startReceiver } from '../../test/receiver.ts'
import { startWith } from '../../test/webhooks.ts'

describe('the end', () => {
  test('closing waits for no endpoint, and nothing is sent afterwards', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const sandbox = await startWith(`http://127.0.0.1:${port}/`)
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    await once(silent, 'connection')
    await sandbox.close()
    await sandbox.webhooks.settled()
    expect(sandbox.webhooks.deliveries()).toMatchObject([{ state: 'failed', nextAttemptAt: undefined }])
    sandbox.webhooks.trigger('actor_profile.updated', 1002)
    sandbox.records.change('actor_profiles', 1003)
    sandbox.clock.advance(86_400_000)
    expect(sandbox.webhooks.deliveries()).toHaveLength(1)
    silent.close()
  })

  test('closing gives up what was to be sent again', async () => {
    await using receiver = await startReceiver(500)
    const sandbox = await startWith(receiver.url)
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    await sandbox.webhooks.settled()
    await sandbox.close()
    expect(sandbox.webhooks.deliveries()).toMatchObject([{ state: 'failed', nextAttemptAt: undefined }])
  })

  test('unregister() gives up what was to be sent again, and what is on its way is the last', async () => {
    await using receiver = await startReceiver(500)
    await using sandbox = await startWith(receiver.url)
    const [endpoint] = sandbox.webhooks.endpoints()
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    await sandbox.webhooks.settled()
    sandbox.webhooks.trigger('actor_profile.updated', 1002)
    expect(sandbox.webhooks.unregister(endpoint?.id ?? 0)).toBe(true)
    await sandbox.webhooks.settled()
    expect(sandbox.webhooks.deliveries().map(({ state }) => state)).toEqual(['failed', 'failed'])
    sandbox.clock.advance(86_400_000)
    await sandbox.webhooks.settled()
    expect(receiver.received).toHaveLength(2)
  })

  test('reset() forgets what is on its way: it is not sent again', async () => {
    await using receiver = await startReceiver(500)
    await using sandbox = await startWith(receiver.url)
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    sandbox.reset()
    await sandbox.webhooks.settled()
    sandbox.clock.advance(86_400_000)
    await sandbox.webhooks.settled()
    expect(receiver.received).toHaveLength(1)
  })

  test('reset() forgets deliveries, what was gathered, and endpoints that came later', async () => {
    await using receiver = await startReceiver(500)
    await using late = await startReceiver()
    await using sandbox = await startWith(receiver.url)
    sandbox.webhooks.register(late.url)
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    await sandbox.webhooks.settled()
    sandbox.records.change('actor_profiles', 1002)
    sandbox.reset()
    sandbox.clock.advance(86_400_000)
    await sandbox.webhooks.settled()
    expect([receiver.received.length, late.received.length]).toEqual([1, 1])
    expect(sandbox.webhooks.deliveries()).toEqual([])
    expect(sandbox.webhooks.endpoints().map(({ url }) => url)).toEqual([receiver.url])
  })
})
