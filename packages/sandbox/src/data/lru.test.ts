import { expect, test } from 'vitest'
import { createLru } from './lru.ts'

test('what was not asked for longest is made again', () => {
  const made: string[] = []
  const lru = createLru<string, object>(2)
  const ask = (key: string) => lru.get(key, () => (made.push(key), { key }))
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
  lru.clear()
  ask('a')
  expect(made).toHaveLength(5)
})

test('large values push out more than one, and a single one may be larger than all there is room for', () => {
  const made: number[] = []
  const lru = createLru<number, { size: number }>(10, ({ size }) => size)
  const ask = (size: number) => lru.get(size, () => (made.push(size), { size }))
  for (const size of [3, 4, 2, 8, 2, 8, 3, 99, 8]) ask(size)
  expect(made).toEqual([3, 4, 2, 8, 3, 99, 8])
})

test('nothing is not remembered', () => {
  let asked = 0
  const lru = createLru<string, object>(2)
  const ask = () =>
    lru.get('a', () => {
      asked += 1
      return undefined
    })
  expect([ask(), ask(), asked]).toEqual([undefined, undefined, 2])
})
