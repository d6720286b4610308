import { readFile } from 'node:fs/promises'

export interface StaticFile {
  type: string
  body: Uint8Array<ArrayBuffer>
}

export const styleSheets: readonly string[] = [
  'base.css',
  'frame.css',
  'directory.css',
  'panel.css',
  'profile.css',
  'failure.css',
]

const types: Readonly<Record<string, string>> = {
  ...Object.fromEntries(styleSheets.map((name) => [name, 'text/css; charset=utf-8'])),
  'app.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml; charset=utf-8',
}

/** Reads the files a page needs, by name. A name that is not in this list is never looked up on the disk. */
export async function loadStaticFiles(): Promise<ReadonlyMap<string, StaticFile>> {
  const files = Object.entries(types).map(async ([name, type]) => {
    const body = new Uint8Array(await readFile(new URL(`static/${name}`, import.meta.url)))
    return [name, { type, body }] as const
  })
  return new Map(await Promise.all(files))
}
