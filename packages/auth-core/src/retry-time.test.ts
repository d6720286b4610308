import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readServerTime, serverRetryTime } from './index.ts'

const now = Date.UTC(2026, 10, 24, 12)
const seconds = now / 1000

test('security 50: Retry-After counts in seconds', () => {
  expect(serverRetryTime(new Headers({ 'retry-after': '120' }), now)).toBe(now + 120_000)
})

test.each(['Tue, 24 Nov 2026 12:01:00 GMT', 'Tuesday, 24-Nov-26 12:01:00 GMT', 'Tue Nov 24 12:01:00 2026'])(
  'security 50: Retry-After as a date: %s',
  (date) => {
    expect(serverRetryTime(new Headers({ 'retry-after': date }), now)).toBe(now + 60_000)
  },
)

test("an instant is measured against the answer's own Date, so a wrong local clock does no harm", () => {
  const headers = new Headers({
    date: new Date(now).toUTCString(),
    'ratelimit-reset': String(seconds + 90),
  })
  const wrong = now - 3_600_000
  expect(serverRetryTime(headers, wrong)).toBe(wrong + 90_000)
})

test('RateLimit-Reset may be a distance, as in the IETF drafts', () => {
  expect(serverRetryTime(new Headers({ 'ratelimit-reset': '300' }), now)).toBe(now + 300_000)
})

test.each(['ratelimit-reset', 'x-ratelimit-reset'])(
  '%s may be an instant in seconds or milliseconds',
  (name) => {
    for (const value of [seconds + 90, now + 90_000]) {
      expect(serverRetryTime(new Headers({ [name]: String(value) }), now)).toBe(now + 90_000)
    }
  },
)

test.each([seconds + 90, now + 90_000])('Retry-After may be an instant, too: %i', (value) => {
  expect(serverRetryTime(new Headers({ 'retry-after': String(value) }), now)).toBe(now + 90_000)
})

test('what was read is an instant or a distance, for those who know the clock of the server better', () => {
  expect(readServerTime(new Headers({ 'retry-after': '5' }), now)).toEqual({ in: 5000 })
  expect(readServerTime(new Headers({ 'ratelimit-reset': String(seconds) }), now)).toEqual({ at: now })
  expect(readServerTime(new Headers(), now)).toBeUndefined()
})

test.each([' ', '9', 'Tue, ', '1 ', ':'])('security 56: %j half a million times comes to an end', (unit) => {
  const value = `x${unit.repeat(500_000)}`
  for (const text of [value, value.slice(1), `${value.slice(1)}x`]) {
    serverRetryTime(new Headers({ 'retry-after': text, 'ratelimit-reset': text, date: text }), now)
  }
})

test('Retry-After goes before RateLimit-Reset, unless it is unreadable', () => {
  const reset = { 'ratelimit-reset': '300' }
  expect(serverRetryTime(new Headers({ 'retry-after': '5', ...reset }), now)).toBe(now + 5_000)
  expect(serverRetryTime(new Headers({ 'retry-after': 'soon', ...reset }), now)).toBe(now + 300_000)
})

test('a time that is over means now', () => {
  expect(serverRetryTime(new Headers({ 'ratelimit-reset': String(seconds - 10) }), now)).toBe(now)
})

test('a server that says nothing, or nonsense, says nothing', () => {
  expect(serverRetryTime(new Headers(), now)).toBeUndefined()
  expect(serverRetryTime(new Headers({ 'retry-after': '-5' }), now)).toBeUndefined()
  expect(
    serverRetryTime(new Headers({ 'retry-after': '1.5', 'ratelimit-reset': '1e9' }), now),
  ).toBeUndefined()
})

test('no header makes it throw, and what it says is a number that is not in the past', () => {
  const value = fc.oneof(
    fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
    fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  )
  fc.assert(
    fc.property(value, value, value, (retry, reset, date) => {
      const headers = new Headers({ 'retry-after': retry, 'ratelimit-reset': reset, date })
      const at = serverRetryTime(headers, now)
      expect(at === undefined || (Number.isFinite(at) && at >= now)).toBe(true)
    }),
  )
})
