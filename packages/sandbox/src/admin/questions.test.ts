import { describe, expect, test } from 'vitest'
import { ask, type Json } from '../../test/admin.ts'
import { api, grant } from '../../test/support.ts'
import { startSandbox } from '../index.ts'

describe('questions', () => {
  test('state has everything there is to see', async () => {
    await using sandbox = await startSandbox({ flavour: 'doorkeeper', actors: 7 })
    await grant(sandbox)
    await api(sandbox, 'attributes')
    const { apiKey, clientId, url } = sandbox
    expect(await ask(sandbox, 'state')).toMatchObject({
      access: { apiKey, clientId, url },
      flavour: 'doorkeeper',
      actors: 7,
      clock: { frozen: false },
      faults: [],
      rateLimit: { settings: { requests: 300 }, usage: { used: 1, remaining: 299 } },
      tokens: { lifetime: 7_200_000, list: [{ state: 'active', scope: 'public' }] },
      clients: [{ type: 'confidential' }, { type: 'public' }],
      webhooks: { endpoints: [], deliveries: [] },
      counters: { requests: 2, byStatus: { 200: 2 } },
    })
  })

  test('HEAD of the stream of the log ends', async () => {
    await using sandbox = await startSandbox()
    const signal = AbortSignal.timeout(5000)
    const answer = await fetch(`${sandbox.url}/_sandbox/events`, { method: 'HEAD', signal })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
  })

  test('the log, whole, by path and method, or after an entry', async () => {
    await using sandbox = await startSandbox()
    await api(sandbox, 'attributes')
    await api(sandbox, 'actor_profiles?page=2')
    await grant(sandbox)
    expect(await ask(sandbox, 'log')).toEqual({
      count: 3,
      entries: JSON.parse(JSON.stringify(sandbox.log.entries())) as unknown,
    })
    expect(await ask(sandbox, 'log?path=/api/v1/actor_profiles&method=GET')).toMatchObject({
      count: 1,
      entries: [{ path: '/api/v1/actor_profiles?page=2' }],
    })
    expect(await ask(sandbox, 'log?after=2')).toMatchObject({ entries: [{ id: 3 }] })
  })

  test('events: each entry of the log as it comes, and again when it is answered', async () => {
    await using sandbox = await startSandbox()
    const stream = await fetch(`${sandbox.url}/_sandbox/events`)
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    await api(sandbox, 'attributes')
    const decoder = new TextDecoder()
    let text = ''
    for await (const chunk of stream.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      if (text.includes('"status":200')) break
    }
    const events = [...text.matchAll(/^event: entry\ndata: (.*)\n$/gm)].map(
      ([, data = '']) => JSON.parse(data) as Json,
    )
    expect(events).toMatchObject([
      { id: 1, path: '/api/v1/attributes' },
      { id: 1, status: 200 },
    ])
  })

  test('an open stream does not keep the sandbox from closing', async () => {
    const sandbox = await startSandbox()
    const stream = await fetch(`${sandbox.url}/_sandbox/events`)
    await sandbox.close()
    await expect(stream.text()).rejects.toThrow()
  })
})
