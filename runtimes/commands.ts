import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Target } from './smoke.ts'
import { patience, type SmokeResult } from './smoke-result.ts'

interface Command {
  /** What the runtime says it is. */
  name: RegExp
  file: () => string
  /** Before the script. */
  args: (target: Target) => readonly string[]
}

/** A program that its package has put beside itself when it was installed. */
const installed = (name: string, ...path: string[]) =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), ...path)

export const commands: readonly Command[] = [
  { name: /^Node 22\./, file: () => installed('node22', 'bin/node'), args: () => [] },
  // The one that all scripts of this repository run on.
  { name: /^Node 24\./, file: () => process.execPath, args: () => [] },
  { name: /^Node 26\./, file: () => installed('node26', 'bin/node'), args: () => [] },
  {
    name: /^Deno 2\./,
    file: () => installed('deno', 'deno'),
    // One server, and nothing else of the machine.
    args: ({ baseUrl }) => [
      'run',
      '--no-prompt',
      '--no-remote',
      '--cached-only',
      `--allow-net=${new URL(baseUrl).host}`,
    ],
  },
  { name: /^Bun 1\./, file: () => installed('bun', 'bin/bun.exe'), args: () => ['--no-install', 'run'] },
]

export async function smokeOnCommand(
  { file, args }: Command,
  project: string,
  target: Target,
): Promise<SmokeResult> {
  const { stdout } = await promisify(execFile)(
    file(),
    [...args(target), 'smoke-command.ts', JSON.stringify(target)],
    {
      cwd: project,
      timeout: patience,
      // Nothing of this machine's settings; caches go away with the project.
      env: { PATH: '', HOME: project, DENO_DIR: join(project, 'deno'), DENO_NO_UPDATE_CHECK: '1' },
    },
  )
  return JSON.parse(stdout) as SmokeResult
}
