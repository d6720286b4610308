import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { wrap } from './wrap.ts'

test('breaks at spaces and leaves addresses whole', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrap('see https://filmmakers.example/actors/1001 now', 10)).toEqual([
    'see',
    'https://filmmakers.example/actors/1001',
    'now',
  ])
  expect(wrap('', 10)).toEqual([''])
})

const wordsOf = (text: string) => text.split(' ').filter((word) => word !== '')

test('property: loses nothing, and only single words are too wide', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = wrap(text, width)
      expect(wordsOf(lines.join(' '))).toEqual(wordsOf(text))
      for (const line of lines)
        if (line.trim().includes(' ')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }),
  )
})
