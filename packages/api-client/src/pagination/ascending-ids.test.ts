import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AscendingIds } from './ascending-ids.ts'

/** Across two borders of chunks. */
const many = 9000

test('ids are found, and no others, wherever in a long list they stand', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: many }), fc.integer({ min: 1, max: 1e11 }), (count, gap) => {
      const ids = new AscendingIds()
      for (let i = 1; i <= count; i += 1) ids.push(i * gap * 2)
      expect(ids.length).toBe(count)
      for (const i of [1, 4096, 4097, 8192, 8193, count]) {
        expect(ids.has(i * gap * 2)).toBe(i >= 1 && i <= count)
        expect(ids.has(i * gap * 2 - 1)).toBe(false)
      }
    }),
  )
})

test('ids are taken back one by one, down to none', () => {
  const ids = new AscendingIds()
  for (let id = 1; id <= many; id += 1) ids.push(id)
  for (let id = many; id >= 1; id -= 1) {
    expect(ids.last).toBe(id)
    ids.pop()
    expect(ids.has(id)).toBe(false)
  }
  ids.pop()
  expect({ length: ids.length, last: ids.last }).toEqual({ length: 0, last: -Infinity })
  ids.push(7)
  expect(ids.has(7)).toBe(true)
})
