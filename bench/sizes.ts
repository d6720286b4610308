/** What a browser has to load: each library as a whole, bundled, minified, gzip -9, and what of it comes with the first use only. */
import { fileURLToPath } from 'node:url'
import { bundleForBrowser, foreignImports, kibOf } from '../scripts/browser-bundle.ts'
import { authCorePath, oauthPath } from './built.ts'
import { printTable, type Row } from './report.ts'

interface Library {
  name: string
  path: string
  /** The one thing that is imported of it. Default: everything. */
  only?: string
  aim?: string
}

const libraries: readonly Library[] = [
  { name: 'auth-core', path: authCorePath, aim: '< 4' },
  { name: 'auth-core/oauth, with openid-client', path: oauthPath, aim: '< 18' },
  { name: '@smithy/core, memoize alone', path: peer('@smithy/core'), only: 'memoizeIdentityProvider' },
  { name: 'openai', path: peer('openai') },
  { name: 'simple-oauth2', path: peer('simple-oauth2') },
  { name: 'google-auth-library', path: peer('google-auth-library') },
  { name: '@azure/msal-node', path: peer('@azure/msal-node') },
]

const rows: Row[] = []
for (const library of libraries) rows.push(await rowFor(library))
printTable(
  'In a browser, minified, gzip -9, KiB of 1,024 bytes',
  ['whole', 'at first use', 'modules of Node', 'aim'],
  rows,
)
console.log('\n  A library that needs modules of Node is made for no browser: its size is shown for scale.')

async function rowFor({ name, path, only, aim = '' }: Library): Promise<Row> {
  const from = `from ${JSON.stringify(path)}`
  // Of a CommonJS module, `export *` would bring nothing.
  const everything = path.includes('node_modules')
    ? `import * as all ${from}; globalThis.all = all`
    : `export * ${from}`
  const source = only === undefined ? everything : `export { ${only} } ${from}`
  const whole = await bundleForBrowser(source)
  const [, ...later] = await bundleForBrowser(source, { split: true })
  const node = foreignImports(whole).length
  const lazy = later.length === 0 ? '' : kibOf(later).toFixed(2)
  return { name, cells: [kibOf(whole).toFixed(2), lazy, node === 0 ? '' : `${node}`, aim] }
}

function peer(name: string): string {
  return fileURLToPath(import.meta.resolve(name))
}
