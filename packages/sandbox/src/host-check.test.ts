import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { rawRequest, statusOf } from '../test/raw-request.ts'
import { sharedSandbox } from '../test/support.ts'

const sandbox = sharedSandbox()

test.each(['127.0.0.1', 'localhost', '[::1]'])('%s with the port is the sandbox', async (name) => {
  const { port } = new URL(sandbox().url)
  expect(statusOf(await rawRequest(sandbox().url, ['GET / HTTP/1.1', `host: ${name}:${port}`]))).toBe(200)
})

test.each([
  ['a name that was made to resolve here', (port: string) => [`host: attacker.example:${port}`]],
  ['no port', () => ['host: 127.0.0.1']],
  ['another port', () => ['host: 127.0.0.1:1']],
  ['a name that begins alike', (port: string) => [`host: localhost:${port}.attacker.example`]],
  ['two hosts', (port: string) => [`host: localhost:${port}`, 'host: attacker.example']],
])('security 70: %s in Host is not served, OAuth and pictures included', async (_, hosts) => {
  const { port } = new URL(sandbox().url)
  for (const path of [
    '/',
    '/.well-known/openid-configuration',
    '/pictures/10010/thumb.svg',
    '/api/v1/attributes',
  ]) {
    const answer = await rawRequest(sandbox().url, [`GET ${path} HTTP/1.1`, ...hosts(port)])
    expect([400, 421]).toContain(statusOf(answer))
    expect(answer).not.toContain(sandbox().apiKey)
  }
})

test('security 70: a target that names its own host is refused', async () => {
  const { host } = new URL(sandbox().url)
  for (const target of ['http://attacker.example/', `http://${host}/`, '//attacker.example/', '*']) {
    const method = target === '*' ? 'OPTIONS' : 'GET'
    expect(statusOf(await rawRequest(sandbox().url, [`${method} ${target} HTTP/1.1`, `host: ${host}`]))).toBe(
      400,
    )
  }
})

test('security 70: only loopback is bound', async () => {
  const { port } = new URL(sandbox().url)
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of outside) {
    await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow()
  }
  expect(new URL(sandbox().url).hostname).toBe('127.0.0.1')
})
