import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)

/** Numbers that tests carry in their names: `security 27: …`, `security 23, 27: …`. */
async function numbersInTests(): Promise<Set<number>> {
  const numbers = new Set<number>()
  for (const group of ['packages/', 'apps/']) {
    for (const file of await readdir(new URL(group, root), { recursive: true })) {
      if (file.includes('node_modules') || !file.endsWith('.test.ts')) continue
      const text = await readFile(new URL(`${group}${file}`, root), 'utf8')
      for (const [, list = ''] of text.matchAll(/['"`(]security ([\d, ]+(?:and \d+)?)/g)) {
        for (const [number] of list.matchAll(/\d+/g)) numbers.add(Number(number))
      }
    }
  }
  return numbers
}

test('each security requirement on the page has a test of its number, and each number in a test is on the page', async () => {
  const page = await readFile(new URL('docs/security.md', root), 'utf8')
  const listed = [...page.matchAll(/^\| (\d+) +\|/gm)].map(([, number]) => Number(number))
  expect(listed.length).toBeGreaterThan(30)
  const byNumber = (one: number, other: number) => one - other
  expect([...(await numbersInTests())].sort(byNumber)).toEqual(listed.toSorted(byNumber))
})
