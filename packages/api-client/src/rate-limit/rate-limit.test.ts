import { createManualClock } from '@filmmakers-sdk/auth-core/testing'
import { describe, expect, test } from 'vitest'
import { createRateLimit } from '../index.ts'
import { startApiServer } from '../test-support/api-server.ts'
import { clientOf } from '../test-support/clients.ts'
import { json } from '../test-support/replies.ts'

/** Lets everything happen that waits for nothing but its turn. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('a budget', () => {
  test('lets so many go in an interval, and the next when the oldest is an interval ago', async () => {
    const clock = createManualClock()
    const rateLimit = createRateLimit({ requests: 2, interval: 1000, clock })
    const server = await startApiServer(json({ id: 1 }))
    const client = clientOf(server, { rateLimit, clock })
    await client.actorProfiles.get(1)
    clock.advance(400)
    await client.actorProfiles.get(1)
    const third = client.actorProfiles.get(1)
    await settled()
    clock.advance(599)
    await settled()
    expect(server.requests).toHaveLength(2)
    clock.advance(1)
    await third
    expect(server.requests).toHaveLength(3)
  })
})
