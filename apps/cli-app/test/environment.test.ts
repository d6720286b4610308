import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filmmakers } from './support/command.ts'
import { type ForeignServer, startForeignServer } from './support/foreign-server.ts'

let server: ForeignServer
let both: Readonly<Record<string, string>>
beforeAll(async () => {
  server = await startForeignServer({ tokenLifetime: 7200 })
  both = { ...server.env, ...server.keyEnv }
})
afterAll(() => server[Symbol.asyncDispose]())

const attributes = (env: Readonly<Record<string, string>>) => filmmakers(['attributes', 'list'], { env })

describe('credentials', () => {
  test('none at all: exit code 4, with the variables to set', async () => {
    const { code, stdout, stderr } = await attributes({})
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
    for (const name of [
      'FILMMAKERS_API_KEY',
      'FILMMAKERS_ACCESS_TOKEN',
      'FILMMAKERS_CLIENT_ID',
      'FILMMAKERS_CLIENT_SECRET',
    ]) {
      expect(stderr).toContain(name)
    }
    expect(stderr).toMatch(/^Next: .*Without an account.* filmmakers tour, or filmmakers sandbox\.$/m)
  })

  test.each([
    ['FILMMAKERS_CLIENT_ID', 'FILMMAKERS_CLIENT_SECRET'],
    ['FILMMAKERS_CLIENT_SECRET', 'FILMMAKERS_CLIENT_ID'],
  ])(
    'half a client, %s alone: exit code 4, and the half that is missing is what to set',
    async (given, rest) => {
      const { code, stderr } = await attributes({ [given]: 'x' })
      expect(code).toBe(4)
      expect(stderr).toContain(`${rest} is not set`)
      expect(stderr).toContain(`\nNext: Set ${rest}, too.`)
      expect(stderr).not.toContain('API_KEY')
    },
  )

  test('several kinds: exit code 2, with the variables and the choice', async () => {
    const before = server.requests.length
    const { code, stderr } = await attributes(both)
    expect(code).toBe(2)
    expect(stderr).toContain('FILMMAKERS_API_KEY, FILMMAKERS_CLIENT_ID, FILMMAKERS_CLIENT_SECRET')
    expect(stderr).toContain('FILMMAKERS_AUTH=key|oauth')
    expect(server.requests).toHaveLength(before)
  })

  test('FILMMAKERS_AUTH chooses among them', async () => {
    const signedBy = async (kind: string) => {
      const env = { ...both, FILMMAKERS_ACCESS_TOKEN: 'given-token', FILMMAKERS_AUTH: kind }
      await attributes(env)
      return server.requests.at(-1)?.authorization
    }
    expect(await signedBy('key')).toBe(`Token token=${server.apiKey}`)
    expect(await signedBy('token')).toBe('Bearer given-token')
    expect(await signedBy('oauth')).toBe(`Bearer ${server.tokens.at(-1) ?? ''}`)
  })

  test('FILMMAKERS_AUTH that names no kind, or one that is not set, is an error that does not repeat it', async () => {
    const [unknown, absent] = await Promise.all([
      attributes({ ...both, FILMMAKERS_AUTH: 'pasted-secret' }),
      attributes({ ...server.keyEnv, FILMMAKERS_AUTH: 'token' }),
    ])
    expect(unknown.code).toBe(2)
    expect(unknown.stderr).toContain('key, token or oauth')
    expect(unknown.stderr).not.toContain('pasted-secret')
    expect(absent.code).toBe(4)
    expect(absent.stderr).toContain('FILMMAKERS_ACCESS_TOKEN')
  })

  test('an empty variable counts as not set', async () => {
    expect(
      await attributes({ ...server.keyEnv, FILMMAKERS_CLIENT_ID: '', FILMMAKERS_AUTH: '' }),
    ).toMatchObject({ code: 0 })
  })

  test('security 20: a credential that cannot be sent is named by its variable, not by its value', async () => {
    const { code, stderr } = await attributes({ ...server.keyEnv, FILMMAKERS_API_KEY: 'two\nlines' })
    expect(code).toBe(2)
    expect(stderr).toContain('FILMMAKERS_API_KEY')
    expect(stderr).not.toMatch(/two|lines/)
  })
})

