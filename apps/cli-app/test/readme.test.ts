import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startSandbox } from '@filmmakers-sdk/sandbox'
import { expect, test } from 'vitest'
import { exitCodes } from '../src/exit-codes.ts'

const run = promisify(execFile)
const app = fileURLToPath(new URL('..', import.meta.url))
const readme = await readFile(join(app, 'README.md'), 'utf8')
const scripts = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, script = '']) => script)

test('README: every shell block works, line by line', async () => {
  expect(scripts).toHaveLength(2)
  await using sandbox = await startSandbox()
  const folder = await mkdtemp(join(tmpdir(), 'filmmakers-readme-'))
  const command = `exec "${process.execPath}" --conditions=@filmmakers-sdk/source "${app}src/bin.ts" "$@"`
  await writeFile(join(folder, 'filmmakers'), `#!/bin/sh\n${command}\n`, { mode: 0o755 })
  const env = {
    PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    FILMMAKERS_BASE_URL: sandbox.baseUrl,
    FILMMAKERS_CLIENT_ID: sandbox.clientId,
    FILMMAKERS_CLIENT_SECRET: sandbox.clientSecret,
  }
  const { stdout, stderr } = await run('sh', ['-e', '-c', scripts.join('')], { cwd: folder, env })
  expect(stderr).not.toMatch(/error/i)
  expect(stdout).toContain('Try next')
  expect(stdout).toContain('"active": true')
  const search = scripts
    .join('')
    .split('\n')
    .filter((line) => line.includes('--query'))
  expect(search).toHaveLength(1)
  const found = await run('sh', ['-e', '-c', search.join('\n')], { cwd: folder, env })
  expect(found.stdout).toMatch(/^\d+\t[^\t]+\t\d+\t/)
  expect(JSON.parse(await readFile(join(folder, 'actors.json'), 'utf8'))).toHaveLength(300)
  await rm(folder, { recursive: true })
}, 60_000)

test('README: the table of exit codes has them all', () => {
  const rows = [...readme.matchAll(/^\| ([\d, ]+?) +\|/gm)].flatMap(([, codes = '']) => codes.split(', '))
  expect(rows.map(Number).sort((a, b) => a - b)).toEqual(Object.values(exitCodes).sort((a, b) => a - b))
})
