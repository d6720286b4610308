import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignedWindow, slidingWindow } from './window.ts'

const limit = fc.integer({ min: 1, max: 20 })
const interval = fc.integer({ min: 1, max: 1000 })
/** Requests at instants that never go back, several at once among them. */
const instants = fc
  .array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 })
  .map((steps) => steps.reduce<number[]>((times, step) => [...times, (times.at(-1) ?? 1e6) + step], []))

describe('an aligned window', () => {
  test('lets exactly its number pass in each stretch of the clock, or all where there were fewer', () => {
    fc.assert(
      fc.property(limit, interval, instants, (most, length, times) => {
        const window = alignedWindow(most, length)
        const passed = times.filter((now) => window.admit(now))
        for (const stretch of new Set(times.map((now) => Math.floor(now / length)))) {
          const inside = (now: number) => Math.floor(now / length) === stretch
          expect(passed.filter(inside)).toHaveLength(Math.min(most, times.filter(inside).length))
        }
      }),
    )
  })

  test('says when the next one begins: then, and not before, there is room again', () => {
    fc.assert(
      fc.property(limit, interval, instants, (most, length, times) => {
        const window = alignedWindow(most, length)
        for (const now of times) {
          if (window.admit(now)) continue
          const reset = window.resetAt(now)
          expect([reset % length, reset > now, window.used(now)]).toEqual([0, true, most])
          expect(window.admit(reset - 1)).toBe(false)
        }
      }),
    )
  })
})

describe('a sliding window', () => {
  test('lets no more than its number pass in any span of its length, and refuses none that had room', () => {
    fc.assert(
      fc.property(limit, interval, instants, (most, length, times) => {
        const window = slidingWindow(most, length)
        const passed: number[] = []
        for (const now of times) {
          const room = passed.filter((time) => time > now - length).length < most
          expect(window.admit(now)).toBe(room)
          if (room) passed.push(now)
          expect(window.used(now)).toBe(passed.filter((time) => time > now - length).length)
        }
      }),
    )
  })

  test('says when there is room again: then, and not before', () => {
    fc.assert(
      fc.property(limit, interval, instants, (most, length, times) => {
        for (let index = 0; index < times.length; index += 1) {
          const window = slidingWindow(most, length)
          const refused = times.slice(0, index + 1).find((now) => !window.admit(now))
          if (refused === undefined) continue
          const reset = window.resetAt(refused)
          expect(window.admit(reset - 1)).toBe(false)
          expect(window.admit(reset)).toBe(true)
          break
        }
      }),
    )
  })

  test('forgets a time to come when the clock was set back', () => {
    const window = slidingWindow(2, 100)
    expect([window.admit(1000), window.admit(1050), window.admit(1060)]).toEqual([true, true, false])
    expect([window.used(500), window.admit(500), window.admit(500), window.admit(500)]).toEqual([
      0,
      true,
      true,
      false,
    ])
  })

  test('holds over tens of thousands of requests', () => {
    const window = slidingWindow(2000, 10_000)
    let passed = 0
    for (let now = 0; now < 50_000; now += 1) if (window.admit(now)) passed += 1
    expect(passed).toBe(10_000)
  })
})
