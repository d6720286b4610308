import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { FAULT_PURPOSES } from '../src/faults/definitions.ts'
import { startSandbox } from '../src/index.ts'

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')

/** The recipe is a test file of its own, which the runner executes; the README must show exactly that file. */
test('the recipe in the README is the one that is executed', async () => {
  const [readme, recipe] = await Promise.all([read('../README.md'), read('./readme-recipe.test.ts')])
  const [, shown] = /```ts\n(.*?)```/s.exec(readme) ?? []
  expect(shown).toBe(recipe.replace('../src/index.ts', '@filmmakers-sdk/sandbox'))
})

test('every option, member and record the README names exists', async () => {
  const readme = await read('../README.md')
  await using sandbox = await startSandbox()
  for (const name of Object.keys(sandbox)) expect(readme).toContain(`\`${name}`)
  for (const { id } of sandbox.gone) expect(readme).toContain(String(id))
})

test('the README has every kind of fault, in the words of the page', async () => {
  const readme = await read('../README.md')
  for (const { kind, purpose } of FAULT_PURPOSES) {
    const [row] = readme.split('\n').filter((line) => line.startsWith(`| \`${kind}\` `))
    expect(row).toContain(purpose)
  }
})
