import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLinkHeader } from './link-header.ts'

const token = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
const target = fc.stringMatching(/^[a-zA-Z0-9/?&=.%:;,"-]{0,30}$/)
const rels = fc.uniqueArray(token, { minLength: 1, maxLength: 3 })
/** What a quoted string can hold: everything but control characters. */
const quotable = fc.stringMatching(/^[ -~]{0,20}$/)
const link = fc.record({
  target,
  rels,
  title: fc.option(quotable, { nil: undefined }),
  titleFirst: fc.boolean(),
})

const quote = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`
const mixCase = (value: string, upper: boolean) => (upper ? value.toUpperCase() : value)

describe('security 55: the Link header', () => {
  test('reads back every header that can be written', () => {
    const spelling = fc.record({
      separator: fc.constantFrom(',', ', ', ' ,\t', ', ,'),
      semicolon: fc.constantFrom(';', '; ', ' ; '),
      upper: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(link, { maxLength: 5 }), spelling, (links, { separator, semicolon, upper }) => {
        const header = links
          .map(({ target, rels, title, titleFirst }) => {
            const relation = `${mixCase('rel', upper)}=${quote(mixCase(rels.join(' '), upper))}`
            const parameters = title === undefined ? [relation] : [relation, `title=${quote(title)}`]
            return [`<${target}>`, ...(titleFirst ? parameters.reverse() : parameters)].join(semicolon)
          })
          .join(separator)
        expect(parseLinkHeader(header)).toEqual(links.map(({ target, rels }) => ({ target, rel: rels })))
      }),
    )
  })

  test('is read or refused, never an exception', () => {
    const pieces = fc.array(fc.constantFrom('<', '>', ';', ',', '"', '\\', '=', 'rel', ' ', 'a', '\t', 'é'), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((all) => all.join('')),
        ),
        (header) => {
          const links = parseLinkHeader(header)
          expect(links === undefined || Array.isArray(links)).toBe(true)
        },
      ),
    )
  })

  test.each([
    ['', []],
    [' , ,', []],
    ['<a>', [{ target: 'a', rel: [] }]],
    ['<a>; rel=next', [{ target: 'a', rel: ['next'] }]],
    ['<a>;;rel=next;', [{ target: 'a', rel: ['next'] }]],
    ['<a>; rel="next"; rel="last"', [{ target: 'a', rel: ['next'] }]],
    ['<a>; rel*=x; crossorigin; rel=next', [{ target: 'a', rel: ['next'] }]],
    ['<a>; rel=next; anchor="#b"', [{ target: 'a', rel: ['next'], anchor: '#b' }]],
    ['<a,b;c>; rel="n\\ext"', [{ target: 'a,b;c', rel: ['next'] }]],
    ['<a>; rel', [{ target: 'a', rel: [] }]],
  ])('reads %s', (header, links) => {
    expect(parseLinkHeader(header)).toEqual(links)
  })

  test.each([
    'a',
    '<a',
    '<a<b>',
    '<a> b',
    '<a>; rel="next',
    '<a>; rel=ne"xt',
    '<a>; rel=next <b>; rel=last',
    '<a>; =x" ',
  ])('refuses %s', (header) => {
    expect(parseLinkHeader(header)).toBeUndefined()
  })
})

describe('security 56: the time is linear in the length of the header', () => {
  const hostile: Record<string, (length: number) => string> = {
    'open targets': (length) => '<'.repeat(length),
    'open quotes': (length) => `<a>; x="${'\\a'.repeat(length)}`,
    blanks: (length) => `<a>${' '.repeat(length)}x`,
    semicolons: (length) => `<a>${';'.repeat(length)}x"`,
    parameters: (length) => `<a>${';rel=a'.repeat(length)}"`,
    commas: (length) => `${','.repeat(length)}x`,
    links: (length) => '<a>;rel="x",'.repeat(length),
  }

  test.each(Object.entries(hostile))('%s: half a million of them come to an end', (_, write) => {
    // What needs quadratic time for this does not end within the time of a test.
    const links = parseLinkHeader(write(500_000))
    expect(links === undefined || links.length === 500_000).toBe(true)
  })
})
