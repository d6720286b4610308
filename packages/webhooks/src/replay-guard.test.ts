import { describe, expect, test } from 'vitest'
import { MemoryReplayGuard } from './index.ts'

describe('security 72: the replay guard in memory', () => {
  const claim = { now: 0, expiresAt: 1000 }

  test('gives a delivery to the first who asks, until it is given back', () => {
    const guard = new MemoryReplayGuard()
    expect([guard.claim('a', claim), guard.claim('a', claim), guard.claim('b', claim)]).toEqual([
      true,
      false,
      true,
    ])
    guard.release('a')
    expect([guard.claim('a', claim), guard.claim('a', claim)]).toEqual([true, false])
  })

  test('forgets a delivery when a copy of it would not be verified any more, and not before', () => {
    const guard = new MemoryReplayGuard()
    guard.claim('a', claim)
    expect(guard.claim('a', { now: 999, expiresAt: 1000 })).toBe(false)
    expect(guard.claim('a', { now: 1000, expiresAt: 2000 })).toBe(true)
    expect(guard.claim('a', { now: 1001, expiresAt: 2000 })).toBe(false)
  })

  test('is bounded in number: the oldest goes first', () => {
    const guard = new MemoryReplayGuard({ maxEntries: 3 })
    for (const each of ['a', 'b', 'c', 'd']) guard.claim(each, claim)
    expect(['b', 'c', 'd'].map((each) => guard.claim(each, claim))).toEqual([false, false, false])
    expect(guard.claim('a', claim)).toBe(true)
  })

  test('is bounded in time: what has expired goes without a copy coming', () => {
    const guard = new MemoryReplayGuard()
    for (const each of ['a', 'b', 'c']) guard.claim(each, claim)
    guard.claim('d', { now: 60_000, expiresAt: 61_000 })
    expect(guard.size).toBe(1)
    expect(guard.claim('d', { now: 60_001, expiresAt: 61_000 })).toBe(false)
  })

  test('what has expired makes room before anything else does', () => {
    const guard = new MemoryReplayGuard({ maxEntries: 3 })
    guard.claim('old', { now: 0, expiresAt: 9000 })
    guard.claim('expired', { now: 1, expiresAt: 2 })
    for (const each of ['a', 'b']) guard.claim(each, { now: 5000, expiresAt: 9000 })
    expect(['old', 'a', 'b'].map((each) => guard.claim(each, { now: 5000, expiresAt: 9000 }))).toEqual([
      false,
      false,
      false,
    ])
  })

  test('claims cost the same however many are remembered', () => {
    // Looking through all of them for each would take minutes.
    const guard = new MemoryReplayGuard({ maxEntries: 100_000 })
    for (let index = 0; index < 500_000; index += 1) guard.claim(String(index), claim)
    expect(guard.claim('499999', claim)).toBe(false)
  })

  test.each([0, -1, 1.5, Number.NaN, Infinity])(
    'a bound of %d would remember nothing, or everything: refused',
    (maxEntries) => {
      expect(() => new MemoryReplayGuard({ maxEntries })).toThrow(
        expect.objectContaining({ code: 'invalid_option' }),
      )
    },
  )
})
