import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Sandbox, startSandbox } from '@filmmakers-sdk/sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const app = fileURLToPath(new URL('..', import.meta.url))
const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8')

/** The code blocks of one section, as they stand in the README. */
function blocksOf(heading: string, language: string): string[] {
  const section = readme.split(/^## /m).find((text) => text.startsWith(heading)) ?? ''
  return [...section.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code = '']) => code,
  )
}

describe('the README of the repository does what it shows', () => {
  let sandbox: Sandbox
  let folder: string
  let env: Record<string, string>
  beforeAll(async () => {
    sandbox = await startSandbox()
    folder = await mkdtemp(join(tmpdir(), 'filmmakers-readme-'))
    const { baseUrl, clientId, clientSecret } = sandbox
    env = {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      NO_COLOR: '1',
      FILMMAKERS_BASE_URL: baseUrl,
      FILMMAKERS_CLIENT_ID: clientId,
      FILMMAKERS_CLIENT_SECRET: clientSecret,
    }
    const command = `exec "${process.execPath}" --conditions=@filmmakers-sdk/source "${app}src/bin.ts" "$@"`
    await writeFile(join(folder, 'filmmakers'), `#!/bin/sh\n${command}\n`, { mode: 0o755 })
  })
  afterAll(async () => {
    await sandbox.close()
    await rm(folder, { recursive: true })
  })

  test('in code: the ten lines print every actor', async () => {
    const [code = '', ...others] = blocksOf('In code', 'ts')
    expect(others).toEqual([])
    expect(code.trim().split('\n').length).toBeLessThanOrEqual(10)
    const options = ['--conditions=@filmmakers-sdk/source', '--input-type=module-typescript', '--eval', code]
    const { stdout, stderr } = await run(process.execPath, options, { cwd: app, env })
    expect(stderr).toBe('')
    expect(stdout.trim().split('\n')).toHaveLength(300)
    expect(stdout).toMatch(/^1001 \S.* \d+$/m)
  }, 60_000)

  test('on the command line: every line works', async () => {
    const [script = '', ...others] = blocksOf('On the command line', 'sh')
    expect(others).toEqual([])
    expect(script.trim().split('\n').length).toBeLessThanOrEqual(10)
    const { stdout, stderr } = await run('sh', ['-e', '-c', script], { cwd: folder, env })
    // Hints for a person, such as how to get the next page.
    expect(stderr).not.toMatch(/error/i)
    const search = script.split('\n').filter((line) => line.includes('--query'))
    expect(search).toHaveLength(1)
    // Names of the sandbox are invented anew at times: a search that finds nobody shows nothing.
    const found = await run('sh', ['-e', '-c', search.join('\n')], { cwd: folder, env })
    expect(JSON.parse(found.stdout)).toMatchObject([{ id: expect.any(Number) as unknown }])
    expect(stdout).toContain('Usage: filmmakers')
    expect(JSON.parse(await readFile(join(folder, 'actors.json'), 'utf8'))).toHaveLength(300)
  }, 60_000)

  test('the two commands are scripts of the repository', async () => {
    const manifest = JSON.parse(
      await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as { scripts: Record<string, string> }
    const commands = [...readme.matchAll(/npx -y pnpm@12 ([\w:]+)/g)].map(([, name = '']) => name)
    expect(new Set(commands)).toEqual(new Set(['start', 'test', 'filmmakers', 'demo']))
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining([...new Set(commands)]))
  })

  test('every file it links to exists', async () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => target)
    expect(links.length).toBeGreaterThan(5)
    for (const link of links) {
      await expect(run('test', ['-e', link], { cwd: join(app, '../..') }), link).resolves.toBeDefined()
    }
  })
})
