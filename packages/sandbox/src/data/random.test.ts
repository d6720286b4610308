import { describe, expect, test } from 'vitest'
import { createRandom } from './random.ts'

const draw = (name: string, count: number) => {
  const random = createRandom(name)
  return Array.from({ length: count }, () => random.next())
}

describe('a stream', () => {
  test('is these numbers, everywhere', () => {
    expect(draw('filmmakers/actor/1001/person', 3)).toMatchInlineSnapshot(`
      [
        0.019709714921191335,
        0.6377331435214728,
        0.20446367701515555,
      ]
    `)
  })

  test('depends on its name alone, and every letter of it', () => {
    expect(draw('a/1', 5)).toEqual(draw('a/1', 5))
    const firsts = Array.from({ length: 20_000 }, (_, index) => createRandom(`actor/${index}/person`).next())
    expect(new Set(firsts).size).toBeGreaterThan(19_990)
  })

  test('is spread evenly, across numbers of one stream and across first numbers of many', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => createRandom(`x/${index}`).next())
    for (const numbers of [draw('one', 20_000), many]) {
      const counts = Array.from({ length: 10 }, () => 0)
      for (const number of numbers)
        counts[Math.floor(number * 10)] = (counts[Math.floor(number * 10)] ?? 0) + 1
      for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(250)
    }
  })
})

describe('a draw', () => {
  const random = createRandom('draws')
  const times = <T>(draws: () => T) => Array.from({ length: 3000 }, draws)

  test('stays within its bounds and reaches both', () => {
    const dice = times(() => random.integer(1, 6))
    expect([Math.min(...dice), Math.max(...dice)]).toEqual([1, 6])
  })

  test('takes different members in their order', () => {
    for (const taken of times(() => random.sample(['a', 'b', 'c', 'd'], 2))) {
      expect(taken).toHaveLength(2)
      expect(taken).toEqual([...new Set(taken)].toSorted())
    }
    expect(random.sample(['a'], 5)).toEqual(['a'])
  })

  test('comes up as often as it weighs', () => {
    const heavy = times(() => random.weighted({ light: 1, heavy: 3 })).filter((key) => key === 'heavy').length
    expect(Math.abs(heavy - 2250)).toBeLessThan(150)
    expect(times(() => random.weighted({ never: 0, always: 1 }))).not.toContain('never')
  })

  test('of nothing is an error', () => {
    expect(() => random.pick([])).toThrow(RangeError)
    expect(() => random.weighted({})).toThrow(RangeError)
  })
})
