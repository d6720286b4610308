import { describe, expect, test } from 'vitest'
import { labelsOf, listNames, isListName, valuesOf } from './index.ts'
import { LANGUAGE_CODES } from './languages.ts'
import { LOCALES } from './label-table.ts'

describe.each(listNames().filter(isListName))('%s', (list) => {
  test('has a label for each value in nine languages', () => {
    for (const locale of LOCALES) {
      const labels = Object.entries(labelsOf(list, locale))
      expect(labels.length).toBe(valuesOf(list).length)
      for (const [value, label] of labels) {
        expect(value).toMatch(/^[\w-]+$/)
        expect(label).toMatch(/^\S.*\S$|^\S$/)
      }
    }
  })
})

test('a table has nine columns of labels, no more', () => {
  expect(LOCALES).toEqual(['en', 'de', 'fr', 'it', 'es', 'pl', 'ro', 'ru', 'tr'])
  expect(labelsOf('eye_color', 'tr')).toEqual({
    blau: 'mavi',
    braun: 'kahverengi',
    grau: 'gri',
    grun: 'yeşil',
  })
})

test('labels are in the script of their language', () => {
  for (const list of listNames().filter(isListName)) {
    if (list === 'unions') continue
    const russian = Object.values(labelsOf(list, 'ru')).filter((label) => label !== 'PR')
    for (const label of russian) expect(label).toMatch(/\p{Script=Cyrillic}/u)
  }
})

test('every language has its codes', () => {
  expect(new Set(Object.values(LANGUAGE_CODES))).toEqual(new Set(valuesOf('languages')))
})
