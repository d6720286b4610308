import { describe, expect, test } from 'vitest'
import { api, grant, post } from '../../test/support.ts'
import { startSandbox, type Fault, type Sandbox } from '../index.ts'

const statuses = async (sandbox: Sandbox, requests: number) => {
  const seen: number[] = []
  for (let count = 0; count < requests; count += 1) seen.push((await api(sandbox, 'attributes')).status)
  return seen
}

describe('which requests a fault meets', () => {
  test('those of a method, however it is written', async () => {
    await using sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'answer', status: 503, method: 'post' })
    expect(await statuses(sandbox, 1)).toEqual([200])
    expect((await post(sandbox, '/oauth/token', {})).status).toBe(503)
    expect((await grant(sandbox)).token_type).toBe('Bearer')
  })

  test('by a probability: the same seed meets the same ones, another seed others, until it is removed', async () => {
    await using sandbox = await startSandbox()
    const run = async (seed: number) => {
      const id = sandbox.faults.add({ kind: 'answer', status: 500, probability: 0.5, seed })
      const seen = await statuses(sandbox, 40)
      expect(sandbox.faults.remove(id)).toBe(true)
      return seen
    }
    const [first, again, other] = [await run(1), await run(1), await run(2)]
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
    const failed = first.filter((status) => status === 500).length
    expect(failed).toBeGreaterThan(8)
    expect(failed).toBeLessThan(32)
    expect(await statuses(sandbox, 3)).toEqual([200, 200, 200])
  })

  test('with a probability and a number of times it ends after that many', async () => {
    await using sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'answer', status: 500, probability: 1, times: 2 })
    expect(await statuses(sandbox, 3)).toEqual([500, 500, 200])
  })

  test('requests at the same time share the number: exactly so many are met', async () => {
    await using sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'answer', status: 500, times: 7 })
    const seen = await Promise.all(Array.from({ length: 30 }, () => statuses(sandbox, 1)))
    expect(seen.flat().filter((status) => status === 500)).toHaveLength(7)
  })
})

test('the list tells what is planned, what it has met and what is left', async () => {
  await using sandbox = await startSandbox()
  const { faults } = sandbox
  const first = faults.add({ kind: 'answer', status: 500, times: 3, path: /attributes/ })
  const second = faults.add({ kind: 'latency', ms: 1, probability: 1 })
  await statuses(sandbox, 2)
  expect(faults.list()).toEqual([
    { id: first, fault: { kind: 'answer', status: 500, times: 3, path: /attributes/ }, met: 2, left: 1 },
    { id: second, fault: { kind: 'latency', ms: 1, probability: 1 }, met: 2, left: undefined },
  ])
  await statuses(sandbox, 1)
  expect(faults.list().map(({ id }) => id)).toEqual([second])
  expect(faults.remove(first)).toBe(false)
  faults.clear()
  expect(faults.list()).toEqual([])
})

test('one request meets faults of different kinds together, and of the answers the one planned first', async () => {
  await using sandbox = await startSandbox()
  sandbox.faults.add({ kind: 'content-type', type: 'text/plain' })
  sandbox.faults.add({ kind: 'answer', status: 503, body: { error: 'maintenance' } })
  sandbox.faults.add({ kind: 'redirect' })
  const answer = await api(sandbox, 'attributes')
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    503,
    'text/plain',
    '{"error":"maintenance"}',
  ])
  expect(sandbox.log.entries()[0]?.faults).toEqual(['content-type', 'answer'])
  expect((await fetch(`${sandbox.baseUrl}attributes`, { redirect: 'manual' })).status).toBe(302)
})

test.each<[fault: unknown, name: string]>([
  [undefined, 'fault'],
  [{}, 'kind'],
  [{ kind: 'sabotage' }, 'kind'],
  [{ kind: 'reset', status: 500 }, 'status'],
  [{ kind: 'reset', times: 0 }, 'times'],
  [{ kind: 'reset', times: 1.5 }, 'times'],
  [{ kind: 'reset', probability: 0 }, 'probability'],
  [{ kind: 'reset', probability: 1.1 }, 'probability'],
  [{ kind: 'reset', probability: '1' }, 'probability'],
  [{ kind: 'reset', seed: {} }, 'seed'],
  [{ kind: 'reset', path: 7 }, 'path'],
  [{ kind: 'reset', method: null }, 'method'],
  [{ kind: 'answer' }, 'status'],
  [{ kind: 'answer', status: 200, body: 7 }, 'body'],
  [{ kind: 'answer', status: 200, body: null }, 'body'],
  [{ kind: 'answer', status: 200, headers: { a: 1 } }, 'headers.a'],
  [{ kind: 'latency' }, 'ms'],
  [{ kind: 'latency', ms: 1e9 }, 'ms'],
  [{ kind: 'truncate', bytes: -1 }, 'bytes'],
  [{ kind: 'truncate', gzip: 'yes' }, 'gzip'],
  [{ kind: 'drip', every: 0 }, 'every'],
  [{ kind: 'content-type', type: 'a\nb' }, 'type'],
  [{ kind: 'redirect', to: '/relative' }, 'to'],
  [{ kind: 'redirect', to: 'file:///etc/passwd' }, 'to'],
  [{ kind: 'redirect', status: 200 }, 'status'],
  [{ kind: 'link', link: 'broken' }, 'link'],
])('%j is refused by name', async (fault, name) => {
  await using sandbox = await startSandbox()
  expect(() => sandbox.faults.add(fault as Fault)).toThrow(
    expect.objectContaining({
      code: 'invalid_option',
      message: expect.stringContaining(name) as string,
      next: expect.stringMatching(/^(Give|Use) /) as string,
    }) as Error,
  )
  expect(sandbox.faults.list()).toEqual([])
})
