import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadRolldown } from '../scripts/rolldown.ts'

/** Bundles a module of the project with all it imports, as a user's bundler would for a runtime. */
async function bundle(project: string, source: string, file: string, conditions: readonly string[]) {
  const rolldown = await loadRolldown()
  await rolldown.build({
    input: join(project, source),
    cwd: project,
    platform: 'neutral',
    resolve: { conditionNames: [...conditions, 'import', 'default'] },
    output: { file, codeSplitting: false },
    logLevel: 'warn',
  })
}

/** Puts a Worker and its configuration into a folder of their own; returns the folder. */
export async function bundleWorker(project: string, source: string): Promise<string> {
  const folder = join(project, `bundled-${source.replace('.ts', '')}`)
  mkdirSync(folder)
  await bundle(project, source, join(folder, 'worker.js'), ['workerd', 'worker', 'browser'])
  copyFileSync(join(import.meta.dirname, 'config.capnp'), join(folder, 'config.capnp'))
  return folder
}

/** Returns the path of the script. */
export async function bundlePage(project: string): Promise<string> {
  const file = join(project, 'bundled-page.js')
  await bundle(project, 'smoke-page.ts', file, ['browser'])
  return file
}
