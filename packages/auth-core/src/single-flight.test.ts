import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { singleFlight, waitFor } from './single-flight.ts'

test('all who call while it is under way share one result', async () => {
  let runs = 0
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const flight = singleFlight(async () => {
    runs += 1
    await promise
    return runs
  })
  const all = Array.from({ length: 1000 }, () => flight())
  resolve(undefined)
  expect(new Set(await Promise.all(all))).toEqual(new Set([1]))
  expect(await flight()).toBe(2)
})

test('a failure is shared and forgotten', async () => {
  let runs = 0
  const flight = singleFlight(() => {
    runs += 1
    return runs === 1 ? Promise.reject(new Error('first')) : Promise.resolve(runs)
  })
  const results = await Promise.allSettled([flight(), flight()])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await flight()).toBe(2)
})

test("one caller's abort rejects only it, with its reason", async () => {
  const { promise, resolve } = Promise.withResolvers<string>()
  const flight = singleFlight(() => promise)
  const controller = new AbortController()
  const reason = { why: 'enough' }
  const impatient = flight({ signal: controller.signal })
  const patient = flight()
  controller.abort(reason)
  await expect(impatient).rejects.toBe(reason)
  resolve('done')
  expect(await patient).toBe('done')
})

test('when everybody has left, a failure is nobody’s: no unhandled rejection', async () => {
  const { promise, reject } = Promise.withResolvers<string>()
  const flight = singleFlight(() => promise)
  const controller = new AbortController()
  const only = flight({ signal: controller.signal })
  controller.abort('left')
  await expect(only).rejects.toBe('left')
  // The test runner fails on an unhandled rejection.
  reject(new Error('late'))
  await new Promise((resolve) => setImmediate(resolve))
})

test('neither when the work itself ends the only wait', async () => {
  const controller = new AbortController()
  const flight = singleFlight(() => {
    controller.abort('left')
    return Promise.reject(new Error('late'))
  })
  await expect(flight({ signal: controller.signal })).rejects.toBe('left')
  await new Promise((resolve) => setImmediate(resolve))
})

test('who was aborted before starts nothing', async () => {
  let runs = 0
  const flight = singleFlight(() => Promise.resolve((runs += 1)))
  await expect(flight({ signal: AbortSignal.abort('before') })).rejects.toBe('before')
  expect(runs).toBe(0)
})

test('a signal that lives long collects no listeners', async () => {
  const { signal } = new AbortController()
  for (let i = 0; i < 100; i += 1) await waitFor(Promise.resolve(i), signal)
  await waitFor(Promise.reject(new Error('x')), signal).catch(() => undefined)
  expect(getEventListeners(signal, 'abort')).toHaveLength(0)
})
