import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName } from './fold.ts'
import { createNameIndex } from './name-index.ts'
import { createNameSearch } from './name-search.ts'
import { similarity, trigramsOf, wordSimilarity } from './trigrams.ts'

const set = (text: string) => new Set(trigramsOf(text))

/** Examples of PostgreSQL's documentation (F.35 pg_trgm). */
describe("numbers are PostgreSQL's", () => {
  test('show_trgm', () => {
    // {"  c"," ca","at ",cat}: the word alone has them, and shares all but two with one that ends otherwise.
    expect(trigramsOf('cat')).toHaveLength(4)
    expect(trigramsOf('cat').filter((trigram) => trigramsOf('cab').includes(trigram))).toHaveLength(2)
    expect(trigramsOf('foo|bar')).toEqual([...trigramsOf('foo'), ...trigramsOf('bar')])
    expect(trigramsOf(' --- ')).toEqual([])
  })

  test('similarity', () => {
    expect(similarity(set('word'), set('two words'))).toBeCloseTo(0.363636, 5)
    expect(similarity(set('word'), set('word'))).toBe(1)
    expect(similarity(set(''), set(''))).toBe(0)
  })

  test('word_similarity', () => {
    expect(wordSimilarity(set('word'), trigramsOf('two words'))).toBeCloseTo(0.8, 5)
    expect(wordSimilarity(set('word'), trigramsOf('words'))).toBeCloseTo(0.8, 5)
    expect(wordSimilarity(set('word'), trigramsOf(''))).toBe(0)
  })
})

test('word_similarity is the best of all stretches of a text', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 10 })
  fc.assert(
    fc.property(words, words, (query, text) => {
      const all = trigramsOf(text)
      const stretches = all.flatMap((_, start) =>
        all.slice(start).map((__, length) => all.slice(start, start + length + 1)),
      )
      const best = Math.max(0, ...stretches.map((stretch) => similarity(set(query), new Set(stretch))))
      expect(wordSimilarity(set(query), all)).toBeCloseTo(best, 10)
    }),
  )
})

test('no two trigrams of Latin and Greek letters are the same number', () => {
  const letter = fc.stringMatching(/^[a-z0-9à-öø-ÿα-ω]{3}$/u)
  fc.assert(
    fc.property(letter, letter, (one, other) => {
      expect(trigramsOf(one)[2] === trigramsOf(other)[2]).toBe(one === other)
    }),
  )
})

describe('a search', () => {
  const found = (query: string, name: string) => createNameSearch(query)(foldName(name))

  test('finds slips of the keyboard, parts and swapped names', () => {
    expect(found('Vanesa Fener', 'Vanessa Fenner')).toBe(true)
    expect(found('Fenner Vanessa', 'Vanessa Fenner')).toBe(true)
    expect(found('fen', 'Vanessa Fenner')).toBe(true)
    expect(found('Shevchenko', 'Тарас Шевченко')).toBe(false)
    expect(found('Vanessa', 'Ulrike Wendt')).toBe(false)
    // Too long a name to be similar as a whole (0.14), but not in its last word (0.63); nor is that similar to everything.
    expect(found('Somer', 'Anneliese Wilhelmine Friederike Sommer')).toBe(true)
    expect(found('Samar', 'Anneliese Wilhelmine Friederike Sommer')).toBe(false)
  })

  test.each([
    ['Muller', 'Müller'],
    ['Strasse', 'Straße'],
    ['Lukasz', 'Łukasz'],
    ['Isik', 'Işık'],
    ['Thorunn', 'Þórunn'],
    ['Λουπης', 'Λούπης'],
    ['ANGSTROM', 'Ångström'],
  ])('%s finds %s', (query, name) => {
    expect(found(query, name)).toBe(true)
  })

  test('over an index finds exactly what it finds one by one', () => {
    const name = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'n', 'e', 's', ' ', '-', 'ü'), maxLength: 14 }),
      fc.constantFrom('anna anna', 'vanessa fenner', 'ännä', ''),
    )
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), name, (names, query) => {
        const folded = names.map(foldName)
        const isFound = createNameSearch(query)
        expect([...createNameIndex(folded).search(query)].map(Boolean)).toEqual(folded.map(isFound))
      }),
    )
  })
})
