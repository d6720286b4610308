import { describe, expect, test } from 'vitest'
import { memorySink } from '../../test/support/context.ts'
import { recordWriter } from './records.ts'

describe('recordWriter', () => {
  test('JSON is an array with one record a line, complete only at its end', async () => {
    const out = memorySink()
    const writer = recordWriter(out, [], true)
    await writer.write([{ id: 1 }, { id: 2 }])
    await writer.write([])
    await writer.write([{ id: 3 }])
    expect(() => JSON.parse(out.text) as unknown).toThrow()
    await writer.end()
    expect(out.text).toBe('[\n{"id":1},\n{"id":2},\n{"id":3}\n]\n')
  })

  test('an empty list is an empty array', async () => {
    const out = memorySink()
    const writer = recordWriter(out, [], true)
    await writer.write([])
    expect(out.text).toBe('')
    await writer.end()
    expect(JSON.parse(out.text)).toEqual([])
  })

  test('programs get tabs without a heading, and an empty value where there is none', async () => {
    const out = memorySink()
    const writer = recordWriter(out, ['id', 'name', 'age'], false)
    await writer.write([
      { id: 1, name: 'a\tb\nc', age: null },
      { id: 2, age: 30 },
    ])
    await writer.end()
    expect(out.text).toBe('1\ta b c\t\n2\t\t30\n')
  })

  test('people get a table with a heading, colours only where they are wanted', async () => {
    const [plain, coloured] = [false, true].map((color) => memorySink({ isTerminal: true, color }))
    for (const out of [plain, coloured]) {
      if (out === undefined) continue
      const writer = recordWriter(out, ['id', 'main_profession'], false)
      await writer.write([{ id: 1, main_profession: 'actor' }])
      await writer.end()
    }
    expect(plain?.text).toBe('ID  MAIN PROFESSION\n1   actor\n')
    expect(coloured?.text).toContain('\u001b[2mID  MAIN PROFESSION')
  })
})
