import { expect, test } from 'vitest'
import { createManualClock } from './index.ts'

test('it moves when told to, and wakes who waited long enough', async () => {
  const clock = createManualClock(0)
  const woken: string[] = []
  const short = clock.sleep(10).then(() => woken.push('short'))
  const long = clock.sleep(20).then(() => woken.push('long'))
  clock.advance(10)
  await short
  expect(woken).toEqual(['short'])
  clock.advance(10)
  await long
  expect([clock.now(), woken]).toEqual([20, ['short', 'long']])
})

test('no wait is no wait', async () => {
  await createManualClock().sleep(0)
})

test('an abort ends the wait with its reason', async () => {
  const controller = new AbortController()
  const wait = createManualClock().sleep(10, controller.signal)
  controller.abort('enough')
  await expect(wait).rejects.toBe('enough')
})
