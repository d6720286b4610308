import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { createEditor } from './test-support/editor.ts'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/^```ts\n(.+?)^```$/gms)].map(([, code = '']) => code)

// The compiler starts in here, on whatever machine.
describe('the README', { timeout: 60_000 }, () => {
  const editor = createEditor(new URL('../', import.meta.url))

  test('has an example', () => {
    expect(examples).not.toEqual([])
  })

  test.each(examples)('compiles against the sources, as a user would import them', (example) => {
    expect(editor.errors(example)).toEqual([])
  })

  test('would be noticed if it did not compile', () => {
    expect(editor.errors("import type { NoSuchType } from '@filmmakers-sdk/api-contract'")).toHaveLength(1)
  })
})
