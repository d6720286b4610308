import { afterEach, describe, expect, test, vi } from 'vitest'
import { api, bearer, grant } from '../test/support.ts'
import { createClock } from './clock.ts'
import { startSandbox } from './index.ts'

/** A machine whose time stands still until it is told otherwise. */
function machine(at = 1_000_000) {
  const state = { now: at }
  return { state, ...createClock(() => state.now) }
}

describe('the clock', () => {
  test('runs with the machine, and ahead of it once it was advanced', () => {
    const { state, clock } = machine()
    expect(clock.now()).toBe(1_000_000)
    clock.advance(500)
    state.now += 10
    expect(clock.now()).toBe(1_000_510)
  })

  test('stands still while it is frozen, moves when it is told to, and runs on from there', () => {
    const { state, clock } = machine()
    clock.freeze()
    state.now += 10_000
    expect([clock.frozen, clock.now()]).toEqual([true, 1_000_000])
    clock.advance(5)
    expect(clock.now()).toBe(1_000_005)
    clock.resume()
    state.now += 1
    expect([clock.frozen, clock.now()]).toEqual([false, 1_000_006])
    clock.resume()
    expect(clock.now()).toBe(1_000_006)
  })

  test('can be set to any instant, running or frozen', () => {
    const { state, clock } = machine()
    clock.set(new Date('2030-01-01T00:00:00Z'))
    state.now += 5
    expect(clock.now()).toBe(Date.parse('2030-01-01T00:00:00.005Z'))
    clock.freeze(new Date('2020-01-01T00:00:00Z'))
    state.now += 5
    expect(clock.now()).toBe(Date.parse('2020-01-01T00:00:00Z'))
    clock.set(7)
    expect([clock.frozen, clock.now()]).toEqual([true, 7])
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e16, new Date('never')])(
    '%s is no instant',
    (instant) => {
      const { clock } = machine()
      const refused = expect.objectContaining({ code: 'invalid_option' }) as Error
      expect(() => {
        clock.set(instant)
      }).toThrow(refused)
      expect(() => {
        clock.freeze(instant)
      }).toThrow(refused)
      expect([clock.now(), clock.frozen]).toEqual([1_000_000, false])
    },
  )

  test('rings its timers in the order of their instants, and none that was taken back', () => {
    const { clock, at } = machine()
    clock.freeze()
    const rung: string[] = []
    at(1_003_000, () => rung.push('later'))
    at(1_001_000, () => rung.push('sooner'))
    const takeBack = at(1_002_000, () => rung.push('never'))
    takeBack()
    clock.advance(999)
    expect(rung).toEqual([])
    clock.advance(10_000)
    expect(rung).toEqual(['sooner', 'later'])
    at(clock.now(), () => rung.push('at once'))
    expect(rung).toEqual(['sooner', 'later', 'at once'])
  })

  describe('with real timers', () => {
    afterEach(() => vi.useRealTimers())

    test('an instant farther ahead than Node can count is waited for in pieces', async () => {
      const warnings: string[] = []
      const note = ({ name }: Error) => warnings.push(name)
      process.on('warning', note)
      const { clock, at } = createClock(() => Date.now())
      const takeBack = at(clock.now() + 2 ** 31 + 1000, () => undefined)
      await new Promise(setImmediate)
      takeBack()
      process.off('warning', note)
      // Node would fire at once, over and over, and say so.
      expect(warnings).toEqual([])
    })

    test('a running clock rings by itself, a frozen one does not, and farther ahead than Node can count', () => {
      vi.useFakeTimers({ now: 0 })
      const { clock, at } = createClock(() => Date.now())
      const rung: string[] = []
      at(1000, () => rung.push('one second'))
      at(2 ** 31 + 1000, () => rung.push('25 days'))
      vi.advanceTimersByTime(999)
      expect(rung).toEqual([])
      clock.freeze()
      vi.advanceTimersByTime(10_000)
      expect(rung).toEqual([])
      clock.resume()
      vi.advanceTimersByTime(1)
      expect(rung).toEqual(['one second'])
      vi.advanceTimersByTime(2 ** 31)
      expect(rung).toEqual(['one second', '25 days'])
      expect(vi.getTimerCount()).toBe(0)
    })
  })
})

describe.each(['doorkeeper', 'strict'] as const)('tokens live by it (%s)', (flavour) => {
  test('a frozen sandbox lets none expire, an advanced one does, one that is set back brings it to life', async () => {
    await using sandbox = await startSandbox({ flavour, tokenLifetime: 60_000 })
    const token = bearer(await grant(sandbox))
    const status = async () => (await api(sandbox, 'attributes', token)).status
    sandbox.clock.freeze()
    expect(await status()).toBe(200)
    const before = sandbox.clock.now()
    sandbox.clock.advance(60_000)
    expect(await status()).toBe(401)
    sandbox.clock.set(before)
    expect(await status()).toBe(200)
  })

  test('no global is touched', async () => {
    const globals = () => [
      Date,
      setTimeout,
      setInterval,
      Object.getOwnPropertyDescriptor(Date, 'now')?.value as unknown,
    ]
    const before = globals()
    await using sandbox = await startSandbox({ flavour })
    sandbox.clock.freeze(0)
    await grant(sandbox)
    expect(globals()).toEqual(before)
    expect(Date.now()).toBeGreaterThan(1_700_000_000_000)
  })
})
