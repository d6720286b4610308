import { createManualClock } from '@filmmakers-sdk/auth-core/testing'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startApiServer } from '../test-support/api-server.ts'
import { clientOf, rejection } from '../test-support/clients.ts'
import { empty, json } from '../test-support/replies.ts'

const actor = json({ id: 1 }, 200, { etag: 'W/"1"', 'x-request-id': 'r' })

/** Rejections nobody has handled, after the event loop has turned. */
function unhandledRejections(): () => Promise<unknown[]> {
  const unhandled: unknown[] = []
  const note = (reason: unknown) => {
    unhandled.push(reason)
  }
  // Vitest's own listeners would fail the run.
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', note)
  onTestFinished(() => {
    process.off('unhandledRejection', note)
    for (const other of others) process.on('unhandledRejection', other)
  })
  return async () => {
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    return unhandled
  }
}

describe('a call', () => {
  test('is a promise of the data', async () => {
    const server = await startApiServer(actor)
    const call = clientOf(server).actorProfiles.get(1)
    expect(await Promise.all([call, call])).toEqual([{ id: 1 }, { id: 1 }])
    expect(await call.then(({ id }) => id)).toBe(1)
    const order: string[] = []
    await call.finally(() => order.push('finally'))
    expect(order).toEqual(['finally'])
    expect(call).toBeInstanceOf(Promise)
    expect(server.requests).toHaveLength(1)
  })

  test('gives what came with the data, without another request', async () => {
    const server = await startApiServer(actor)
    const call = clientOf(server).actorProfiles.get(1)
    const { data, status, etag, requestId, headers } = await call.withResponse()
    expect([data, status, etag, requestId, headers.get('content-type')]).toEqual([
      await call,
      200,
      'W/"1"',
      'r',
      'application/json; charset=utf-8',
    ])
    expect(server.requests).toHaveLength(1)
  })

  test('without ETag and request id has none', async () => {
    const server = await startApiServer(json({ id: 1 }))
    const response = await clientOf(server).actorProfiles.get(1).withResponse()
    expect(Object.keys(response).sort()).toEqual(['data', 'headers', 'status'])
  })

  test('that fails is handled once it is handled anywhere', async () => {
    const server = await startApiServer(empty(404))
    const client = clientOf(server)
    const unhandled = unhandledRejections()
    expect(await rejection(client.actorProfiles.get(1).withResponse())).toMatchObject({ code: 'not_found' })
    await client.actorProfiles.get(1).catch(() => undefined)
    expect(await rejection(client.actorProfiles.get(1))).toMatchObject({ code: 'not_found' })
    const call = client.actorProfiles.get(1)
    await Promise.allSettled([call, call.withResponse(), call.finally(() => undefined)])
    expect(await unhandled()).toEqual([])
  })

  test('that fails and is handled nowhere is reported, as any promise is', async () => {
    const server = await startApiServer(empty(404))
    const client = clientOf(server)
    const unhandled = unhandledRejections()
    void client.actorProfiles.get(1)
    await rejection(client.actorProfiles.get(2))
    while ((await unhandled()).length === 0);
    expect(await unhandled()).toMatchObject([{ code: 'not_found' }])
  })

  test('with a limit that is reached leaves no rejection behind', async () => {
    const server = await startApiServer(() => undefined)
    const unhandled = unhandledRejections()
    for (const limit of [
      { timeout: 20 },
      { timeout: 20, deadline: 60_000 },
      { signal: AbortSignal.timeout(20) },
    ]) {
      const { actorProfiles } = clientOf(server, { retry: false, clock: createManualClock() })
      await rejection(actorProfiles.get(1, {}, limit))
      await rejection(actorProfiles.list({}, limit))
    }
    expect(await unhandled()).toEqual([])
  })
})
