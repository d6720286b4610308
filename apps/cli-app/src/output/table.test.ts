import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { table } from './table.ts'

/** Text of whole characters, narrow and wide, without what joins the character before it. */
const word = fc
  .array(fc.constantFrom('a', 'Z', '9', ' ', 'é', 'ß', 'İ', '界', '한', 'ｱ', '🎬', '👩‍👩‍👧', '🇩🇪', '…'), {
    maxLength: 30,
  })
  .map((characters) => characters.join(''))
const grid = fc
  .integer({ min: 1, max: 8 })
  .chain((columns) =>
    fc.tuple(
      fc.array(word, { minLength: columns, maxLength: columns }),
      fc.array(fc.array(word, { minLength: columns, maxLength: columns }), { maxLength: 6 }),
    ),
  )

function linesOf(text: string): string[] {
  expect(text.endsWith('\n')).toBe(true)
  return text.slice(0, -1).split('\n')
}

describe('table', () => {
  test('aligns columns by what characters take up on a terminal', () => {
    const rows = [
      ['1', 'Anna Müller', 'x'],
      ['22', '山田 花子', 'y'],
    ]
    expect(table(['ID', 'NAME', 'LAST'], rows, { width: 80 })).toBe(
      ['ID  NAME         LAST', '1   Anna Müller  x', '22  山田 花子    y', ''].join('\n'),
    )
  })

  test('the widest column gives way, with a sign that something is missing', () => {
    const text = table(['ID', 'NAME', 'AGE'], [['1', 'a'.repeat(40), '30']], { width: 20 })
    expect(linesOf(text)).toEqual(['ID  NAME         AGE', `1   ${'a'.repeat(10)}…  30`])
  })

  test('a list without entries has its heading', () => {
    expect(table(['ID', 'NAME'], [], { width: 80 })).toBe('ID  NAME\n')
  })

  test('property: never wider than the terminal, and one line a row', () => {
    fc.assert(
      fc.property(grid, fc.integer({ min: 1, max: 120 }), ([head, rows], width) => {
        const lines = linesOf(table(head, rows, { width }))
        expect(lines).toHaveLength(rows.length + 1)
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('property: where there is room, a column begins at the same place in every line', () => {
    fc.assert(
      fc.property(grid, ([head, rows]) => {
        // A mark that no cell has shows where the last column begins.
        const marked = [head, ...rows].map((row) => [...row, '|'])
        const [first = [], ...others] = marked
        const lines = linesOf(table(first, others, { width: 1000 }))
        const starts = lines.map((line) => stringWidth(line.slice(0, line.indexOf('|'))))
        expect(new Set(starts).size).toBe(1)
      }),
    )
  })
})
