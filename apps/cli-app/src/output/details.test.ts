import { describe, expect, test } from 'vitest'
import { memorySink } from '../../test/support/context.ts'
import { writeDetails } from './details.ts'

const details = {
  id: 1,
  nothing: null,
  about: 'long enough to be broken',
  pictures: [{ id: 7, year: null }, { id: 8 }],
  vita: { film: [{ name: 'A' }, { name: 'B' }], award: [] },
}

describe('writeDetails', () => {
  test('for people: two columns, broken at spaces, a line for each record of a list', async () => {
    const out = memorySink({ isTerminal: true, columns: 24 })
    await writeDetails(out, details, false)
    expect(out.text).toBe(
      [
        'id        1',
        'about     long enough to',
        '          be broken',
        'pictures  id: 7',
        '          id: 8',
        'vita      film: name: A',
        '          film: name: B',
        '',
      ].join('\n'),
    )
  })

  test('for programs: name, tab, value on one line', async () => {
    const out = memorySink()
    await writeDetails(out, details, false)
    expect(out.text.split('\n')).toEqual([
      'id\t1',
      'about\tlong enough to be broken',
      'pictures\t(id: 7), (id: 8)',
      'vita\tfilm: (name: A), (name: B)',
      '',
    ])
  })

  test('JSON is what the API gave, nulls and all', async () => {
    const out = memorySink({ isTerminal: true })
    await writeDetails(out, details, true)
    expect(JSON.parse(out.text)).toEqual(details)
  })
})
