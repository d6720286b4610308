import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cell } from './cell.ts'

test('shows what the API gives on one line', () => {
  expect(cell('Anna')).toBe('Anna')
  expect(cell(42)).toBe('42')
  expect(cell(false)).toBe('false')
  expect(cell(null)).toBe('')
  expect(cell(undefined)).toBe('')
  expect(cell(['a', null, 'b'])).toBe('a, b')
  expect(cell({ deu: 'native', eng: 'fluent' })).toBe('deu: native, eng: fluent')
})

test('inner records have brackets, and nothing is said about what is empty', () => {
  expect(cell({ url: 'x', year: null, versions: { thumb: 't', large: null } })).toBe(
    'url: x, versions: (thumb: t)',
  )
  expect(cell([{ id: 1 }, { id: 2, name: '' }])).toBe('(id: 1), (id: 2)')
  expect(cell({ crop: {}, list: [] })).toBe('')
})

test('property: one line without tabs, whatever JSON comes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(cell(value)).not.toMatch(/\p{Cc}/u)
    }),
  )
})
