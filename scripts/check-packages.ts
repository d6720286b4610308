/**
 * Checks the packages as users get them: packs each, has publint and attw look at the tarball, installs all tarballs into an
 * empty project with npm, imports every entry point there, compiles a TypeScript user of them, and runs the command line.
 * Needs `pnpm build` before.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root } from './rolldown.ts'
import { installPackages, packPackage, run } from './user-project.ts'

interface Manifest {
  name: string
  private?: boolean
  publishConfig?: { exports?: Record<string, unknown> }
}

/** Libraries of types that a browser's program has. */
const browser = ['dom', 'dom.iterable', 'dom.asynciterable']

/** Entry points that are documents, not modules. */
const isData = /\.(yaml|json|html)$/

const bin = join(root, 'node_modules/.bin')
const work = mkdtempSync(join(tmpdir(), 'filmmakers-packages-'))

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

/** What a user writes. */
const user = `
  import { apiKey } from '@filmmakers-sdk/auth-core'
  import { createFilmmakersClient } from '@filmmakers-sdk/api-client'
  const client = createFilmmakersClient({ auth: apiKey('key') })
  for await (const { id, name } of client.actorProfiles.list({ fields: ['name'] })) {
    const shown: string = \`\${id} \${name}\`
    void shown
  }`

const folders = ['packages', 'apps']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
  .filter((folder) => manifestOf(folder).private !== true)

try {
  const tarballs = folders.map(pack)
  installPackages(work, tarballs)
  importEntries()
  compileUsers()
  runCommand()
  runSandbox()
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Packs a package and has the tarball checked. */
function pack(folder: string): string {
  const { name, publishConfig } = manifestOf(folder)
  const tarball = packPackage(folder, work)
  console.log(`${name}: ${basename(tarball)}`)
  const contents = run('tar', ['-tzf', tarball], work).split('\n')
  const expected = [
    'LICENSE',
    'README.md',
    ...(name.endsWith('/cli-app') ? ['dist/THIRD-PARTY-LICENSES.txt'] : []),
  ]
  const missing = expected.filter((entry) => !contents.includes(`package/${entry}`))
  if (missing.length > 0) throw new Error(`${name} is packed without ${missing.join(', ')}`)
  const unwanted = contents.filter((entry) => /test-support|\.test(-d)?\.|\/test\//.test(entry))
  if (unwanted.length > 0) throw new Error(`${name} is packed with ${unwanted.join(', ')}`)
  run(join(bin, 'publint'), ['run', tarball, '--strict'], root)
  if (publishConfig?.exports !== undefined) {
    // The OpenAPI document is no module; types cannot be resolved for it.
    const data = Object.keys(publishConfig.exports).filter((entry) => isData.test(entry))
    const excluded = data.length > 0 ? ['--exclude-entrypoints', ...data.map((entry) => entry.slice(2))] : []
    run(join(bin, 'attw'), [tarball, '--profile', 'esm-only', ...excluded], root)
  }
  return tarball
}

function publicNamesOf(folder: string): string[] {
  const { name, publishConfig } = manifestOf(folder)
  return Object.keys(publishConfig?.exports ?? {}).map((entry) => name + entry.slice(1))
}

function entriesOf(folder: string): string[] {
  return publicNamesOf(folder).filter((name) => !isData.test(name))
}

function importEntries(): void {
  const entries = folders.flatMap(entriesOf)
  const data = folders.flatMap(publicNamesOf).filter((name) => isData.test(name))
  const code = [
    `import { readFileSync } from 'node:fs'`,
    ...entries.map((entry) => `await import(${JSON.stringify(entry)})`),
    ...data.map((name) => `readFileSync(new URL(import.meta.resolve(${JSON.stringify(name)})))`),
  ]
  writeFileSync(join(work, 'import.js'), code.join('\n'))
  run(process.execPath, ['import.js'], work)
  console.log(`imported ${entries.length} entry points, read ${data.length} documents`)
}

/**
 * Compiles against the published declarations, with their own errors shown: `/node` with Node's types, everything else without, as
 * for a browser or a Worker.
 */
function compileUsers(): void {
  const entries = folders.flatMap(entriesOf)
  const imports = (names: readonly string[]) =>
    names.map((name, index) => `import * as m${index} from ${JSON.stringify(name)}\nvoid m${index}`)
  compile('user.ts', [], [...imports(entries.filter((entry) => !entry.endsWith('/node'))), user])
  compile('node-user.ts', ['node'], imports(entries.filter((entry) => entry.endsWith('/node'))))
  // Programs on a server have what Node's types declare, and not always the types of a browser.
  compile('server-user.ts', ['node'], [...imports(entries), user], [])
  console.log('compiled three TypeScript users')
}

function compile(
  file: string,
  types: readonly string[],
  lines: readonly string[],
  more: readonly string[] = browser,
): void {
  writeFileSync(join(work, file), lines.join('\n'))
  const compilerOptions = {
    target: 'es2024',
    lib: ['es2024', 'esnext.disposable', ...more],
    module: 'nodenext',
    strict: true,
    noEmit: true,
    types,
    typeRoots: [join(root, 'node_modules/@types')],
  }
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }))
  run(join(bin, 'tsc'), ['-p', work], work)
}

function runCommand(): void {
  const command = join(work, 'node_modules/.bin/filmmakers')
  const version = run(command, ['--version'], work).trim()
  const tour = run(command, ['tour'], work)
  if (!tour.includes('Try next')) throw new Error(`filmmakers tour did not get to its end:\n${tour}`)
  const help = run(join(work, 'node_modules/.bin/filmmakers-sandbox'), ['--help'], work)
  if (!help.startsWith('Usage: ')) throw new Error(`filmmakers-sandbox --help prints no help:\n${help}`)
  console.log(`filmmakers ${version}: the tour runs, and the sandbox has a command of its own`)
}

/** What the sandbox reads from its own folder has to be in the package: the files of its page, for example. */
function runSandbox(): void {
  const code = `
    import { startSandbox } from '@filmmakers-sdk/sandbox'
    const sandbox = await startSandbox()
    const page = await (await fetch(sandbox.url)).text()
    const paths = [...page.matchAll(/(?:href|src)="(\\/_sandbox[^"]+)"/g)].map(([, path]) => path)
    const headers = { authorization: 'Token token=' + sandbox.apiKey }
    const actor = await (await fetch(sandbox.baseUrl + 'actor_profiles/1001', { headers })).json()
    const picture = actor.pictures[0]?.url
    for (const url of [...paths.map((path) => sandbox.url + path), picture].filter(Boolean)) {
      const { status } = await fetch(url)
      if (status !== 200) throw new Error(url + ' answers ' + status)
    }
    console.log('the sandbox serves its page with ' + paths.length + ' files')
    await sandbox.close()`
  writeFileSync(join(work, 'sandbox.js'), code)
  console.log(run(process.execPath, ['sandbox.js'], work).trim())
}
