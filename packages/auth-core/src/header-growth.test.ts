import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { parseHttpDate } from './http-date.ts'
import { parseChallenges, serverRetryTime } from './index.ts'
import { assertWholeJson } from './oauth/whole-json.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

/** What a header is made of: some before what is repeated, and some after it. */
function parts(pieces: readonly string[]): fc.Arbitrary<[start: string, middle: string, end: string]> {
  const some = (minLength: number) =>
    fc.array(fc.constantFrom(...pieces), { minLength, maxLength: 4 }).map((each) => each.join(''))
  return fc.tuple(some(0), some(1), some(0))
}

const now = Date.UTC(2026, 10, 24)
const date = ['Sun', 'Sunday', ',', ' ', '06', '-', 'Nov', '1994', '94', ':', '08:49:37', 'GMT', '9', '\t']

const parsers: readonly [name: string, pieces: readonly string[], parse: (text: string) => unknown][] = [
  [
    'WWW-Authenticate',
    ['Bearer', ' ', ',', '=', '"', '\\', 'a', '==', '\t', 'error="x"', ', '],
    parseChallenges,
  ],
  ['HTTP dates', date, (text) => parseHttpDate(text, now)],
  ['Retry-After', date, (text) => serverRetryTime(new Headers({ 'retry-after': text }), now)],
  [
    'Ratelimit-Reset',
    ['1', '0', ' ', '\t', '-', 'a'],
    (text) => serverRetryTime(new Headers({ 'ratelimit-reset': text }), now),
  ],
  [
    'Date',
    date,
    (text) => serverRetryTime(new Headers({ date: text, 'ratelimit-reset': '1764000000' }), now),
  ],
  [
    'Content-Type',
    ['application/', 'json', '+', '.', 'a', ' ', ';', '\t', '-'],
    (text) => {
      assertWholeJson(new Headers({ 'content-type': text }), '{}', 'A server')
    },
  ],
]

describe('security 56: whatever is repeated in it, the time is linear in the length of', () => {
  test.each(parsers)('%s', (_name, pieces, parse) => {
    fc.assert(
      fc.property(parts(pieces), ([start, middle, end]) => {
        // What needs quadratic time for this needs minutes.
        const text = `${start}${middle.repeat(Math.ceil(200_000 / middle.length))}${end}`
        expect(() => parse(text)).not.toThrow()
      }),
    )
  })
})
