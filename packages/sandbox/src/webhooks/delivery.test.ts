import { describe, expect, test } from 'vitest'
import { startReceiver } from '../../test/receiver.ts'
import { briefly, eventsOf, startWith, verifies } from '../../test/webhooks.ts'

describe('a delivery', () => {
  test('is what the documentation says: body, type, signature with a space after the comma', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await startWith(receiver.url)
    const before = Math.floor(Date.now() / 1000)
    sandbox.records.remove('actor_profiles', 1001)
    await sandbox.webhooks.settled()

    const [delivery] = receiver.received
    expect(delivery?.body).toBe(
      `{"type":"actor_profile.deleted","created":${Math.floor(sandbox.clock.now() / 1000)},"data":{"id":1001}}`,
    )
    expect(delivery?.headers).toMatchObject({ 'content-type': 'application/json' })
    expect(delivery !== undefined && verifies(delivery, sandbox.apiKey)).toBe(true)
    expect(delivery !== undefined && verifies(delivery, 'another key')).toBe(false)
    const t = Number(/^t=(\d+)/.exec(String(delivery?.headers['x-signature']))?.[1])
    expect(t - before).toBeLessThan(60)
  })

  test('is signed by the time of the machine, which receivers compare with, and made at that of the sandbox', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await startWith(receiver.url)
    sandbox.clock.set(new Date('2040-01-01T00:00:00Z'))
    sandbox.webhooks.trigger('actor_profile.updated', 7)
    await sandbox.webhooks.settled()
    expect(eventsOf(receiver)[0]?.created).toBe(Date.parse('2040-01-01T00:00:00Z') / 1000)
    const t = Number(/^t=(\d+)/.exec(String(receiver.received[0]?.headers['x-signature']))?.[1])
    expect(Math.abs(t - Date.now() / 1000)).toBeLessThan(60)
  })

  test('is signed with the key that is valid then', async () => {
    await using receiver = await startReceiver(500, 200)
    await using sandbox = await startWith(receiver.url)
    const old = sandbox.apiKey
    sandbox.records.remove('actor_profiles', 1001)
    await sandbox.webhooks.settled()
    const fresh = sandbox.faults.rotateApiKey()
    sandbox.clock.advance(10_000)
    await sandbox.webhooks.settled()
    expect(receiver.received.map((each) => [verifies(each, old), verifies(each, fresh)])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  test('goes to every endpoint that is registered, and to none that is no longer', async () => {
    await using first = await startReceiver()
    await using second = await startReceiver()
    await using sandbox = await startWith(first.url)
    const endpoint = sandbox.webhooks.register(second.url)
    expect(sandbox.webhooks.endpoints().map(({ url }) => url)).toEqual([first.url, second.url])
    sandbox.records.remove('actor_profiles', 1001)
    expect(sandbox.webhooks.unregister(endpoint.id)).toBe(true)
    expect(sandbox.webhooks.unregister(endpoint.id)).toBe(false)
    sandbox.records.remove('actor_profiles', 1002)
    await sandbox.webhooks.settled()
    expect(briefly(first).sort()).toEqual(['actor_profile.deleted 1001', 'actor_profile.deleted 1002'])
    expect(briefly(second)).toEqual(['actor_profile.deleted 1001'])
  })

  test('is in the log, and security 89: without signature and without what a URL may hide', async () => {
    await using receiver = await startReceiver(200)
    await using sandbox = await startWith(`${receiver.url}?token=s3cret`)
    sandbox.records.remove('actor_profiles', 1001)
    await sandbox.webhooks.settled()
    const entries = sandbox.log.entries({ direction: 'out' })
    expect(entries).toMatchObject([{ method: 'POST', path: `${receiver.url}?token=[redacted]`, status: 200 }])
    expect(entries[0]?.headers).toMatchObject({
      'x-signature': '[redacted]',
      'content-type': 'application/json',
    })
    expect(sandbox.log.counters()).toMatchObject({ requests: 0, deliveries: 1 })
    expect(JSON.stringify(sandbox.log.entries())).not.toMatch(/s3cret|v1=/)
  })
})
