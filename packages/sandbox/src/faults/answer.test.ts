import { expect, test } from 'vitest'
import { api, grant, json, post } from '../../test/support.ts'
import { startSandbox, type FaultResponse } from '../index.ts'

test('the next request gets the answer, the one after it the real one', async () => {
  await using sandbox = await startSandbox()
  sandbox.faults.respond({ status: 503, headers: { 'retry-after': '7' }, body: '<h1>Maintenance</h1>' })
  const first = await api(sandbox, 'attributes')
  expect([first.status, first.headers.get('retry-after'), await first.text()]).toEqual([
    503,
    '7',
    '<h1>Maintenance</h1>',
  ])
  expect((await api(sandbox, 'attributes')).status).toBe(200)
})

test('only what matches is met, as often as asked', async () => {
  await using sandbox = await startSandbox()
  sandbox.faults.respond({ path: '/oauth/token', status: 500, times: 2 })
  sandbox.faults.respond({ path: /page=3/g, status: 502 })
  expect((await api(sandbox, 'actor_profiles?page=1')).status).toBe(200)
  expect((await post(sandbox, '/oauth/token', {})).status).toBe(500)
  expect((await post(sandbox, '/oauth/token', {})).status).toBe(500)
  expect((await grant(sandbox)).token_type).toBe('Bearer')
  expect((await api(sandbox, 'actor_profiles?page=3')).status).toBe(502)
  expect((await api(sandbox, 'actor_profiles?page=3')).status).toBe(200)
})

test('an object is sent as JSON', async () => {
  await using sandbox = await startSandbox()
  sandbox.faults.respond({ path: /actor_profiles/, status: 410, body: { id: 1, status: 'deleted' } })
  const response = await api(sandbox, 'actor_profiles/1')
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await json(response)).toEqual({ id: 1, status: 'deleted' })
})

test('clear() forgets what was planned', async () => {
  await using sandbox = await startSandbox()
  sandbox.faults.respond({ status: 500, times: 100 })
  sandbox.faults.clear()
  expect((await api(sandbox, 'attributes')).status).toBe(200)
})

test('a fault that cannot be sent is refused when it is planned', async () => {
  await using sandbox = await startSandbox()
  const options: readonly [options: FaultResponse, name: string][] = [
    [{ status: 99 }, 'status'],
    [{ status: 200, times: 0 }, 'times'],
    [{ status: 200, headers: { 'x-split': 'a\r\nb' } }, 'headers'],
  ]
  for (const [fault, name] of options) {
    expect(() => sandbox.faults.respond(fault)).toThrow(
      expect.objectContaining({
        code: 'invalid_option',
        message: expect.stringContaining(name) as string,
      }) as Error,
    )
  }
})
