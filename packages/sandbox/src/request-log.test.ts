import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { api, bearer, client, grant, post } from '../test/support.ts'
import { startSandbox } from './index.ts'
import { createRequestLog } from './request-log.ts'

describe('the log', () => {
  test('has every request with its status, refused ones included', async () => {
    await using sandbox = await startSandbox()
    await api(sandbox, 'actor_profiles?page=2&fields=name')
    await fetch(`${sandbox.baseUrl}attributes`)
    await fetch(`${sandbox.url}/nowhere`)
    await grant(sandbox)
    expect(sandbox.log.entries()).toMatchObject([
      { method: 'GET', path: '/api/v1/actor_profiles?page=2&fields=name', status: 200 },
      { method: 'GET', path: '/api/v1/attributes', status: 401 },
      { method: 'GET', path: '/nowhere', status: 404 },
      { method: 'POST', path: '/oauth/token', status: 200 },
    ])
  })

  test('counts by method and path, with or without the query, or by pattern', async () => {
    await using sandbox = await startSandbox()
    await api(sandbox, 'actor_profiles?page=1')
    await api(sandbox, 'actor_profiles?page=2')
    await grant(sandbox)
    const { log } = sandbox
    const global = /actor_profiles/g
    expect([
      log.count(),
      log.count({ method: 'post' }),
      log.count({ path: global }),
      log.count({ path: global }),
    ]).toEqual([3, 1, 2, 2])
    expect(log.count({ path: '/api/v1/actor_profiles' })).toBe(2)
    expect(log.count({ path: '/api/v1/actor_profiles?page=2' })).toBe(1)
    expect(log.count({ method: 'GET', path: '/oauth/token' })).toBe(0)
    log.clear()
    expect(log.count()).toBe(0)
  })

  test('has the time of the sandbox', async () => {
    await using sandbox = await startSandbox()
    sandbox.clock.advance(86_400_000)
    await fetch(sandbox.url)
    expect(sandbox.log.entries()[0]?.time).toBeGreaterThan(Date.now() + 86_000_000)
  })

  test('gives copies: what a test does to them changes nothing', async () => {
    await using sandbox = await startSandbox()
    await fetch(sandbox.url)
    Object.assign(sandbox.log.entries()[0] ?? {}, { path: 'changed' })
    expect(sandbox.log.entries()[0]?.path).toBe('/')
  })

  test('keeps the latest only', () => {
    const log = createRequestLog({ now: () => 0, advance: () => undefined }, 3)
    for (let index = 0; index < 20; index += 1) {
      const request = new IncomingMessage(new Socket())
      request.url = `/${index}`
      log.begin(request)(200)
    }
    expect(log.entries().map(({ path }) => path)).toEqual(['/17', '/18', '/19'])
    expect(log.count()).toBe(3)
  })
})

describe('what the log shows', () => {
  test('security 89: no credential, wherever the request carried it', async () => {
    await using sandbox = await startSandbox()
    const token = await grant(sandbox)
    const { apiKey, clientId, clientSecret } = sandbox
    await api(sandbox, 'attributes')
    await api(sandbox, 'attributes', bearer(token))
    await post(sandbox, '/oauth/introspect', { token: token.access_token, ...client(sandbox) })
    await fetch(`${sandbox.baseUrl}attributes?${apiKey}&token=${token.access_token}&Api-Key=${apiKey}`, {
      headers: { 'x-api-key': apiKey, cookie: `session=${clientSecret}`, authorization: apiKey },
    })
    const query = new URLSearchParams({ ...client(sandbox), token: token.access_token }).toString()
    await fetch(`${sandbox.url}/oauth/revoke?${query}`, { method: 'POST' })

    const shown = inspect(sandbox.log.entries(), { depth: null }) + JSON.stringify(sandbox.log.entries())
    for (const secret of [apiKey, clientId, clientSecret, token.access_token])
      expect(shown).not.toContain(secret)
    expect(shown).toContain('/oauth/revoke?client_id=[redacted]&client_secret=[redacted]&token=[redacted]')
  })

  test('security 89: a header nobody has thought of is hidden, its name is not', async () => {
    await using sandbox = await startSandbox()
    await api(sandbox, 'attributes', { 'x-new-credential': 'secret', accept: 'application/json' })
    expect(sandbox.log.entries()[0]?.headers).toMatchObject({
      'x-new-credential': '[redacted]',
      authorization: '[redacted]',
      accept: 'application/json',
    })
  })
})
