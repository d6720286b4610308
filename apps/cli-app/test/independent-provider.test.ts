import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filmmakers } from './support/command.ts'

/** An OAuth server that is not ours, in front of an API that asks it about each token. */
let provider: OAuth2Server
let api: Server
let env: Readonly<Record<string, string>>
let tokenRequests: URLSearchParams[]

beforeAll(async () => {
  provider = new OAuth2Server(undefined, undefined, {
    endpoints: { token: '/oauth/token', introspect: '/oauth/introspect' },
  })
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, '127.0.0.1')
  const issuer = provider.issuer.url ?? ''
  tokenRequests = []
  provider.service.on('beforeResponse', (response: { body: object }, request: { body: object }) => {
    tokenRequests.push(new URLSearchParams(Object.entries(request.body) as [string, string][]))
    Object.assign(response.body, { created_at: Math.floor(Date.now() / 1000) })
  })

  api = createServer((request, response) => {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
    // A JWT of that issuer: three parts, the second names it.
    const [, payload = ''] = token.split('.')
    const claims = Buffer.from(payload, 'base64url').toString()
    if (!claims.includes(JSON.stringify(issuer).slice(1, -1))) {
      response
        .writeHead(401, { 'content-type': 'text/html', 'www-authenticate': 'Bearer error="invalid_token"' })
        .end()
      return
    }
    response
      .writeHead(200, { 'content-type': 'application/json', total: 1, 'per-page': 250 })
      .end(JSON.stringify([{ id: 1, name: 'Anna' }]))
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  env = {
    FILMMAKERS_BASE_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}/api/v1/`,
    FILMMAKERS_ISSUER: issuer,
    FILMMAKERS_CLIENT_ID: 'any-client',
    FILMMAKERS_CLIENT_SECRET: 'any-secret',
  }
})
afterAll(async () => {
  await provider.stop()
  await new Promise((resolve) => api.close(resolve))
})

describe('with an authorization server that is not ours, on another origin than the API', () => {
  test('actors are listed with its token', async () => {
    tokenRequests.length = 0
    const { code, stdout } = await filmmakers(['actors', 'list', '--json'], { env })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual([{ id: 1, name: 'Anna' }])
    expect(tokenRequests).toHaveLength(1)
    expect(Object.fromEntries(tokenRequests[0] ?? [])).toMatchObject({
      grant_type: 'client_credentials',
      scope: 'public',
      client_id: 'any-client',
    })
  })

  test('auth token, introspect and status work', async () => {
    const [token, introspection, status] = await Promise.all([
      filmmakers(['auth', 'token'], { env }),
      filmmakers(['auth', 'introspect', '--json'], { env }),
      filmmakers(['auth', 'status', '--json'], { env }),
    ])
    expect(token.stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
    expect(JSON.parse(introspection.stdout)).toMatchObject({ active: true })
    expect(JSON.parse(status.stdout)).toMatchObject({
      strategy: 'oauth',
      api: { accepted: true, status: 200 },
    })
  })

  test('a token of another issuer is refused with exit code 4', async () => {
    const { code, stderr } = await filmmakers(['actors', 'list'], {
      env: { ...env, FILMMAKERS_AUTH: 'token', FILMMAKERS_ACCESS_TOKEN: 'x.e30.y' },
    })
    expect(code).toBe(4)
    expect(stderr).toContain('Code: authentication')
  })
})
