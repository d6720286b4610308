import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRolldown, root } from '../scripts/rolldown.ts'

/** Puts the worker, with all it imports from `dist`, and its configuration into a folder. */
export async function bundleWorker(folder: string): Promise<void> {
  const rolldown = await loadRolldown()
  const built = (path: string) => join(root, 'packages', path)
  await rolldown.build({
    input: join(import.meta.dirname, 'worker.ts'),
    platform: 'neutral',
    resolve: {
      conditionNames: ['workerd', 'worker', 'browser', 'import', 'default'],
      alias: {
        '@filmmakers-sdk/auth-core/oauth': built('auth-core/dist/oauth/index.js'),
        '@filmmakers-sdk/auth-core': built('auth-core/dist/index.js'),
        '@filmmakers-sdk/api-client': built('api-client/dist/index.js'),
      },
    },
    output: { file: join(folder, 'worker.js'), codeSplitting: false },
    logLevel: 'warn',
  })
  copyFileSync(join(import.meta.dirname, 'config.capnp'), join(folder, 'config.capnp'))
}
