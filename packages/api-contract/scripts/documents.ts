import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parseDocument } from './openapi-document.ts'
import { type Renderer, referencePage } from './reference-page.ts'

/** The files that are made of `openapi.yaml` beside the types: name → text. */
export async function documents(source: string): Promise<Map<string, string>> {
  const document = parseDocument(source)
  return new Map([
    ['openapi.json', `${JSON.stringify(document, undefined, 2)}\n`],
    ['reference.html', referencePage(document, 'Filmmakers API: unofficial reference', await redoc())],
  ])
}

async function redoc(): Promise<Renderer> {
  const require = createRequire(import.meta.url)
  const [script = '', ...licenses] = await Promise.all(
    [
      require.resolve('redoc/bundles/redoc.standalone.js'),
      require.resolve('redoc/LICENSE'),
      require.resolve('redoc/bundles/redoc.standalone.js.LICENSE.txt'),
    ].map((file) => readFile(file, 'utf8')),
  )
  return { script: withoutLogo(script), licenses: licenses.join('\n') }
}

/** The bundle's only use of the network: a logo beside its link. */
function withoutLogo(script: string): string {
  const logo = 'https://cdn.redoc.ly/redoc/logo-mini.svg'
  if (!script.includes(logo)) throw new Error('redoc has changed: look again for what it loads')
  return script.replace(logo, 'data:,')
}
