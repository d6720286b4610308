import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParameterError } from '../errors.ts'
import { encodeQuery, type QueryRecord } from './query.ts'

type Decoded = string | Decoded[] | { [name: string]: Decoded }

/** Reads a query the way Rack and Rails do: `a[b]=1` nests, `a[]=1` collects. */
function decodeRails(query: string): Record<string, Decoded> {
  const params: Record<string, Decoded> = {}
  for (const [name, value] of new URLSearchParams(query)) {
    const [root = '', ...rest] = [...name.matchAll(/^[^[]+|\[([^\]]*)\]/g)].map(
      ([all, inner]) => inner ?? all,
    )
    let holder: Record<string, Decoded> | Decoded[] = params
    let step: string = root
    for (const next of rest) {
      const inner: Decoded = at(holder, step) ?? (next === '' ? [] : {})
      put(holder, step, inner)
      if (typeof inner === 'string') throw new Error(`${name} is a text already.`)
      holder = inner
      step = next
    }
    put(holder, step, value)
  }
  return params
}

function at(holder: Record<string, Decoded> | Decoded[], step: string): Decoded | undefined {
  return Array.isArray(holder) ? undefined : holder[step]
}

function put(holder: Record<string, Decoded> | Decoded[], step: string, value: Decoded): void {
  if (Array.isArray(holder)) holder.push(value)
  else holder[step] = value
}

