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

  test('tells of each request as it comes, and again when it is answered', async () => {
    await using sandbox = await startSandbox()
    const heard: (readonly [id: number, status: number | undefined])[] = []
    const unsubscribe = sandbox.log.subscribe(({ id, status }) => heard.push([id, status]))
    await api(sandbox, 'attributes')
    await fetch(`${sandbox.url}/nowhere`)
    expect(heard).toEqual([
      [1, undefined],
      [1, 200],
      [2, undefined],
      [2, 404],
    ])
    unsubscribe()
    await api(sandbox, 'attributes')
    expect(heard).toHaveLength(4)
  })

  test('counts what has left it too, and ids are never given twice', async () => {
    await using sandbox = await startSandbox()
    await api(sandbox, 'actor_profiles/1001')
    await api(sandbox, 'actor_profiles/1002')
    await api(sandbox, 'actor_profiles/901?x=1')
    await grant(sandbox)
    sandbox.faults.add({ kind: 'reset' })
    await fetch(sandbox.url).catch(() => undefined)
    expect(sandbox.log.counters()).toEqual({
      requests: 5,
      deliveries: 0,
      byStatus: { 200: 3, 410: 1, none: 1 },
      byPath: { 'GET /api/v1/actor_profiles/{id}': 3, 'POST /oauth/token': 1, 'GET /': 1 },
    })
    sandbox.log.clear()
    expect(sandbox.log.counters()).toEqual({ requests: 0, deliveries: 0, byStatus: {}, byPath: {} })
    await fetch(sandbox.url)
    expect(sandbox.log.entries()[0]?.id).toBe(6)
  })

  test('paths without end do not fill the memory', () => {
    const { log, begin } = createRequestLog({ now: () => 0 }, () => 0, 3)
    for (let index = 0; index < 1000; index += 1)
      begin({ method: 'GET', url: `/x${index}`, headers: {} }).ends(404)
    expect(Object.keys(log.counters().byPath)).toHaveLength(201)
    expect(log.counters()).toMatchObject({ requests: 1000, byPath: { other: 800 } })
  })

  test('gives copies: what a test does to them changes nothing', async () => {
    await using sandbox = await startSandbox()
    await fetch(sandbox.url)
    Object.assign(sandbox.log.entries()[0] ?? {}, { path: 'changed' })
    expect(sandbox.log.entries()[0]?.path).toBe('/')
  })

  test('keeps the latest only', () => {
    const { log, begin } = createRequestLog({ now: () => 0 }, () => 0, 3)
    for (let index = 0; index < 20; index += 1) {
      const request = new IncomingMessage(new Socket())
      request.url = `/${index}`
      begin(request).ends(200)
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
