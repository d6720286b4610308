import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

/** With `REQUIRE_CURL=1` a missing curl fails its tests in place of skipping them. */
export const hasCurl: boolean =
  spawnSync('curl', ['--version']).status === 0 || process.env['REQUIRE_CURL'] === '1'

export const missingCurl = 'There is no curl, so its tests are skipped: apt-get install curl'

const run = promisify(execFile)

/** What curl prints, run as in a terminal: with no configuration file, and no proxy. */
export async function curl(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('curl', ['-q', '--silent', '--show-error', '--noproxy', '*', ...args])
  return stdout
}

/** Lines of a README, run as they are by a shell that stops at the first failure. */
export async function runShell(lines: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await run('sh', ['-ec', lines], {
    env: { PATH: process.env['PATH'] ?? '', NO_PROXY: '*', ...env },
  })
  return stdout
}
