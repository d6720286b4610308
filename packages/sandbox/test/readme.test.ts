import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { FAULT_PURPOSES } from '../src/faults/definitions.ts'
import { SandboxError, startSandbox, type SandboxOptions } from '../src/index.ts'
import { runShell, hasCurl } from './curl.ts'
import { startReceiver } from './receiver.ts'

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')

test('every option, member and record the README names exists', async () => {
  const readme = await read('../README.md')
  await using sandbox = await startSandbox()
  const handle = readme.slice(readme.indexOf('## The handle'), readme.indexOf('## Time'))
  for (const name of Object.keys(sandbox)) expect(handle).toContain(`\`${name}`)
  for (const { id } of sandbox.gone) expect(readme).toContain(String(id))
})

test('the README has every kind of fault, in the words of the page', async () => {
  const readme = await read('../README.md')
  for (const { kind, purpose } of FAULT_PURPOSES) {
    const [row] = readme.split('\n').filter((line) => line.startsWith(`| \`${kind}\` `))
    expect(row).toContain(purpose)
  }
})

test('the README has every option, and every code of an error', async () => {
  const [readme, codes] = await Promise.all([read('../README.md'), read('../src/sandbox-error.ts')])
  const unknown = { nonsense: true } as SandboxOptions
  const error: unknown = await startSandbox(unknown).catch((reason: unknown) => reason)
  const options = error instanceof SandboxError ? error.next.replace('Use one of: ', '').split(', ') : []
  expect(options.length).toBeGreaterThan(10)
  const table = readme.slice(readme.indexOf('## Options'), readme.indexOf('## The handle'))
  for (const name of options) expect(table).toContain(`\`${name}\``)
  const errors = readme.slice(readme.indexOf('## Errors'))
  for (const [, code] of codes.matchAll(/\| '(\w+)'/g)) expect(errors).toContain(`\`${String(code)}\``)
})

test('the lines the README has for the handle run as they stand there', async () => {
  const readme = await read('../README.md')
  const snippets = [...readme.matchAll(/```ts\n(?!import )(.*?)```/gs)].map(([, code = '']) => code)
  expect(snippets).toHaveLength(4)
  for (const code of snippets) {
    await using receiver = await startReceiver()
    await using sandbox = await startSandbox({ actors: 5 })
    const lines = code.replaceAll('http://127.0.0.1:3000/webhooks', receiver.url)
    const module = encodeURIComponent(`export default async (sandbox, console) => {${lines}}`)
    const { default: run } = (await import(`data:text/javascript,${module}`)) as {
      default: (...names: unknown[]) => Promise<void>
    }
    await run(sandbox, { log: () => undefined })
  }
})

test.skipIf(!hasCurl)('the lines the README has for a shell run as they stand there', async () => {
  const readme = await read('../README.md')
  const [, lines = ''] = /```sh\n(curl .*?)```/s.exec(readme) ?? []
  await using sandbox = await startSandbox()
  const before = sandbox.clock.now()
  const printed = await runShell(lines, { URL: sandbox.url })
  expect(printed).toContain('"count":0')
  expect(sandbox.clock.now() - before).toBeGreaterThanOrEqual(7_200_000)
  expect(sandbox.faults.list()).toMatchObject([{ fault: { status: 503, path: '/oauth/token' } }])
})
