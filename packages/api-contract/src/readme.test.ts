import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openEditor } from './test-support/language-service.ts'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/^```ts\n(.+?)^```$/gms)].map(([, code = '']) => code)

/** The compiler starts in here, on whatever machine. */
const options = { timeout: 60_000 }

test('the README has an example', () => {
  expect(examples).not.toEqual([])
})

test.each(examples)(
  'the README example compiles against the sources, as a user would import them',
  (example) => {
    expect(openEditor(example).errors()).toEqual([])
  },
)

test('a README example that does not compile would be noticed', options, () => {
  expect(openEditor("import type { NoSuchType } from '@filmmakers-sdk/api-contract'").errors()).toHaveLength(
    1,
  )
})
