/**
 * Measures the packages, as they are built, side by side with their peers. Ratios, but for the sandbox: the variants of a figure take turns, and
 * what counts is the median of the ratios of all rounds. Nothing fails for being slow; the aims stand beside the figures.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './rolldown.ts'

/** Each is a process of its own, so that none runs in what another one has left behind. */
const parts = [
  'lists.ts',
  'cached-token.ts',
  'token-requests.ts',
  'shared-login.ts',
  'start-up.ts',
  'sizes.ts',
  'own-cost.ts',
  'request-cpu.ts',
  'rate-limit.ts',
  'sandbox.ts',
]
const bench = join(root, 'bench')

if (!existsSync(join(bench, 'node_modules'))) console.log('Installing the peers, this once …')
// A moment when they are there; what a new lockfile names is brought, too.
run('pnpm', ['install', '--frozen-lockfile', '--silent'], bench)
run('pnpm', ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only'], root, 'ignore')
for (const part of parts) run(process.execPath, [join(bench, part)], root)
console.log(
  `\nNode ${process.version}, ${process.platform} ${process.arch}. How to read this: docs/benchmarks.md\n`,
)

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  stdout: 'inherit' | 'ignore' = 'inherit',
): void {
  execFileSync(command, args, { cwd, stdio: ['ignore', stdout, 'inherit'] })
}