describe('addresses', () => {
  test.each(['', '/'])('base URL with a path and %j at its end', async (end) => {
    const env = { ...server.keyEnv, FILMMAKERS_BASE_URL: `${server.origin}/service/api/v1${end}` }
    expect(await attributes(env)).toMatchObject({ code: 0, stdout: 'dances\ndialects\n' })
  })

  test.each(['', '/'])(
    'base URL without a path and %j at its end means the path of the real API',
    async (end) => {
      const { code, stderr } = await attributes({
        ...server.keyEnv,
        FILMMAKERS_BASE_URL: `${server.origin}${end}`,
      })
      expect(code).toBe(3)
      expect(stderr).toContain('\nNext: Check FILMMAKERS_BASE_URL')
      expect(stderr).not.toContain('the id')
      expect(server.requests.at(-1)?.place).toBe('GET /api/v1/attributes')
    },
  )

  test('status names the address that is asked', async () => {
    const env = { ...server.keyEnv, FILMMAKERS_BASE_URL: server.origin }
    const { stdout } = await filmmakers(['auth', 'status'], { env })
    expect(stdout).toContain(`base_url\t${server.origin}/api/v1/\n`)
  })

  test('the issuer is by default the origin of the base URL', async () => {
    const { code, stderr } = await attributes({ ...server.env, FILMMAKERS_ISSUER: '' })
    expect(code).toBe(4)
    expect(server.requests.at(-1)?.place).toBe('GET /.well-known/openid-configuration')
    expect(stderr).toMatch(/Next: .*FILMMAKERS_ISSUER/)
  })

  test('the discovery document may be anywhere', async () => {
    const document = `${server.origin}/login/.well-known/openid-configuration`
    server.answers.set('/elsewhere/metadata.json', (response) => {
      fetch(document)
        .then((answer) => answer.text())
        .then((text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text))
        .catch(() => response.destroy())
    })
    const env = { ...server.env, FILMMAKERS_DISCOVERY_URL: `${server.origin}/elsewhere/metadata.json` }
    expect(await attributes(env)).toMatchObject({ code: 0 })
    expect(await attributes({ ...env, FILMMAKERS_ISSUER: '' })).toMatchObject({ code: 0 })
    const other = await attributes({ ...env, FILMMAKERS_ISSUER: `${server.origin}/other` })
    expect(other.code).toBe(4)
    expect(other.stderr).toMatch(/Code: issuer_mismatch\nNext: .*FILMMAKERS_ISSUER/)
  })

  test.each(['FILMMAKERS_BASE_URL', 'FILMMAKERS_ISSUER', 'FILMMAKERS_DISCOVERY_URL'])(
    'security 17: http to another machine in %s is exit code 2, before a credential is read',
    async (name) => {
      // Credentials that would be errors themselves, if they were looked at first.
      const broken = { FILMMAKERS_API_KEY: 'broken key', FILMMAKERS_ACCESS_TOKEN: 'broken token' }
      const { code, stdout, stderr } = await attributes({
        ...broken,
        [name]: 'http://filmmakers.example/api/v1/',
      })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(`${name} must be https`)
      expect(stderr).not.toMatch(/broken|ambiguous/)
    },
  )

  test.each(['https://user:pa55word@filmmakers.example/', 'ftp://filmmakers.example', 'not a url'])(
    'security 26: %s is refused without being repeated',
    async (url) => {
      const { code, stderr } = await attributes({ ...server.keyEnv, FILMMAKERS_BASE_URL: url })
      expect(code).toBe(2)
      expect(stderr).toContain('FILMMAKERS_BASE_URL')
      expect(stderr).not.toMatch(/pa55word/)
    },
  )

  test('the name localhost is this machine', async () => {
    const env = {
      ...server.keyEnv,
      FILMMAKERS_BASE_URL: `${server.origin.replace('127.0.0.1', 'localhost')}/service/api/v1`,
    }
    expect(await attributes(env)).toMatchObject({ code: 0 })
  })
})
