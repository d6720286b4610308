/** Writes `dist/openapi.json` and `dist/reference.html` from `openapi.yaml`. Run by `pnpm build`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { documents } from './documents.ts'

const root = new URL('../', import.meta.url)
const folder = new URL('dist/', root)

await mkdir(folder, { recursive: true })
for (const [name, text] of await documents(await readFile(new URL('openapi.yaml', root), 'utf8'))) {
  await writeFile(new URL(name, folder), text)
}
