import { describe, expect, test } from 'vitest'
import { startReceiver } from '../../test/receiver.ts'
import { briefly, startWith } from '../../test/webhooks.ts'
import { startSandbox } from '../index.ts'

describe('what is told of changed records', () => {
  test('updates of one record are gathered into one event, by the clock of the sandbox', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await startWith(receiver.url, { webhooks: { groupWithin: 60_000 } })
    const { clock, records, webhooks } = sandbox
    records.change('actor_profiles', 1001, { city: 'Roma' })
    clock.advance(30_000)
    records.change('actor_profiles', 1001, { city: 'Wien' })
    records.change('actor_profiles', 1002)
    clock.advance(29_999)
    await webhooks.settled()
    expect(briefly(receiver)).toEqual([])
    clock.advance(1)
    await webhooks.settled()
    expect(briefly(receiver)).toEqual(['actor_profile.updated 1001'])
    clock.advance(30_000)
    records.change('actor_profiles', 1001)
    clock.advance(60_000)
    await webhooks.settled()
    expect(briefly(receiver)).toEqual([
      'actor_profile.updated 1001',
      'actor_profile.updated 1002',
      'actor_profile.updated 1001',
    ])
  })

  test('a removal is told at once, and not what was updated before it', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await startWith(receiver.url)
    sandbox.records.change('actor_profiles', 1001)
    sandbox.records.remove('actor_profiles', 1001)
    sandbox.clock.advance(86_400_000)
    await sandbox.webhooks.settled()
    expect(briefly(receiver)).toEqual(['actor_profile.deleted 1001'])
  })

  test('a merged profile is deleted under its old id, and the other one updated', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await startWith(receiver.url)
    sandbox.records.merge('actor_profiles', 1001, 1002)
    await sandbox.webhooks.settled()
    sandbox.clock.advance(2000)
    await sandbox.webhooks.settled()
    expect(briefly(receiver)).toEqual(['actor_profile.deleted 1001', 'actor_profile.updated 1002'])
  })

  test('without a frozen clock it comes by itself, in no time when nothing is gathered', async () => {
    await using receiver = await startReceiver()
    await using sandbox = await startSandbox({ actors: 5, webhooks: { url: receiver.url, groupWithin: 0 } })
    sandbox.records.change('actor_profiles', 1001)
    await sandbox.webhooks.settled()
    sandbox.records.change('actor_profiles', 1001)
    await sandbox.webhooks.settled()
    expect(briefly(receiver)).toEqual(['actor_profile.updated 1001', 'actor_profile.updated 1001'])
  })
})
