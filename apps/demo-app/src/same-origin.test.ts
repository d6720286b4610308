import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const own = 'http://127.0.0.1:4000'
const ask = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), own)

test('a page of this server may ask, in browsers old and new', () => {
  expect(ask({ 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(true)
  expect(ask({ origin: own })).toBe(true)
})

test('nobody else may: not other sites, other ports, typed addresses, nor clients that say nothing', () => {
  expect(ask({ 'sec-fetch-site': 'cross-site', origin: own })).toBe(false)
  expect(ask({ 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:4001' })).toBe(false)
  expect(ask({ 'sec-fetch-site': 'none' })).toBe(false)
  expect(ask({ origin: 'http://127.0.0.1:4001' })).toBe(false)
  expect(ask({ origin: 'null' })).toBe(false)
  expect(ask({})).toBe(false)
})
