/** The packages the way users get them: packed, and installed by npm into a project that is not of this workspace. */
import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Packs a package that has been built; returns the path of the tarball. */
export function packPackage(folder: string, destination: string): string {
  const before = new Set(readdirSync(destination))
  run('pnpm', ['pack', '--pack-destination', destination], folder)
  const file = readdirSync(destination).find((entry) => !before.has(entry))
  if (file === undefined) throw new Error(`pnpm pack wrote no tarball for ${folder}`)
  return join(destination, file)
}

/** Makes a project of a folder, with all tarballs installed as a user's package manager lays them out. */
export function installPackages(folder: string, tarballs: readonly string[]): void {
  const manifest = { name: 'user', private: true, type: 'module' }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  run('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', ...tarballs], folder)
}
