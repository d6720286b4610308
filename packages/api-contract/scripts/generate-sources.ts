import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@hey-api/openapi-ts'
import { forPrinting, openList, resourceId } from './for-printing.ts'
import { knownValuesOf, parseDocument } from './openapi-document.ts'

const header = '// Generated from openapi.yaml by `pnpm generate`; do not edit.\n'
const imports = "import type { Id } from '../id.ts'\nimport type { Query } from '../query.ts'\n"

/** The text of `src/generated/types.ts`. */
export async function generateTypes(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'api-contract-'))
  try {
    await createClient({
      input: forPrinting(parseDocument(source)),
      output: { path: folder, importFileExtension: '.ts' },
      plugins: ['@hey-api/typescript'],
      logs: { level: 'silent', file: false },
    })
    const printed = await readFile(join(folder, 'types.gen.ts'), 'utf8')
    const types = printed
      .replace(/^.*?export type ClientOptions = .*?\n};\n\n/s, '')
      .replaceAll(`'${openList}'`, '(string & {})')
      .replace(resourceId.pattern, "Id<'$1'>")
      .replace(/(?<=^export type \w+Params = )\{.*?\n\}(?=;)/gms, 'Query<$&>')
      .replace(/(?<=\[key: string\]: ).+(?=;)/g, withoutRepetition)
    return `${header}\n${imports}\n${types}`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The text of `src/generated/values.ts`. */
export function generateValues(source: string): string {
  const lists = knownValuesOf(parseDocument(source)).map(
    ({ name, values, description }) =>
      `${commentOf(description)}\n` +
      `export const ${name.charAt(0).toLowerCase()}${name.slice(1)}Values = [\n` +
      values.map((value) => `  '${value}',\n`).join('') +
      '] as const\n',
  )
  return [header, ...lists].join('\n')
}

function commentOf(description: string): string {
  const [first = '', ...more] = description.trim().split('\n')
  return more.length === 0 ? `/** ${first} */` : ['/**', first, ...more].join('\n * ') + '\n */'
}

/** An index signature has to fit every listed property: hey-api prints the type of each, the same ones too. */
function withoutRepetition(union: string): string {
  return [...new Set(union.split(' | '))].join(' | ')
}
