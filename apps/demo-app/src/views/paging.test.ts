import { expect, test } from 'vitest'
import { pageAddress, pageNumbers, pagingView } from './paging.ts'

const gap = undefined

test('first, last and the neighbours, with gaps only where they save room', () => {
  expect(pageNumbers(1, 1)).toEqual([1])
  expect(pageNumbers(1, 13)).toEqual([1, 2, gap, 13])
  expect(pageNumbers(4, 13)).toEqual([1, 2, 3, 4, 5, gap, 13])
  expect(pageNumbers(7, 13)).toEqual([1, gap, 6, 7, 8, gap, 13])
  expect(pageNumbers(13, 13)).toEqual([1, gap, 12, 13])
})

test('a list of unknown length still has a way back and on', async () => {
  expect(pageNumbers(3, undefined)).toEqual([1, 2, 3])
  const markup = String(await pagingView({ page: 3, hasNext: true, query: '' }))
  expect(markup).toContain('href="/?page=4"')
  expect(markup).toContain('href="/?page=2"')
})

test('a page beyond the end shows where it is', () => {
  expect(pageNumbers(20, 13)).toContain(20)
})

test('links keep the search, encoded', () => {
  expect(pageAddress(1, '')).toBe('/')
  expect(pageAddress(2, 'Jürgen & "Söhne"')).toBe('/?q=J%C3%BCrgen+%26+%22S%C3%B6hne%22&page=2')
})

test('one page needs no links', async () => {
  expect(String(await pagingView({ page: 1, pages: 1, hasNext: false, query: '' }))).toBe('')
})
