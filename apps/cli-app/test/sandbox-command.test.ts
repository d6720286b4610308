import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { filmmakers, start } from './support/command.ts'

describe('sandbox', () => {
  test('prints variables that work as they are, and ends with Ctrl-C', async () => {
    const sandbox = start(['sandbox', '--actors', '3'])
    const printed = await sandbox.printed('Ctrl-C stops it.')
    const variables = [...printed.matchAll(/^ {2}export (FILMMAKERS_\w+)=(\S+)$/gm)]
    const env = Object.fromEntries(variables.map(([, name, value]) => [name, value])) as Record<
      string,
      string
    >
    expect(Object.keys(env).sort()).toEqual([
      'FILMMAKERS_API_KEY',
      'FILMMAKERS_BASE_URL',
      'FILMMAKERS_CLIENT_ID',
      'FILMMAKERS_CLIENT_SECRET',
      'FILMMAKERS_ISSUER',
    ])
    const byKey = await filmmakers(['actors', 'list'], { env: { ...env, FILMMAKERS_AUTH: 'key' } })
    const byOauth = await filmmakers(['actors', 'list'], { env: { ...env, FILMMAKERS_AUTH: 'oauth' } })
    expect(byKey).toMatchObject({ code: 0 })
    expect(byKey.stdout.trimEnd().split('\n')).toHaveLength(3)
    expect(byOauth.stdout).toBe(byKey.stdout)

    sandbox.child.kill('SIGINT')
    expect(await sandbox.result).toMatchObject({ code: 0, stderr: '' })
    const after = await filmmakers(['actors', 'list'], { env: { ...env, FILMMAKERS_AUTH: 'key' } })
    // Another test's server may have its port by now, but none knows the key.
    expect(after.code).not.toBe(0)
  })

  test('--json, and the other options, reach the sandbox', async () => {
    const args = [
      'sandbox',
      '--json',
      '--seed',
      'x',
      '--token-lifetime',
      '7',
      '--rate-limit',
      '1',
      '--actors',
      '2',
    ]
    const [one, same] = [start(args), start(args)]
    const [printed, again] = await Promise.all([one.printed('}\n'), same.printed('}\n')])
    const { base_url, discovery_url, issuer, url, ...credentials } = JSON.parse(printed) as Record<
      string,
      string
    >
    expect([issuer, discovery_url]).toEqual([url, `${String(url)}/.well-known/openid-configuration`])
    expect(JSON.parse(again)).toMatchObject(credentials)
    const base = { FILMMAKERS_BASE_URL: String(base_url) }
    const oauth = {
      ...base,
      FILMMAKERS_CLIENT_ID: String(credentials['client_id']),
      FILMMAKERS_CLIENT_SECRET: String(credentials['client_secret']),
    }
    const introspection = await filmmakers(['auth', 'introspect', '--json'], { env: oauth })
    const { exp, iat } = JSON.parse(introspection.stdout) as { exp: number; iat: number }
    expect(exp - iat).toBe(7)
    const key = { ...base, FILMMAKERS_API_KEY: String(credentials['api_key']) }
    const codes = [
      await filmmakers(['attributes', 'list'], { env: key }),
      await filmmakers(['attributes', 'list'], { env: key }),
    ]
    expect(codes.map(({ code }) => code)).toEqual([0, 5])
    one.child.kill('SIGTERM')
    same.child.kill('SIGINT')
    expect((await Promise.all([one.result, same.result])).map(({ code }) => code)).toEqual([0, 0])
  })

  test('has the options of the sandbox and their help, also by way of `help`', async () => {
    const [help, byHelp] = await Promise.all([
      filmmakers(['sandbox', '--help']),
      filmmakers(['help', 'sandbox']),
    ])
    expect(byHelp).toEqual(help)
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toMatch(/^Usage: filmmakers sandbox \[options\]/)
    for (const name of ['port', 'host', 'flavour', 'webhook', 'open', 'json'])
      expect(help.stdout).toContain(`--${name}`)

    const sandbox = start(['sandbox', '--json', '--flavour', 'strict', '--device', '--rate-limit', 'off'])
    const { discovery_url: discovery } = JSON.parse(await sandbox.printed('}\n')) as Record<string, string>
    const document = (await (await fetch(discovery ?? '')).json()) as Record<string, unknown>
    expect(document).toHaveProperty('code_challenge_methods_supported', ['S256'])
    expect(document).toHaveProperty('device_authorization_endpoint')
    sandbox.child.kill('SIGINT')
    expect(await sandbox.result).toMatchObject({ code: 0, stderr: '' })
  })

  test.each([
    [['--actor', '3'], 'no option --actor'],
    [['--flavour', 'lax'], 'doorkeeper, strict'],
    [['--webhook', 'https://example.com/'], 'webhooks.url'],
    [['eyJhbGciOiJIUzI1NiJ9.c2VjcmV0'], 'too many arguments'],
  ])('%j: exit code 2 with what to do, and security 64: nothing secret repeated', async (args, message) => {
    const { code, stdout, stderr } = await filmmakers(['sandbox', ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain('Next: ')
    expect(stderr).not.toContain('eyJ')
  })

  test('a port that is taken is named, with what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const { code, stdout, stderr } = await filmmakers(['sandbox', '--port', String(port)])
    server.close()
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(String(port))
    expect(stderr).toContain('--port')
  })
})
