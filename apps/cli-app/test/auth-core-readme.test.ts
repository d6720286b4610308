import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startSandbox } from '@filmmakers-sdk/sandbox'
import { expect, test } from 'vitest'

const packageRoot = new URL('../../../packages/auth-core/', import.meta.url)
const readme = await readFile(new URL('README.md', packageRoot), 'utf8')
const logins = readme.split(/^## /m).find((section) => section.startsWith('Logins')) ?? ''
const [program = '', server = ''] = [...logins.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)

/** Runs code as it stands in the README; `onLine` sees what it prints. */
async function runBlock(
  code: string,
  env: Record<string, string>,
  onLine: (line: string) => void = () => undefined,
) {
  const options = ['--conditions=@filmmakers-sdk/source', '--input-type=module-typescript', '--eval', code]
  const child = spawn(process.execPath, options, { cwd: fileURLToPath(packageRoot), env })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    for (const line of text.split('\n')) onLine(line)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
  const [exitCode] = (await once(child, 'close')) as [number]
  return { exitCode, output }
}

test('README of auth-core: a program logs in once, and finds its tokens again', async () => {
  await using sandbox = await startSandbox()
  const home = await mkdtemp(join(tmpdir(), 'filmmakers-login-'))
  const env = {
    XDG_STATE_HOME: home,
    LOCALAPPDATA: home,
    HOME: home,
    FILMMAKERS_ISSUER: sandbox.issuer,
    FILMMAKERS_BASE_URL: sandbox.baseUrl,
    FILMMAKERS_CLIENT_ID: sandbox.publicClientId,
  }
  const visits: Promise<unknown>[] = []
  const first = await runBlock(program, env, (line) => {
    const url = /^Open (\S+)/.exec(line)?.[1]
    if (url !== undefined) visits.push(sandbox.authorize(url).then((callback) => fetch(callback)))
  })
  await Promise.all(visits)
  expect(first.output).toMatch(/^Open http:\/\/127\.0\.0\.1:\d+\/oauth\/authorize\?\S+\n200\n$/)
  expect(await runBlock(program, env)).toEqual({ exitCode: 0, output: '200\n' })
  await rm(home, { recursive: true })
})

test('README of auth-core: a web server logs somebody in, in two steps', async () => {
  await using sandbox = await startSandbox()
  const env = {
    FILMMAKERS_ISSUER: sandbox.issuer,
    FILMMAKERS_CLIENT_ID: sandbox.clientId,
    FILMMAKERS_CLIENT_SECRET: sandbox.clientSecret,
  }
  // The browser's part: where the redirect leads is asked of the sandbox, through this process.
  const driver = `
    const session = {}
    console.log((await login(session)).headers.get('location'))
    const back = await new Promise((resolve) => process.stdin.once('data', (text) => resolve(String(text))))
    const strategy = await callback(new Request(back), session)
    console.log((await strategy.getAuthorization()).slice(0, 7))
    process.exit()`
  const options = [
    '--conditions=@filmmakers-sdk/source',
    '--input-type=module-typescript',
    '--eval',
    server + driver,
  ]
  const child = spawn(process.execPath, options, { cwd: fileURLToPath(packageRoot), env })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    if (text.startsWith('http'))
      void sandbox.authorize(text.trim()).then(({ href }) => child.stdin.write(href))
  })
  await once(child, 'close')
  expect(output).toMatch(/\nBearer \n$/)
})
