import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { parseLinkHeader } from './pagination/link-header.ts'
import { rawPage } from './pagination/page.ts'
import { readQuota } from './rate-limit/quota-headers.ts'
import { assertEntityTag } from './request/entity-tag.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

/** What a header is made of: some before what is repeated, and some after it. */
function parts(pieces: readonly string[]): fc.Arbitrary<[start: string, middle: string, end: string]> {
  const some = (minLength: number) =>
    fc.array(fc.constantFrom(...pieces), { minLength, maxLength: 4 }).map((each) => each.join(''))
  return fc.tuple(some(0), some(1), some(0))
}

const numbers = ['1', '0', ' ', '\t', '-', ',', ';', 'w=60', 'a']

const parsers: readonly [name: string, pieces: readonly string[], parse: (text: string) => unknown][] = [
  [
    'Link',
    ['<', '>', '<a>', '<a>; x="', ';', ',', '"', '\\', '=', 'rel', 'rel="next"', ' ', '\t', 'a', '/'],
    parseLinkHeader,
  ],
  ['Ratelimit-Limit', numbers, (text) => readQuota(new Headers({ 'ratelimit-limit': text }), 'limit')],
  ['Total', numbers, pageWith('total')],
  ['Per-Page', numbers, pageWith('per-page')],
  [
    'ETag, when it is sent back',
    ['"', 'W/', 'a', ' ', '\t', '\\'],
    (text) => {
      try {
        assertEntityTag(text)
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid_parameter' })
      }
    },
  ],
]

function pageWith(name: string): (text: string) => unknown {
  return (text) => {
    const answer = {
      data: [],
      url: 'https://example.org/',
      status: 200,
      filtered: false,
      clean: (text: string) => text,
    }
    return rawPage(
      { ...answer, headers: new Headers({ [name]: text }) },
      (value) => typeof value === 'object',
    )
  }
}

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
