import fc from 'fast-check'
import { expect, test } from 'vitest'
import { duration, instant, isoTime } from './time.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

test('durations are words of at most two units', () => {
  expect(duration(0)).toBe('0 s')
  expect(duration(4.4 * second)).toBe('4 s')
  expect(duration(59.6 * second)).toBe('1 min')
  expect(duration(90 * second)).toBe('1 min 30 s')
  expect(duration(2 * hour)).toBe('2 h')
  expect(duration(2 * hour - 30 * second)).toBe('1 h 59 min')
  expect(duration(72 * hour)).toBe('3 days')
  expect(duration(-5)).toBe('0 s')
})

test('property: a duration is never longer than said by more than a unit, and reads back', () => {
  const units: Record<string, number> = { s: second, min: minute, h: hour, days: 24 * hour }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 * 365 * 24 * hour }), (ms) => {
      const parts = [...duration(ms).matchAll(/(\d+) (s|min|h|days)/g)]
      const smallest = units[parts.at(-1)?.[2] ?? ''] ?? 0
      const said = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0)
      expect(parts.length).toBeLessThanOrEqual(2)
      expect(Math.abs(ms - said)).toBeLessThan(parts.length === 2 ? smallest : Math.max(smallest, minute))
    }),
  )
})

test('instants say how far they are', () => {
  const now = Date.UTC(2026, 0, 31, 12)
  expect(instant(now + 4 * second, now)).toBe('2026-01-31T12:00:04Z (in 4 s)')
  expect(instant(now - hour, now)).toBe('2026-01-31T11:00:00Z (1 h ago)')
})

test('a time beyond the calendar, which a server may send, is no reason to fail', () => {
  expect(instant(1e300, 0)).toBe('at no time the calendar has')
  expect(isoTime(Number.NaN)).toBeUndefined()
})
