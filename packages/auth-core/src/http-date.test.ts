import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { parseHttpDate } from './http-date.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

const instant = Date.UTC(1994, 10, 6, 8, 49, 37)
const now = Date.UTC(2026, 10, 24)

test.each([
  'Sun, 06 Nov 1994 08:49:37 GMT',
  'Sunday, 06-Nov-94 08:49:37 GMT',
  'Sun Nov  6 08:49:37 1994',
  ' Sun, 06 Nov 1994 08:49:37 GMT ',
])('the three forms of RFC 9110 §5.6.7 are the same instant: %s', (text) => {
  expect(parseHttpDate(text, now)).toBe(instant)
})

test.each([
  '',
  '120',
  '2026-11-24T00:00:00Z',
  'Sun, 06 Nov 1994 08:49:37 CET',
  'Sun, 06 Foo 1994 08:49:37 GMT',
  'Sun, 31 Feb 1994 08:49:37 GMT',
  'Sun, 00 Nov 1994 08:49:37 GMT',
  'Sun, 06 Nov 1994 25:49:37 GMT',
  'Sun, 06 Nov 1994 08:60:37 GMT',
  'Sun, 06 Nov 1994 08:49:61 GMT',
])('what is no HTTP date is nothing, never NaN and never another day: "%s"', (text) => {
  expect(parseHttpDate(text, now)).toBeUndefined()
})

test('a leap second is a time', () => {
  expect(parseHttpDate('Sat, 31 Dec 2016 23:59:60 GMT', now)).toBe(Date.UTC(2017, 0, 1))
})

test('a two-digit year is at most 50 years ahead', () => {
  expect(parseHttpDate('Tuesday, 24-Nov-76 00:00:00 GMT', now)).toBe(Date.UTC(2076, 10, 24))
  expect(parseHttpDate('Thursday, 24-Nov-77 00:00:00 GMT', now)).toBe(Date.UTC(1977, 10, 24))
  const endOfCentury = Date.UTC(2099, 11, 31)
  expect(parseHttpDate('Friday, 01-Jan-00 00:00:00 GMT', endOfCentury)).toBe(Date.UTC(2100, 0, 1))
})

test('the years 0 to 99 are not moved to the 20th century', () => {
  expect(parseHttpDate('Sat, 01 Jan 0050 00:00:00 GMT', now)).toBe(Date.parse('0050-01-01T00:00:00Z'))
})

test('every instant that JavaScript writes as an HTTP date is read back', () => {
  const seconds = fc.integer({ min: -62_135_596_800, max: 253_402_300_799 })
  fc.assert(
    fc.property(seconds, (value) => {
      expect(parseHttpDate(new Date(value * 1000).toUTCString(), now)).toBe(value * 1000)
    }),
  )
})

test('no text makes it throw or return NaN', () => {
  const nearly = fc
    .array(fc.constantFrom('Sun', ',', ' ', '06', 'Nov', '94', '1994', '-', ':', '49', 'GMT', '99'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (text) => {
      const value = parseHttpDate(text, now)
      expect(value === undefined || Number.isFinite(value)).toBe(true)
    }),
  )
})
