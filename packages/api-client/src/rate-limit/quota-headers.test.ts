import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readQuota } from './quota-headers.ts'

const limit = (value: string, name = 'ratelimit-limit') => readQuota(new Headers({ [name]: value }), 'limit')

test.each<[string, number | undefined]>([
  ['300', 300],
  [' 300 ', 300],
  ['0', 0],
  ['100, 100;w=60', 100],
  ['100;w=60;burst=200', 100],
  ['-1', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['ten', undefined],
  ['', undefined],
  ['9999999999', undefined],
])('%j is %s', (value, number) => {
  expect(limit(value)).toBe(number)
  expect(limit(value, 'x-ratelimit-limit')).toBe(number)
})

test('the name without X- goes before the one with it, and no other header counts', () => {
  const headers = new Headers({
    'ratelimit-remaining': '1',
    'x-ratelimit-remaining': '2',
    'x-rate-limit-limit': '3',
  })
  expect(readQuota(headers, 'remaining')).toBe(1)
  expect(readQuota(headers, 'limit')).toBeUndefined()
})

describe('security 56: whatever a header says', () => {
  const visible = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code))
  const value = fc.oneof(
    fc.string({ unit: visible }),
    fc.string({ unit: fc.constantFrom('1', ' ', ',', ';', '\t') }),
  )

  test('it is a number that counts something, or nothing', () => {
    fc.assert(
      fc.property(value, (text) => {
        const number = limit(text)
        expect(number === undefined || (Number.isSafeInteger(number) && number >= 0)).toBe(true)
      }),
    )
  })

  test.each([' ', '1', '1,', ';', '\t1'])('%j half a million times comes to an end', (unit) => {
    expect(limit(`x${unit.repeat(500_000)}`)).toBeUndefined()
    limit(unit.repeat(500_000))
  })
})
