import { expect, test } from 'vitest'
import { createRandom } from './random.ts'
import { filmTitle } from './titles.ts'

test('a title has the article its noun wants', () => {
  const random = createRandom('titles')
  const titles = Array.from({ length: 2000 }, () => filmTitle(random))
  expect(titles.filter((title) => /\b(?:A [AEIOU]|An [^AEIOU])/.test(title))).toEqual([])
  expect(titles).toEqual(expect.arrayContaining(['An Orchard for Two', 'A Harbour for Two']))
})
