/** What it costs to start a process that imports something: against one that does nothing. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { apiClientPath, authCorePath, built, oauthPath } from './built.ts'
import { rotated, spread } from './interleave.ts'
import { printTable, ratioCells, ratioColumns } from './report.ts'

interface Case {
  name: string
  args: readonly string[]
  aim?: string
}

const rounds = 25
const command = built('apps/cli-app/dist/bin.js')
const folder = mkdtempSync(join(tmpdir(), 'filmmakers-bench-'))
const base: Case = { name: 'node -e 0', args: ['-e', '0'] }
const cases: readonly Case[] = [
  importing('an empty module', join(folder, 'empty.mjs')),
  importing('auth-core', authCorePath, '≤ 1.2'),
  importing('auth-core/oauth', oauthPath, '≤ 1.2'),
  importing('api-client', apiClientPath, '≤ 1.2'),
  importing('google-auth-library', peerPath('google-auth-library')),
  importing('@azure/msal-node', peerPath('@azure/msal-node')),
  importing('@smithy/core', peerPath('@smithy/core')),
  importing('openai', peerPath('openai')),
  importing('simple-oauth2', peerPath('simple-oauth2')),
  { name: 'filmmakers --version', args: [command, '--version'], aim: '≤ 1.2' },
  { name: 'filmmakers --help', args: [command, '--help'], aim: '≤ 1.4' },
]

try {
  writeFileSync(join(folder, 'empty.mjs'), '')
  const ratios = new Map(cases.map(({ name }): [string, number[]] => [name, []]))
  for (const { args } of [base, ...cases]) run(args)
  for (let round = 0; round < rounds; round++) {
    const times = new Map(rotated([base, ...cases], round).map(({ name, args }) => [name, run(args)]))
    const least = times.get(base.name) ?? NaN
    for (const { name } of cases) ratios.get(name)?.push((times.get(name) ?? NaN) / least)
  }
  printTable(
    `A whole process (1 = ${base.name})`,
    ratioColumns,
    cases.map(({ name, aim }) => ({ name, cells: ratioCells(spread(ratios.get(name) ?? []), aim) })),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A file that imports it, as users' files do. */
function importing(name: string, path: string, aim = ''): Case {
  const file = join(folder, `${name.replaceAll('/', '-').replaceAll(' ', '-')}-user.mjs`)
  writeFileSync(file, `import ${JSON.stringify(pathToFileURL(path).href)}`)
  return { name: `import ${name}`, args: [file], aim }
}

function peerPath(name: string): string {
  return fileURLToPath(import.meta.resolve(name))
}

function run(args: readonly string[]): number {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const took = performance.now() - began
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`)
  return took
}
