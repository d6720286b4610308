/**
 * Runs the packages, as they are packed and installed, on every runtime they are for: the same steps on Node 22, 24 and 26, Deno,
 * Bun, workerd (the runtime of Cloudflare Workers) and in Chromium, each against a sandbox of its own on this machine; then the recipe
 * of docs/workers.md. Needs `pnpm build` before.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { hasChromium, missingChromium } from '../packages/api-contract/src/test-support/chromium.ts'
import { startSandbox } from '../packages/sandbox/src/index.ts'
import { smokeInBrowser } from './browser.ts'
import { commands, smokeOnCommand } from './commands.ts'
import { createProject } from './project.ts'
import type { Target } from './smoke.ts'
import type { SmokeResult } from './smoke-result.ts'
import { checkWorkersRecipe } from './workers-recipe.ts'
import { smokeInWorker } from './workerd.ts'

type Run = (project: string, target: Target) => Promise<SmokeResult>

execFileSync('pnpm', ['install', '--frozen-lockfile', '--silent'], {
  cwd: import.meta.dirname,
  stdio: 'inherit',
})
using project = createProject()
for (const command of commands) {
  await check(command.name, (folder, target) => smokeOnCommand(command, folder, target))
}
await check(/^Cloudflare-Workers$/, smokeInWorker)
if (hasChromium) await check(/ Headless?Chrom\w*\/\d+/, smokeInBrowser)
else console.warn(missingChromium)
await checkWorkersRecipe(project.folder)

/** All steps passed, on the runtime that was meant, and cost no more token requests than they have to. */
async function check(name: RegExp, run: Run): Promise<void> {
  const actors = 30
  await using sandbox = await startSandbox({ actors })
  const { baseUrl, apiKey, issuer, clientId, clientSecret } = sandbox
  const { runtime, passed, error } = await run(project.folder, {
    baseUrl,
    apiKey,
    issuer,
    clientId,
    clientSecret,
    actors,
  })
  assert.equal(error, undefined, `${runtime}: ${error}`)
  assert.match(runtime, name)
  assert.equal(sandbox.log.count({ path: '/oauth/token' }), 2)
  console.log(`${runtime}: ${passed?.length} steps`)
}
