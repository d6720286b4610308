import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')

/** The recipes need both sides, client and sandbox, so they stand here; the runner executes each as it is. */
test('the five recipes in the README of the sandbox are the ones that are executed', async () => {
  const readme = await read('../../../packages/sandbox/README.md')
  const shown = [...readme.matchAll(/```ts\n(import .*?)```/gs)].map(([, text]) => text)
  const names = (await readdir(new URL('sandbox-recipes/', import.meta.url))).sort()
  expect(names).toEqual(
    ['expired-token', 'merged-record', 'rate-limit', 'unit-test', 'webhook'].map((name) => `${name}.test.ts`),
  )
  const executed = await Promise.all(names.map((name) => read(`sandbox-recipes/${name}`)))
  expect(shown.sort()).toEqual(executed.sort())
})
