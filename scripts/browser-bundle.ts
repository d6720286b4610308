/** What a browser gets of a module, as users bundle it. */
import { gzipSync } from 'node:zlib'
import { loadRolldown, type OutputChunk } from './rolldown.ts'

/**
 * Bundles a module that exists nowhere but here, minified.
 *
 * @param options `split`: what is imported dynamically is a chunk of its own. Default: one chunk
 */
export async function bundleForBrowser(source: string, { split = false } = {}): Promise<OutputChunk[]> {
  const rolldown = await loadRolldown()
  const { output } = await rolldown.build({
    input: 'entry',
    platform: 'browser',
    write: false,
    output: { minify: true, codeSplitting: split },
    plugins: [
      {
        name: 'virtual-entry',
        resolveId: (id: string) => (id === 'entry' ? '\0entry' : undefined),
        load: (id: string) => (id === '\0entry' ? source : undefined),
      },
    ],
    // What cannot be bundled is reported by `foreignImports`.
    logLevel: 'silent',
  })
  return output
}

/** With gzip -9, in KiB of 1,024 bytes. */
export function kibOf(output: readonly OutputChunk[]): number {
  const code = output.map((chunk) => chunk.code ?? '').join('')
  return gzipSync(code, { level: 9 }).byteLength / 1024
}

/** What a bundle imports and does not contain: modules of Node, as a rule, which no browser has. */
export function foreignImports(output: readonly OutputChunk[]): string[] {
  const here = new Set(output.map(({ fileName }) => fileName))
  const imported = output.flatMap(({ imports = [], dynamicImports = [] }) => [...imports, ...dynamicImports])
  return [...new Set(imported)].filter((id) => !here.has(id))
}
