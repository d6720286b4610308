import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
const [first = '', ...others] = [...readme.matchAll(/^```ts\n(.+?)^```$/gms)].map(([, code = '']) => code)
const [hono, workers, next, http, express, fastify, byHand, tests] = others.map((code) =>
  code.includes('handleWebhook') ? `${first}\n${code}` : code,
)

/** Delivers the example of the README's own test, twice, to what takes a Request. */
const deliver = (to: string) => `
  const { signWebhook: sign } = await import('@filmmakers-sdk/webhooks')
  const text = JSON.stringify({ type: 'actor_profile.deleted', created: 1633887337, data: { id: 123 } })
  const headers = { 'X-Signature': await sign(text, process.env.FILMMAKERS_API_KEY), 'content-type': 'application/json' }
  const delivery = (url = 'http://localhost/webhooks/filmmakers') => new Request(url, { method: 'POST', headers, body: text })
  const works = []
  const ctx = { waitUntil: (work) => works.push(work) }
  const answers = []
  for (const each of [1, 2]) {
    const response = await (${to})
    answers.push(response.status + ' ' + (await response.text()))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await Promise.all([...works, ...(globalThis.works ?? [])])
  console.log(answers.join(', '))
  process.exit()`
const overHttp = deliver(
  "fetch(delivery('http://127.0.0.1:' + server.address().port + '/webhooks/filmmakers'))",
)
const listening =
  "await new Promise((resolve) => (server.listening ? resolve() : server.once('listening', resolve)))"

/** Next.js is not installed; its part in this is one function. */
const standIn = `
  import { registerHooks } from 'node:module'
  const url = 'data:text/javascript,globalThis.works = []; export const after = (work) => globalThis.works.push(work)'
  registerHooks({ resolve: (name, ...rest) => name === 'next/server' ? { url, shortCircuit: true } : rest[1](name, rest[0]) })`

async function run(code: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--conditions=@filmmakers-sdk/source',
      `--import=data:text/javascript,${encodeURIComponent(standIn)}`,
      '--input-type=module-typescript',
      '--eval',
      // A port that is free.
      code.replaceAll('3000', '0'),
    ],
    { cwd: root, env: { ...process.env, FILMMAKERS_API_KEY: 'k3y-0123456789' } },
  )
  return stdout.trim().split('\n')
}

/** Errors of the compiler in modules that exist in memory only. */
function compile(sources: readonly string[]): string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: unknown
  }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const modules = new Map(sources.map((code, index) => [`${root}src/readme-${index}.ts`, code]))
  modules.set(
    `${root}src/next.d.ts`,
    `declare module 'next/server' { export function after(work: Promise<unknown>): void }`,
  )
  const host = ts.createCompilerHost(options)
  const readFile = host.readFile.bind(host)
  const fileExists = host.fileExists.bind(host)
  const getSourceFile = host.getSourceFile.bind(host)
  host.fileExists = (path) => modules.has(path) || fileExists(path)
  host.readFile = (path) => modules.get(path) ?? readFile(path)
  host.getSourceFile = (path, languageVersion) => {
    const code = modules.get(path)
    return code === undefined
      ? getSourceFile(path, languageVersion)
      : ts.createSourceFile(path, code, languageVersion)
  }
  const program = ts.createProgram(
    [...modules.keys()],
    { ...options, noPropertyAccessFromIndexSignature: false },
    host,
  )
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
}

describe('the README', { timeout: 60_000 }, () => {
  const event = 'actor_profile.deleted'

  test('its first example is ten lines and fewer', () => {
    expect(others).toHaveLength(8)
    expect(first.trim().split('\n').length).toBeLessThanOrEqual(10)
  })

  test.each<[string, string | undefined, string, string]>([
    ['the first example', first, deliver('handleWebhook(delivery(), ctx)'), `${event} 123`],
    ['Hono', hono, deliver('app.request(delivery())'), `${event} 123`],
    [
      'Workers',
      workers?.replace('export default', 'const worker ='),
      deliver('worker.fetch(delivery(), {}, ctx)'),
      `${event} 123`,
    ],
    ['Next.js, with a stand-in for its `after`', next, deliver('POST(delivery())'), `${event} 123`],
    ["Node's http", http, listening + overHttp, event],
    ['Express', express, listening + overHttp, event],
    ['Fastify', fastify, listening + overHttp, event],
  ])('%s: the work is done once, both copies are answered', async (_name, code = '', driver, output) => {
    expect(await run(`${code}\n${driver}`)).toEqual([output, '200 ok, 200 duplicate'])
  })

  test('by hand: answers after the work, and refuses what is not genuine', async () => {
    expect(await run(`${byHand ?? ''}\n${deliver('receive(delivery())')}`)).toEqual([
      event,
      event,
      '200 ok, 200 ok',
    ])
    const forged = `const forged = new Request('http://localhost/', { method: 'POST', body: '{}' })
      const { status } = await receive(forged)
      console.log(status)`
    expect(await run(`${byHand ?? ''}\n${forged}`)).toEqual(['400'])
  })

  test('in your tests: the request that is made is taken', async () => {
    const driver = 'console.log((await handleWebhook(request)).status)'
    expect(await run(`${first}\n${tests ?? ''}\n${driver}`)).toEqual(['200', `${event} 123`])
  })

  test('every example compiles', () => {
    const sources = [first, hono, workers, next, http, express, fastify, byHand, tests]
    expect(compile(sources.map((code) => code ?? ''))).toEqual([])
    expect(compile(["import { nothing } from '@filmmakers-sdk/webhooks'"])).toHaveLength(1)
  })

  test('names every error code, every option and every answer there is', async () => {
    const source = async (file: string) => readFile(new URL(file, import.meta.url), 'utf8')
    const codes = [...(await source('errors.ts')).matchAll(/^ {2}\| '(\w+)'/gm)].map(([, code = '']) => code)
    const [options = ''] =
      /interface WebhookHandlerOptions [^]*?\n}/.exec(await source('handler-options.ts')) ?? []
    const names = [...options.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name = '']) => name)
    expect([codes.length, names.length]).toEqual([15, 8])
    expect([...codes, ...names].filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
    const statuses = [...(await source('delivery.ts')).matchAll(/\b([245]\d\d)\b/g)].map(([status]) => status)
    expect(statuses.filter((status) => !readme.includes(`| ${status} `))).toEqual([])
  })
})