const isPlain = (text: string) => !/\p{Cc}/u.test(text)
const name = fc.stringMatching(/^[a-z][a-z_]{0,8}$/)
const value = fc.string({ unit: 'grapheme' }).filter(isPlain)
const values = fc.array(value, { minLength: 1, maxLength: 4 })
const params = fc.dictionary(
  name,
  fc.oneof(
    value,
    values,
    fc.dictionary(name, fc.oneof(value, values), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  ),
  { maxKeys: 5, noNullPrototype: true },
)

describe('parameters', () => {
  test('arrive as they were given, read the way Rails reads them', () => {
    fc.assert(
      fc.property(params, (given) => {
        expect(decodeRails(encodeQuery(given))).toEqual(given)
      }),
    )
  })

  test('arrive as they were given where arrays are one comma separated value', () => {
    const items = fc.array(
      value.filter((text) => !text.includes(',')),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(items, (fields) => {
        const query = new URLSearchParams(encodeQuery({ fields }, new Set(['fields'])))
        expect(query.get('fields')?.split(',')).toEqual(fields)
        expect([...query]).toHaveLength(1)
      }),
    )
  })

  test('never leave the query: URL keeps it as it is', () => {
    fc.assert(
      fc.property(params, (given) => {
        const query = encodeQuery(given)
        const url = new URL(`https://host.example/path?${query}`)
        expect([url.host, url.pathname, url.hash]).toEqual(['host.example', '/path', ''])
        expect(query).toMatch(/^[\x21-\x7e]*$/)
      }),
    )
  })

  test.each<[QueryRecord, string]>([
    [{}, ''],
    [{ page: 1, per_page: 250 }, 'page=1&per_page=250'],
    [{ include_picture: true, x: false }, 'include_picture=true&x=false'],
    [{ a: undefined, b: null, c: [], d: {}, e: [undefined] }, ''],
    [{ updated_at: { gte: new Date('2026-01-01T00:00:00.999Z') } }, 'updated_at%5Bgte%5D=1767225600'],
    [{ updated_at: { gte: 1_767_225_600 } }, 'updated_at%5Bgte%5D=1767225600'],
    [{ updated_at: { gte: 1_767_225_600.9 } }, 'updated_at%5Bgte%5D=1767225600'],
    [{ blog_id: 2e11 }, 'blog_id=200000000000'],
    [{ tags: { id: [1, 5] } }, 'tags%5Bid%5D%5B%5D=1&tags%5Bid%5D%5B%5D=5'],
    [{ professions: ['regie', 'autor'] }, 'professions%5B%5D=regie&professions%5B%5D=autor'],
    [{ q: 'a b&c=d#e%20ü' }, 'q=a%20b%26c%3Dd%23e%2520%C3%BC'],
    [{ acting_age: { gte: 0, lte: -1 } }, 'acting_age%5Bgte%5D=0&acting_age%5Blte%5D=-1'],
  ])('%j become %s', (given, query) => {
    expect(encodeQuery(given)).toBe(query)
  })
})

describe('security 86: what cannot be sent is refused', () => {
  test('control characters, wherever they stand', () => {
    const control = fc.constantFrom('\r', '\n', '\0', '\t', '\u007f', '\u0085', '\u009b', '\u001b')
    fc.assert(
      fc.property(fc.string(), control, fc.string(), (before, character, after) => {
        const text = `${before}${character}${after}`
        for (const given of [
          { q: text },
          { [text]: 'q' },
          { q: [text] },
          { q: { [text]: 1 } },
          { fields: [text] },
        ]) {
          expect(() => encodeQuery(given, new Set(['fields']))).toThrow(ParameterError)
        }
      }),
    )
  })

  test('whatever the text is: it is sent, or a ParameterError', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', 'a\udc00', '😀'))
    fc.assert(
      fc.property(anything, (q) => {
        try {
          expect(new URLSearchParams(encodeQuery({ q })).get('q')).toBe(q)
        } catch (error) {
          expect(error).toBeInstanceOf(ParameterError)
        }
      }),
    )
  })

  test.each([
    ['half a character', '\ud83d'],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['milliseconds', Date.UTC(2026, 0)],
    ['negative milliseconds', -1e11],
    ['an invalid Date', new Date('yesterday')],
  ])('%s', (_, given) => {
    expect(() => encodeQuery({ updated_at: { gte: given } })).toThrow(ParameterError)
    expect(() => encodeQuery({ fields: [given] }, new Set(['fields']))).toThrow(ParameterError)
  })

  test.each([new Set(['deu']), new Map([['gte', 1]]), /deu/, new URL('https://a.example')])(
    'what has no entries, and would silently be no parameter: %s',
    (given) => {
      expect(() => encodeQuery({ languages: given })).toThrow(ParameterError)
    },
  )

  test.each<[string, object]>(
    [0, -1, 1.5, 2 ** 53, Number.NaN].flatMap((one): [string, object][] => [
      ['page', { page: one }],
      ['per_page', { per_page: one }],
      ['blog_id', { blog_id: one }],
      ['tags[id][]', { tags: { id: [1, one] } }],
      ['actor_profiles[id][]', { actor_profiles: { id: [one] } }],
    ]),
  )('%s that is no positive integer: %j', (name, params) => {
    expect(() => encodeQuery(params)).toThrow(
      expect.objectContaining({
        code: 'invalid_parameter',
        message: expect.stringContaining(`${name} is `) as unknown,
      }),
    )
  })

  test('a date as a text, which would be no condition at all', () => {
    expect(() => encodeQuery({ updated_at: { gte: '2026-01-01' } })).toThrow(
      expect.objectContaining({ code: 'invalid_parameter', next: 'Pass a Date, or Unix seconds.' }),
    )
  })

  test('a time before 1970', () => {
    expect(() => encodeQuery({ updated_at: { gte: -5 } })).toThrow(
      expect.objectContaining({
        code: 'invalid_parameter',
        next: 'Pass Unix seconds, or a Date after 1970.',
      }),
    )
  })

  test('milliseconds, with a hint at Date', () => {
    expect(() => encodeQuery({ updated_at: { gte: 1e11 } })).toThrow(
      expect.objectContaining({
        code: 'invalid_parameter',
        next: expect.stringContaining('Date') as string,
      }) as Error,
    )
    expect(encodeQuery({ a: 1e11 - 1 })).toBe('a=99999999999')
  })

  test.each([[['a,b']], [[['a']]], [[null]], [[{}]]])(
    'a list with %j in one comma separated value',
    (fields) => {
      expect(() => encodeQuery({ fields }, new Set(['fields']))).toThrow(ParameterError)
    },
  )
})
