/** The bundler that tsdown builds the packages with: no dependency of its own, and always the same version. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface OutputChunk {
  fileName: string
  code?: string
  imports?: string[]
  dynamicImports?: string[]
  modules?: Record<string, { renderedLength: number }>
}

/** The part of rolldown's interface that the scripts use. */
interface Rolldown {
  build(options: object): Promise<{ output: OutputChunk[] }>
}

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export async function loadRolldown(): Promise<Rolldown> {
  const tsdown = createRequire(join(root, 'packages/auth-core/package.json')).resolve('tsdown')
  return (await import(pathToFileURL(createRequire(tsdown).resolve('rolldown')).href)) as Rolldown
}
