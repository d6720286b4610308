import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import { rawRequest, statusOf } from '../test/raw-request.ts'
import { sharedSandbox } from '../test/support.ts'
import { startSandbox, type SandboxOptions } from './index.ts'

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

describe('told to listen elsewhere', () => {
  const statusFor = async (url: string, host: string) =>
    statusOf(await rawRequest(url, ['GET / HTTP/1.1', `host: ${host}`]))

  test('any address is the sandbox, and of names those it was told; security 70: no other, so nobody can rebind one', async () => {
    await using own = await startSandbox({ host: '0.0.0.0', allowedHosts: ['sandbox.internal'] })
    const { port } = new URL(own.url)
    expect(own.url).toBe(`http://127.0.0.1:${port}`)
    for (const name of [
      '127.0.0.1',
      'localhost',
      '192.0.2.7',
      '[2001:db8::1]',
      'sandbox.internal',
      'SANDBOX.internal',
    ]) {
      expect([name, await statusFor(own.url, `${name}:${port}`)]).toEqual([name, 200])
    }
    for (const name of ['attacker.example', 'internal', 'x.sandbox.internal', '1.2.3', '[attacker]', '']) {
      expect([name, await statusFor(own.url, `${name}:${port}`)]).not.toEqual([name, 200])
    }
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4')
    if (outside !== undefined) expect((await fetch(`http://${outside.address}:${port}/`)).status).toBe(200)
  })

  // macOS has one loopback address only, unless told otherwise.
  test.skipIf(process.platform === 'darwin')('another loopback address is only that one', async () => {
    await using own = await startSandbox({ host: '127.0.0.2' })
    const { port } = new URL(own.url)
    expect(own.url).toBe(`http://127.0.0.2:${port}`)
    expect(await statusFor(own.url, `127.0.0.2:${port}`)).toBe(200)
    expect(await statusFor(own.url, `192.0.2.7:${port}`)).toBe(421)
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  })

  test.each([
    [{ host: '' }, 'host'],
    [{ host: 'http://127.0.0.1' }, 'host'],
    [{ allowedHosts: 'a' }, 'allowedHosts'],
    [{ allowedHosts: ['a:80'] }, 'allowedHosts'],
    [{ apiKeys: [7] }, 'apiKeys'],
    [{ apiKeys: ['a b'] }, 'key'],
  ])('%j is refused by name', async (options, name) => {
    await expect(startSandbox(options as SandboxOptions)).rejects.toMatchObject({
      code: 'invalid_option',
      message: expect.stringContaining(name) as string,
    })
  })

  test('an address this machine does not have is a typed error', async () => {
    await expect(startSandbox({ host: '192.0.2.1' })).rejects.toMatchObject({ code: 'listen_failed' })
  })
})
