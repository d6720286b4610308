import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDemo, startDemoOnSandbox } from '../test-support/demo.ts'

type Running = Awaited<ReturnType<typeof startDemoOnSandbox>>

const fromHere = { 'sec-fetch-site': 'same-origin', accept: 'application/json' }

describe('asking the server about the token', () => {
  let demo: Running
  beforeAll(async () => {
    demo = await startDemoOnSandbox()
  })
  afterAll(() => demo[Symbol.asyncDispose]())

  const ask = (headers: Record<string, string>) => demo.get('/token/introspect', { method: 'POST', headers })

  test('answers with what the server says, and with nothing else', async () => {
    const answer: unknown = await (await ask(fromHere)).json()
    expect(answer).toEqual({ active: true, scope: 'public', exp: expect.any(Number) as number })
  })

  test('is a page for browsers without the script', async () => {
    const response = await ask({ 'sec-fetch-site': 'same-origin', accept: 'text/html' })
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toContain('What the server says')
  })

  test('security 70: only for pages of this server, and never by GET', async () => {
    const before = demo.sandbox.log.count({ path: /introspect/ })
    for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
      const response = await ask({ accept: 'application/json', ...headers })
      expect(response.status).toBe(403)
      expect(await response.json()).toEqual({ error: expect.objectContaining({ status: 403 }) as unknown })
    }
    expect((await demo.get('/token/introspect', { headers: fromHere })).status).toBe(404)
    expect(demo.sandbox.log.count({ path: /introspect/ })).toBe(before)
    expect((await ask({ origin: demo.url, accept: 'application/json' })).status).toBe(200)
  })

  test('a failure is a failure, not a dead token', async () => {
    demo.sandbox.faults.respond({ path: /introspect/, status: 503, times: 2 })
    const response = await ask(fromHere)
    expect(response.status).toBe(502)
    expect(await response.json()).toEqual({
      error: expect.objectContaining({ next: expect.any(String) as string }) as unknown,
    })
  })

  test('a revoked token is not active', async () => {
    await demo.get('/')
    demo.sandbox.faults.revokeTokens()
    expect(await (await ask(fromHere)).json()).toEqual({ active: false })
  })
})

describe('the token panel', () => {
  test('tells strategy, origin, scope, remaining life and requests', async () => {
    await using demo = await startDemoOnSandbox({ tokenLifetime: 600_000 })
    const page = (await demo.page('/')).replaceAll(/\s+/g, ' ')
    expect(page).toContain('OAuth 2.0 client credentials')
    expect(page).toContain('<code>FILMMAKERS_CLIENT_ID</code> and <code>FILMMAKERS_CLIENT_SECRET</code>')
    expect(page).toMatch(/data-clock>(?:10:00|9:5\d)<\/span> <span class="of">left of 10 minutes/)
    expect(page).toMatch(/<dt>Scope granted<\/dt> <dd><code>public<\/code>/)
    expect(page).toMatch(/<dt>Token requests<\/dt> <dd>1<\/dd>/)
    expect(page).toMatch(/<dt>API requests<\/dt> <dd>1<\/dd>/)
  })

  test('counts the renewal after a token died early, and the request it was for succeeds', async () => {
    await using demo = await startDemoOnSandbox()
    await demo.page('/')
    demo.sandbox.faults.revokeTokens()
    const page = (await demo.page('/')).replaceAll(/\s+/g, ' ')
    expect(page).toContain('300 actors')
    expect(page).toMatch(/<dt>Token requests<\/dt> <dd>2<\/dd>/)
    expect(page).toMatch(/<dt>API requests<\/dt> <dd>3<\/dd>/)
  })

  test('an API key has neither life nor introspection', async () => {
    await using other = await startDemoOnSandbox()
    const { baseUrl, apiKey } = other.sandbox
    await using demo = await startDemo({ FILMMAKERS_BASE_URL: baseUrl, FILMMAKERS_API_KEY: apiKey })
    const page = await demo.page('/')
    expect(page).toContain('An API key has no end of its own')
    expect(page).not.toContain('/token/introspect')
    const response = await demo.get('/token/introspect', { method: 'POST', headers: fromHere })
    expect(response.status).toBe(404)
  })
})
