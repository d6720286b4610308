import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)

interface Row {
  number: number
  what: string
  tests: { file: string; name: string }[]
}

async function readRows(): Promise<Row[]> {
  const page = await readFile(new URL('../SECURITY-NOTES.md', import.meta.url), 'utf8')
  const rows: Row[] = []
  for (const line of page.split('\n')) {
    const [, number, what] = /^- \*\*(\d+)\*\* (.+)$/.exec(line) ?? []
    if (number !== undefined && what !== undefined) rows.push({ number: Number(number), what, tests: [] })
    const [, file, name] = /^ {2}- `([^`]+)`: `([^`]+)`$/.exec(line) ?? []
    if (file !== undefined && name !== undefined) rows.at(-1)?.tests.push({ file, name })
  }
  return rows
}

/** The names of a file's security tests, with the numbers they carry: `security 1, 2 and 85: …`. */
async function securityTests(file: string): Promise<{ numbers: number[]; name: string }[]> {
  const address = file.startsWith('apps/') ? new URL(file, root) : new URL(file, import.meta.url)
  const source = await readFile(address, 'utf8')
  return [...source.matchAll(/(['"`])security ([\d, and]+): (.+?)\1/g)].map(
    ([, , numbers = '', name = '']) => ({
      numbers: (numbers.match(/\d+/g) ?? []).map(Number),
      name,
    }),
  )
}

/** The requirements that concern this package; the numbers in between are those of others. */
const concerned = [
  ...Array.from({ length: 49 }, (_, index) => index + 1),
  ...[62, 63, 64, 65, 66],
  ...Array.from({ length: 11 }, (_, index) => index + 75),
]

test('each requirement that concerns this package has a row, with a test or with the reason why there is none', async () => {
  const rows = await readRows()
  expect(rows.map(({ number }) => number).sort((one, other) => one - other)).toEqual(concerned)
  const without = rows.filter(({ tests }) => tests.length === 0)
  for (const { what } of without) expect(what).toMatch(/^Not here: .{40}/)
  expect(without.length).toBeLessThan(5)
})

test('each test a row names exists, in the file that is named, with the number of the row', async () => {
  for (const { number, tests } of await readRows()) {
    for (const { file, name } of tests) {
      const found = (await securityTests(file)).filter((each) => each.name === name)
      expect(
        found.flatMap(({ numbers }) => numbers),
        `${number}: ${file}: ${name}`,
      ).toContain(number)
    }
  }
})
