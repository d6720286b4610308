import { once } from 'node:events'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { api } from '../../test/support.ts'
import { startSandbox } from '../index.ts'

/** Far longer than any test: whoever has to wait for it does not come back in time. */
const AGES = 600_000

test('latency: the answer comes late, and is the real one', async () => {
  await using sandbox = await startSandbox()
  sandbox.faults.add({ kind: 'latency', ms: 80 })
  const answer = await api(sandbox, 'attributes')
  expect(await answer.json()).toContain('dances')
  const [entry] = sandbox.log.entries()
  expect(entry).toMatchObject({ status: 200, faults: ['latency'] })
  // Timers may fire a moment early, never half.
  expect(entry?.duration).toBeGreaterThan(40)
})

test('latency: a client that gives up is told from one that waits', async () => {
  await using sandbox = await startSandbox()
  sandbox.faults.add({ kind: 'latency', ms: AGES })
  const controller = new AbortController()
  const waiting = fetch(`${sandbox.baseUrl}attributes`, { signal: controller.signal })
  const ended = new Promise<void>((resolve) => {
    sandbox.log.subscribe(({ duration }) => {
      if (duration !== undefined) resolve()
      else controller.abort()
    })
  })
  await expect(waiting).rejects.toThrow()
  await ended
  expect(sandbox.log.entries()[0]?.status).toBeUndefined()
})

test('latency and drip: closing the sandbox waits for none of them', async () => {
  const sandbox = await startSandbox()
  sandbox.faults.add({ kind: 'latency', ms: AGES, path: '/api/v1/attributes' })
  sandbox.faults.add({ kind: 'drip', every: AGES, path: '/api/v1/actor_profiles' })
  const late = api(sandbox, 'attributes').then(
    () => 'answered',
    () => 'cut',
  )
  const dripping = await api(sandbox, 'actor_profiles')
  expect(dripping.status).toBe(200)
  const rest = dripping.text().then(
    () => 'answered',
    () => 'cut',
  )
  await sandbox.close()
  expect(await Promise.all([late, rest])).toEqual(['cut', 'cut'])
})

test('drip: the body comes in drops, and in the end it is whole', async () => {
  await using sandbox = await startSandbox()
  const whole = await (await api(sandbox, 'attributes')).text()
  sandbox.faults.add({ kind: 'drip', bytes: 200, every: 1 })
  const headers = { authorization: `Token token=${sandbox.apiKey}` }
  const sent = request(`${sandbox.baseUrl}attributes`, { headers })
  sent.end()
  const [answer] = (await once(sent, 'response')) as [AsyncIterable<Buffer>]
  const drops: Buffer[] = []
  for await (const drop of answer) drops.push(drop)
  expect(Buffer.concat(drops).toString()).toBe(whole)
  expect(drops.length).toBeGreaterThan(1)
})
