import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

// Loaded with the first raster picture, as this file is. resvg keeps one instance for the whole process, and only its
// first user may set it up.
try {
  await initWasm(await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))))
} catch (error) {
  if (!String(error).includes('Already initialized')) throw error
}

/** A PNG of an SVG at its own size. WebAssembly has the same arithmetic on every machine, and no font is looked for. */
export function rasterize(svg: string): Uint8Array<ArrayBuffer> {
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } })
  const image = drawing.render()
  try {
    return Uint8Array.from(image.asPng())
  } finally {
    image.free()
    drawing.free()
  }
}
