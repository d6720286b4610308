import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { startReceiver } from '../../test/receiver.ts'
import { startWith } from '../../test/webhooks.ts'

describe('an event that is not taken', () => {
  test('is sent again, each wait twice as long, until there is a 200', async () => {
    await using receiver = await startReceiver(500, 0, 404, 200)
    await using sandbox = await startWith(receiver.url, { webhooks: { firstRetry: 1000 } })
    const { clock, webhooks } = sandbox
    const began = clock.now()
    webhooks.trigger('actor_profile.updated', 1001)
    await webhooks.settled()
    const waits: number[] = []
    for (;;) {
      const next = webhooks.deliveries()[0]?.nextAttemptAt
      if (next === undefined) break
      waits.push(next - clock.now())
      clock.advance(next - clock.now() - 1)
      await webhooks.settled()
      const sent = receiver.received.length
      clock.advance(1)
      await webhooks.settled()
      expect(receiver.received).toHaveLength(sent + 1)
    }
    expect(waits).toEqual([1000, 2000, 4000])
    expect(webhooks.deliveries()).toMatchObject([
      {
        state: 'delivered',
        event: { type: 'actor_profile.updated', data: { id: 1001 } },
        attempts: [
          { time: began, status: 500, error: undefined },
          { time: began + 1000, status: undefined, error: 'ECONNRESET' },
          { time: began + 3000, status: 404 },
          { time: began + 7000, status: 200 },
        ],
      },
    ])
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
    clock.advance(86_400_000)
    await webhooks.settled()
    expect(receiver.received).toHaveLength(4)
  })

  test.each([201, 204, 302, 410])('%i is not 200, and where it leads is not looked at', async (status) => {
    await using receiver = await startReceiver(status)
    await using sandbox = await startWith(receiver.url)
    sandbox.webhooks.trigger('actor_profile.deleted', 1001)
    await sandbox.webhooks.settled()
    expect(receiver.received).toHaveLength(1)
    expect(sandbox.webhooks.deliveries()).toMatchObject([{ state: 'pending', attempts: [{ status }] }])
  })

  test('is given up after as many attempts as it was set to', async () => {
    await using receiver = await startReceiver(503)
    await using sandbox = await startWith(receiver.url, { webhooks: { attempts: 3, firstRetry: 1 } })
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    for (let round = 0; round < 5; round += 1) {
      await sandbox.webhooks.settled()
      sandbox.clock.advance(86_400_000)
    }
    await sandbox.webhooks.settled()
    expect(receiver.received).toHaveLength(3)
    expect(sandbox.webhooks.deliveries()).toMatchObject([{ state: 'failed', nextAttemptAt: undefined }])
  })

  test('can be sent once more by hand, also when it was taken', async () => {
    await using receiver = await startReceiver(500, 200, 200)
    await using sandbox = await startWith(receiver.url, { webhooks: { attempts: 1 } })
    const { webhooks } = sandbox
    webhooks.trigger('actor_profile.updated', 1001)
    await webhooks.settled()
    const [delivery] = webhooks.deliveries()
    expect(delivery?.state).toBe('failed')
    expect(webhooks.redeliver(delivery?.id ?? 0)).toBe(true)
    expect(webhooks.redeliver(delivery?.id ?? 0)).toBe(true)
    await webhooks.settled()
    expect(webhooks.deliveries()[0]?.state).toBe('delivered')
    expect(receiver.received).toHaveLength(2)
    webhooks.redeliver(delivery?.id ?? 0)
    await webhooks.settled()
    expect(receiver.received).toHaveLength(3)
    expect(webhooks.redeliver(99)).toBe(false)
  })

  test('an endpoint that says nothing is not waited for', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    await using sandbox = await startWith(`http://127.0.0.1:${port}/`, { webhooks: { timeout: 30 } })
    sandbox.webhooks.trigger('actor_profile.updated', 1001)
    await sandbox.webhooks.settled()
    silent.close()
    expect(sandbox.webhooks.deliveries()).toMatchObject([
      { attempts: [{ status: undefined, error: 'no answer within 30 ms' }] },
    ])
  })
})
