import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { truncate } from './truncate.ts'

test('cuts between whole characters', () => {
  expect(truncate('Müller', 6)).toBe('Müller')
  expect(truncate('Müllers', 6)).toBe('Mülle…')
  expect(truncate('山田花子', 6)).toBe('山田…')
  expect(truncate('a👩‍👩‍👧b', 3)).toBe('a…')
  expect(truncate('abc', 0)).toBe('')
})

test('property: fits, and is the beginning of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 40 }), (text, width) => {
      const cut = truncate(text, width)
      expect(stringWidth(cut)).toBeLessThanOrEqual(width)
      expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true)
    }),
  )
})
