import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { startAuthorizationServer } from '../test-support/authorization-server.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

const run = promisify(execFile)

/** Runs code in a Node of its own and says which modules it loaded. */
async function modulesLoadedBy(code: string): Promise<string[]> {
  const script = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    ${code}
    console.log(JSON.stringify(loaded))`
  const { stdout } = await run(
    process.execPath,
    ['--conditions=@filmmakers-sdk/source', '--input-type=module', '--eval', script],
    { cwd: new URL('../..', import.meta.url) },
  )
  return JSON.parse(stdout) as string[]
}

const oauthLibrary = /openid-client|oauth4webapi|jose/

test('importing the package loads its own few files and nothing else', async () => {
  const loaded = await modulesLoadedBy("await import('@filmmakers-sdk/auth-core')")
  expect(loaded.length).toBeGreaterThan(5)
  expect(loaded.filter((url) => !url.includes('/auth-core/src/'))).toEqual([])
  expect(loaded.filter((url) => url.includes('/src/oauth/') || url.includes('/src/node/'))).toEqual([])
})

test('openid-client is not loaded by creating a client, a strategy or credentials from the environment', async () => {
  const loaded = await modulesLoadedBy(`
    const { createOAuthClient } = await import('@filmmakers-sdk/auth-core/oauth')
    createOAuthClient({ clientId: 'a', clientSecret: 'b' }).clientCredentials()
    const { authFromEnvironment } = await import('@filmmakers-sdk/auth-core/node')
    authFromEnvironment({ FILMMAKERS_CLIENT_ID: 'a', FILMMAKERS_CLIENT_SECRET: 'b' })`)
  expect(loaded.filter((url) => oauthLibrary.test(url))).toEqual([])
})

test('neither by discovery; by the first token it is', async () => {
  await using server = await startAuthorizationServer()
  const { issuer, clientId, clientSecret } = server
  const create = `
    const { createOAuthClient } = await import('@filmmakers-sdk/auth-core/oauth')
    const client = createOAuthClient(${JSON.stringify({ issuer, clientId, clientSecret })})
    await client.discover()`
  const before = await modulesLoadedBy(create)
  expect(before.filter((url) => oauthLibrary.test(url))).toEqual([])
  const after = await modulesLoadedBy(`${create}\nawait client.clientCredentials().getToken()`)
  expect(after.filter((url) => oauthLibrary.test(url))).not.toEqual([])
})
