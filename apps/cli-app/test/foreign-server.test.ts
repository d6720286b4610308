import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filmmakers } from './support/command.ts'
import {
  type ForeignServer,
  type ForeignServerOptions,
  startForeignServer,
} from './support/foreign-server.ts'

const list = 'GET /service/api/v1/actor_profiles'
const listPath = '/service/api/v1/actor_profiles'
const tokens = 'POST /login/tokens'
const discovery = 'GET /login/.well-known/openid-configuration'

/** All ids of a JSON list. */
function idsOf(stdout: string): number[] {
  return (JSON.parse(stdout) as { id: number }[]).map(({ id }) => id)
}

describe('a list of 1,203 actors over 5 pages', () => {
  const orders: Record<string, ForeignServerOptions['linkHeader']> = {
    'as api-pagination orders them': undefined,
    'the other way round, relative, unquoted, with parameters ahead of rel': (links) =>
      [...links]
        .reverse()
        .map(([rel, url]) => `<${new URL(url).pathname}${new URL(url).search}>; title="a, b"; REL=${rel}`)
        .join(' ,') || undefined,
  }

  test.each(Object.entries(orders))('links %s', async (_, linkHeader) => {
    await using server = await startForeignServer({
      actors: 1203,
      tokenLifetime: 7200,
      ...(linkHeader && { linkHeader }),
    })
    const { code, stdout, stderr } = await filmmakers(['actors', 'list', '--all', '--json'], {
      env: server.env,
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const ids = idsOf(stdout)
    expect(ids).toHaveLength(1203)
    expect(new Set(ids).size).toBe(1203)
    expect(server.count(list)).toBe(5)
    expect(server.count(tokens)).toBe(1)
    expect(server.count(discovery)).toBe(1)
    expect(server.requests.map(({ place }) => place)).toEqual([
      discovery,
      tokens,
      list,
      list,
      list,
      list,
      list,
    ])
  })

  test('one token of 5 seconds is enough for it', async () => {
    await using server = await startForeignServer({ actors: 1203, tokenLifetime: 5 })
    const { code, stdout } = await filmmakers(['actors', 'list', '--all', '--json'], { env: server.env })
    expect(code).toBe(0)
    expect(new Set(idsOf(stdout)).size).toBe(1203)
    expect(server.count(tokens)).toBe(1)
  })

  test('tab-separated, and with an API key without any OAuth', async () => {
    await using server = await startForeignServer({ actors: 1203 })
    const { code, stdout } = await filmmakers(['actors', 'list', '--all', '--fields', 'name'], {
      env: server.keyEnv,
    })
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1203)
    expect(server.requests.map(({ place }) => place)).toEqual([list, list, list, list, list])
  })
})

describe('a server in the manners of Rails', () => {
  let server: ForeignServer
  beforeEach(async () => {
    server = await startForeignServer()
  })
  afterEach(() => server[Symbol.asyncDispose]())

  const run = (...args: string[]) => filmmakers(args, { env: server.env })

  test('every command works', async () => {
    const [token, introspection, status, actors, actor, names, labels] = await Promise.all([
      run('auth', 'token'),
      run('auth', 'introspect', '--json'),
      run('auth', 'status'),
      run('actors', 'list'),
      run('actors', 'get', '2', '--json'),
      run('attributes', 'list'),
      run('attributes', 'get', 'dances'),
    ])
    expect(server.tokens).toContain(token.stdout.trim())
    expect(JSON.parse(introspection.stdout)).toMatchObject({ active: true, scope: 'public' })
    expect(status.stdout).toMatch(/^expires\t\S+ \(in [0-5] s\)$/m)
    expect(status.stdout).toContain('HEAD actor_profiles: 200')
    // One page has no Link header at all.
    expect(actors).toMatchObject({ code: 0, stderr: '' })
    expect(actors.stdout.trimEnd().split('\n')).toHaveLength(3)
    // Fields that nobody has heard of come through: security 88.
    expect(JSON.parse(actor.stdout)).toMatchObject({ id: 2, brand_new_field: ['Actor 2'] })
    expect(names.stdout).toBe('dances\ndialects\n')
    expect(labels.stdout).toContain('tango\tTango\n')
  })

  test('a search text arrives as it was typed', async () => {
    await run('actors', 'list', '--query', 'Müller & Söhne+1=?#%41')
    expect(server.requests.at(-1)?.query.get('q')).toBe('Müller & Söhne+1=?#%41')
  })

  test('security 78: the program says who it is, and nothing about the user', async () => {
    await run('attributes', 'list')
    expect(server.requests.at(-1)?.userAgent).toMatch(/^filmmakers-cli\/\d+\.\d+\.\d+$/)
  })

  test('security 16: credentials go into the header or the form, never into an address', async () => {
    await Promise.all([run('auth', 'introspect'), run('actors', 'list')])
    expect(server.requests.length).toBeGreaterThan(4)
    for (const { query } of server.requests) {
      expect([...query.keys()].filter((name) => /token|key|secret|client/.test(name))).toEqual([])
    }
  })

  test('410 names what became of the record', async () => {
    const [deleted, merged] = await Promise.all([run('actors', 'get', '901'), run('actors', 'get', '951')])
    expect(deleted).toMatchObject({ code: 3, stdout: '' })
    expect(deleted.stderr).toContain('Code: deleted\nNext: The record is gone for good')
    expect(merged).toMatchObject({ code: 3, stdout: '' })
    expect(merged.stderr).toContain('Code: merged\nNext: Use id 2 from now on')
  })

  test('404 with an empty HTML body is exit code 3', async () => {
    const { code, stderr } = await run('actors', 'get', '99')
    expect(code).toBe(3)
    expect(stderr).toContain('Code: not_found')
  })

  test('401 with an empty body: the reason is in the challenge', async () => {
    const env = { ...server.env, FILMMAKERS_AUTH: 'token', FILMMAKERS_ACCESS_TOKEN: 'unknown-token' }
    const [token, key] = await Promise.all([
      filmmakers(['attributes', 'list'], { env }),
      filmmakers(['attributes', 'list'], { env: { ...server.keyEnv, FILMMAKERS_API_KEY: 'wrong-key' } }),
    ])
    expect(token.code).toBe(4)
    expect(token.stderr).toContain('The access token was revoked')
    expect(key.code).toBe(4)
    // A key that is refused is not sent again.
    expect(
      server.requests.filter(({ authorization }) => authorization === 'Token token=wrong-key'),
    ).toHaveLength(1)
  })

  test('403 with an empty body is exit code 4', async () => {
    server.answers.set('/service/api/v1/attributes', (response) => response.writeHead(403).end())
    const { code, stderr } = await run('attributes', 'list')
    expect(code).toBe(4)
    expect(stderr).toContain('Code: permission')
  })

  test('429 in plain words without a content type is exit code 5, and is not asked again', async () => {
    const reset = Math.floor(Date.now() / 1000) + 240
    server.answers.set(listPath, (response) =>
      response
        .writeHead(429, { 'ratelimit-limit': 300, 'ratelimit-remaining': 0, 'ratelimit-reset': reset })
        .end('Throttled'),
    )
    const { code, stdout, stderr } = await run('actors', 'list')
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    expect(stderr).toMatch(/^Next: Try again after \d{4}-\S+, or pass --max-wait 300/m)
    expect(server.count(list)).toBe(1)
  })

  test('a throttled token request is exit code 5, too', async () => {
    server.answers.set('/login/tokens', (response) =>
      response.writeHead(429, { 'ratelimit-reset': Math.floor(Date.now() / 1000) + 240 }).end('Throttled'),
    )
    const { code, stderr } = await run('actors', 'list')
    expect(code).toBe(5)
    expect(stderr.match(/^Next: /gm)).toHaveLength(1)
    expect(stderr).toContain('--max-wait 300')
  })

  test('an empty 500 is exit code 1', async () => {
    server.answers.set('/service/api/v1/attributes', (response) =>
      response.writeHead(500, { 'content-type': 'text/html', 'x-request-id': 'req-42' }).end(),
    )
    const { code, stdout, stderr } = await run('attributes', 'list')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('Code: server_error\nRequest id: req-42\n')
  })

  test('a web page in place of an answer is not taken for data', async () => {
    server.answers.set(listPath, (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><h1>Maintenance</h1></html>'),
    )
    const { code, stdout, stderr } = await run('actors', 'list', '--json')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('Code: unreadable_response')
    expect(stderr).toContain('FILMMAKERS_BASE_URL')
  })

  test('a list that comes up short is an error, and the output is not a whole document', async () => {
    await using short = await startForeignServer({
      actors: 600,
      linkHeader: (links) => {
        const next = links.get('next')
        return next === undefined || next.includes('page=3') ? undefined : `<${next}>; rel=next`
      },
    })
    const { code, stdout, stderr } = await filmmakers(['actors', 'list', '--all', '--json'], {
      env: short.env,
    })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Stopped after 250 actors: the output is not the whole list\.\nError: /)
    expect(stderr).toContain('Code: incomplete')
    expect(() => JSON.parse(stdout) as unknown).toThrow()
  })

  test('a wrong secret is exit code 4 with the OAuth code, security 13: without the control characters of its description', async () => {
    const env = { ...server.env, FILMMAKERS_CLIENT_SECRET: 'not-the-secret' }
    const { code, stderr } = await filmmakers(['actors', 'list'], { env })
    expect(code).toBe(4)
    expect(stderr).toContain(
      'Code: invalid_client\nNext: Check FILMMAKERS_CLIENT_ID and FILMMAKERS_CLIENT_SECRET',
    )
    expect(stderr).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
    expect(stderr).not.toContain('not-the-secret')
    expect(server.count(tokens)).toBe(1)
  })

  test('an authorization server that says something else is named, in variables of the command line', async () => {
    server.answers.set('/login/.well-known/openid-configuration', (response) => response.writeHead(404).end())
    const missing = await run('auth', 'token')
    expect(missing.code).toBe(4)
    expect(missing.stderr).toMatch(/Code: discovery_failed\nNext: .*FILMMAKERS_ISSUER/)
    const foreign = await filmmakers(['auth', 'token'], {
      env: { ...server.env, FILMMAKERS_DISCOVERY_URL: `${server.origin}/login/nowhere` },
    })
    expect(foreign.code).toBe(4)
  })

  test('no answer in time is exit code 6', async () => {
    server.answers.set('/service/api/v1/attributes', () => undefined)
    const { code, stderr } = await run('attributes', 'list', '--timeout', '0.2')
    expect(code).toBe(6)
    expect(stderr).toMatch(/Code: timeout\nNext: .*--timeout/)
  })
})
