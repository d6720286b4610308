import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filmmakers } from './support/command.ts'
import { type ForeignServer, startForeignServer } from './support/foreign-server.ts'

/** Another origin: it would answer everything, and counts what it gets. */
let other: Server
let origin: string
let received: { url: string; authorization: string | undefined; body: string }[]
let server: ForeignServer

beforeEach(async () => {
  received = []
  other = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      received.push({ url: request.url ?? '', authorization: request.headers.authorization, body })
      response.writeHead(200, { 'content-type': 'application/json' }).end('[{"id": 666, "name": "stolen"}]')
    })
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  server = await startForeignServer()
})
afterEach(async () => {
  await server[Symbol.asyncDispose]()
  await new Promise((resolve) => other.close(resolve))
})

const commands = [
  ['actors', 'list'],
  ['actors', 'list', '--all', '--json'],
  ['actors', 'get', '1'],
  ['attributes', 'list'],
  ['attributes', 'get', 'dances'],
  ['auth', 'status'],
]

describe('security 23: redirects of the API are not followed with credentials', () => {
  test.each([301, 302, 303, 307, 308])('%i', async (status) => {
    for (const path of ['/actor_profiles', '/actor_profiles/1', '/attributes', '/attributes/dances']) {
      server.answers.set(`/service/api/v1${path}`, (response) =>
        response.writeHead(status, { location: `${origin}/stolen` }).end(),
      )
    }
    const envs = [server.env, server.keyEnv]
    const results = await Promise.all(
      envs.flatMap((env) => commands.slice(0, 3).map((args) => filmmakers(args, { env }))),
    )
    for (const { code, stdout, stderr } of results) {
      expect(code).toBe(1)
      expect(stdout).not.toContain('stolen')
      expect(stderr).toMatch(/Code: unexpected_status\nNext: .*FILMMAKERS_BASE_URL/)
    }
    expect(received).toEqual([])
  })

  test('by any command', async () => {
    for (const path of ['/actor_profiles', '/actor_profiles/1', '/attributes', '/attributes/dances']) {
      server.answers.set(`/service/api/v1${path}`, (response) =>
        response.writeHead(302, { location: `${origin}/stolen` }).end(),
      )
    }
    const results = await Promise.all(commands.map((args) => filmmakers(args, { env: server.keyEnv })))
    for (const { code } of results) expect(code).toBe(1)
    expect(received).toEqual([])
  })
})

describe('security 24: redirects of the authorization server are not followed', () => {
  test.each(['/login/.well-known/openid-configuration', '/login/tokens', '/login/ask'])(
    '%s',
    async (path) => {
      server.answers.set(path, (response) => response.writeHead(307, { location: `${origin}/stolen` }).end())
      const { code } = await filmmakers(['auth', 'introspect'], { env: server.env })
      expect(code).toBe(4)
      expect(received).toEqual([])
    },
  )
})

describe('security 27: credentials go to the configured origin only', () => {
  test.each([
    ['another origin', () => `${origin}/service/api/v1/actor_profiles?page=2`],
    [
      'a name that only begins like ours',
      () => `${server.origin}.evil.example/service/api/v1/actor_profiles?page=2`,
    ],
    [
      'user info in front',
      () => `${server.origin.replace('://', '://user:pass@')}/service/api/v1/actor_profiles?page=2`,
    ],
    ['a network path', () => `//${new URL(origin).host}/service/api/v1/actor_profiles?page=2`],
    ['another path', () => `${server.origin}/login/tokens`],
  ])('a Link to %s is not followed', async (_, target) => {
    await server[Symbol.asyncDispose]()
    server = await startForeignServer({ actors: 600, linkHeader: () => `<${target()}>; rel="next"` })
    const { code, stdout, stderr } = await filmmakers(['actors', 'list', '--all', '--json'], {
      env: server.env,
    })
    expect(code).toBe(1)
    expect(stderr).toMatch(/Code: foreign_link\nNext: .*FILMMAKERS_BASE_URL/)
    expect(stdout).not.toContain('stolen')
    expect(() => JSON.parse(stdout) as unknown).toThrow()
    expect(received).toEqual([])
    expect(server.count('GET /login/tokens')).toBe(0)
  })

  test('endpoints on another origin get no client secret', async () => {
    server.answers.set('/login/.well-known/openid-configuration', (response) => {
      const issuer = `${server.origin}/login`
      const metadata = { issuer, token_endpoint: `${origin}/tokens`, introspection_endpoint: `${origin}/ask` }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(metadata))
    })
    const { code, stderr } = await filmmakers(['actors', 'list'], { env: server.env })
    expect(code).toBe(4)
    expect(stderr).toContain('Code: untrusted_endpoint')
    expect(received).toEqual([])
  })
})
