/** Writes `src/generated/` from `openapi.yaml`. Run by `pnpm generate`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { generateTypes, generateValues } from './generate-sources.ts'

const root = new URL('../', import.meta.url)
const source = await readFile(new URL('openapi.yaml', root), 'utf8')
const folder = new URL('src/generated/', root)

await mkdir(folder, { recursive: true })
await writeFile(new URL('types.ts', folder), await generateTypes(source))
await writeFile(new URL('values.ts', folder), generateValues(source))
