import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../scripts/rolldown.ts'
import { installPackages, packPackage } from '../scripts/user-project.ts'

const packages = ['api-contract', 'auth-core', 'api-client', 'webhooks']
const sources = ['smoke.ts', 'smoke-command.ts', 'smoke-worker.ts', 'smoke-page.ts', 'worker.ts']

/** A user's project: the packages as they are packed, and what runs on them. */
export function createProject(): Disposable & { folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'filmmakers-runtimes-'))
  const tarballs = packages.map((name) => packPackage(join(root, 'packages', name), folder))
  installPackages(folder, tarballs)
  for (const source of sources) copyFileSync(join(import.meta.dirname, source), join(folder, source))
  return {
    folder,
    [Symbol.dispose]() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
