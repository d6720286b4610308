import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import {
  paths,
  startAuthorizationServer,
  type TestAuthorizationServer,
} from './test-support/authorization-server.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

const run = promisify(execFile)
const packageRoot = new URL('..', import.meta.url)
const readme = await readFile(new URL('README.md', packageRoot), 'utf8')
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)

/** Runs code in a Node of its own, as it stands in the README. */
async function runBlock(
  code: string | undefined,
  server: TestAuthorizationServer,
  env: Record<string, string>,
) {
  const options = ['--conditions=@filmmakers-sdk/source', '--input-type=module-typescript']
  return run(process.execPath, [...options, '--eval', code ?? ''], {
    cwd: packageRoot,
    env: {
      NO_COLOR: '1',
      FILMMAKERS_BASE_URL: `${server.url}/api/v1/`,
      FILMMAKERS_ISSUER: server.issuer,
      ...env,
    },
  })
}

test('README: the first two blocks are run here, the two of logins in the command line app, on the sandbox', () => {
  expect(blocks).toHaveLength(4)
})

test('README: the first example, with client credentials', async () => {
  await using server = await startAuthorizationServer()
  const { stdout, stderr } = await runBlock(blocks[0], server, {
    FILMMAKERS_CLIENT_ID: server.clientId,
    FILMMAKERS_CLIENT_SECRET: server.clientSecret,
  })
  expect([stdout, stderr]).toEqual(['200 [ { id: 1 } ]\n', ''])
  expect([server.count(paths.token), server.count(paths.api)]).toEqual([1, 1])
})

test('README: the first example, with an API key', async () => {
  await using server = await startAuthorizationServer()
  server.always(paths.api, { body: [] })
  const { stdout } = await runBlock(blocks[0], server, { FILMMAKERS_API_KEY: 'KEY-1' })
  expect(stdout).toBe('200 []\n')
  expect(server.requests[0]?.headers.authorization).toBe('Token token=KEY-1')
})

test('README: the first example says what is wrong, and what to do', async () => {
  await using server = await startAuthorizationServer()
  const { stderr } = await runBlock(blocks[0], server, {
    FILMMAKERS_CLIENT_ID: server.clientId,
    FILMMAKERS_CLIENT_SECRET: 'wrong-secret-value',
  })
  expect(stderr).toMatch(
    /^invalid_client: The token request was rejected.* Check client id and client secret/,
  )
  expect(stderr).not.toContain('wrong-secret-value')
})

test('README: the OAuth example', async () => {
  await using server = await startAuthorizationServer()
  const { stdout } = await runBlock(blocks[1], server, {
    FILMMAKERS_CLIENT_ID: server.clientId,
    FILMMAKERS_CLIENT_SECRET: server.clientSecret,
  })
  expect(stdout).toContain('active: true')
  expect(stdout).toContain(server.issuer)
})

test('README: every error code is in the table, or stands for the OAuth codes of RFC 6749', async () => {
  const source = await readFile(new URL('src/errors.ts', packageRoot), 'utf8')
  const codes = /export type AuthErrorCode =([\s\S]*?)export interface/.exec(source)?.[1] ?? ''
  const names = [...codes.matchAll(/\| '(\w+)'/g)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})
