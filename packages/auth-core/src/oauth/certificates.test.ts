import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { apiKey, createAuthFetch } from '../index.ts'
import { everyEndpoint, operations } from '../test-support/every-operation.ts'
import { leaks } from '../test-support/leaks.ts'
import { startNode } from '../test-support/node-process.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { selfSigned } from '../test-support/self-signed.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import { createOAuthClient } from './index.ts'

const clientSecret = 'tOp-s3cret_value~1'

/** A server for `localhost` that only those trust who were given its certificate. */
async function setUp() {
  const { key, cert } = selfSigned('localhost')
  let requests = 0
  const server = createServer({ key, cert }, (_request, response) => {
    requests += 1
    response.setHeader('content-type', 'application/json')
    response.end('{"access_token":"access","token_type":"Bearer","expires_in":7200}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    cert,
    urlOf: (host: string) => `https://${host}:${port}`,
    count: () => requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test.each(operations)(
  'security 4 and 85: a server whose certificate nobody vouches for gets nothing of %s',
  async (_, run) => {
    await using server = await setUp()
    const client = createOAuthClient({
      clientId: 'id',
      clientSecret,
      metadata: everyEndpoint(server.urlOf('localhost')),
      clock: createSteppingClock(),
    })
    const error = await authErrorOf(run(client))
    expect(error.code).toBe('network_error')
    expect(server.count()).toBe(0)
    expect(leaks(error, [clientSecret])).toEqual([])
  },
)

test('security 4: neither does it get discovery, nor an API key', async () => {
  await using server = await setUp()
  const issuer = server.urlOf('localhost')
  const client = createOAuthClient({ clientId: 'id', issuer, clock: createSteppingClock() })
  expect((await authErrorOf(client.discover())).code).toBe('network_error')
  const fetch = createAuthFetch(apiKey('k3y'), { origin: issuer })
  await expect(fetch(`${issuer}/api`)).rejects.toThrow()
  expect(server.count()).toBe(0)
})

test('security 4: who trusts the certificate gets a token from the host it is for, and from no other', async () => {
  await using server = await setUp()
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'cert.pem')
  await writeFile(file, server.cert)
  const code = `
    import { createOAuthClient } from '@filmmakers-sdk/auth-core/oauth'
    const outcomes = process.argv.slice(1).map((issuer) => {
      const metadata = { issuer, token_endpoint: issuer + '/token' }
      const client = createOAuthClient({ clientId: 'id', clientSecret: 's', metadata, retry: false })
      return client.clientCredentials().getToken().then(({ accessToken }) => accessToken, (error) => error.code)
    })
    process.send(await Promise.all(outcomes))
    process.disconnect()`
  const hosts = ['localhost', '127.0.0.1'].map((host) => server.urlOf(host))
  await using child = startNode(code, hosts, ['env', `NODE_EXTRA_CA_CERTS=${file}`])
  expect(await child.next()).toEqual(['access', 'network_error'])
  expect(server.count()).toBe(1)
})

test('security 4: no source knows a way to switch the check off', async () => {
  const root = new URL('../', import.meta.url)
  const names = await readdir(root, { recursive: true })
  const sources = names.filter((name) => name.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(name))
  expect(sources.length).toBeGreaterThan(50)
  for (const name of sources) {
    expect(await readFile(new URL(name, root), 'utf8'), name).not.toMatch(
      /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/,
    )
  }
})
