import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SeenIds } from './seen-ids.ts'

const ids = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 20 })
const pages = fc.array(
  fc.oneof(
    ids,
    ids.map((all) => all.toSorted((a, b) => a - b)),
  ),
  { maxLength: 6 },
)
const items = (all: readonly number[]) => all.map((id) => ({ id }))

test('ids are known as a set knows them, in whatever order they come, and forgotten as if they never came', () => {
  fc.assert(
    fc.property(pages, ids, (all, taken) => {
      const seen = new SeenIds()
      const set = new Set<number>()
      for (const page of all) {
        const fresh = seen.addNew(items(page)).map(({ id }) => id)
        expect(fresh).toEqual([...new Set(page)].filter((id) => !set.has(id)))
        for (const id of page) set.add(id)
        seen.remove(seen.addNew(items(taken)))
        expect(seen.size).toBe(set.size)
        for (let id = 0; id <= 31; id += 1) expect(seen.has(id)).toBe(set.has(id))
      }
    }),
  )
})

test('a page of new items is not copied', () => {
  const page = items([1, 2, 3])
  expect(new SeenIds().addNew(page)).toBe(page)
})
