import { expect, test } from 'vitest'
import { startApi } from '../test-support/api-server.ts'
import { startDemo, startDemoOnSandbox } from '../test-support/demo.ts'

test('a used up quota says when it is full again', async () => {
  await using demo = await startDemoOnSandbox({ rateLimit: { requests: 1 } })
  await demo.get('/')
  const response = await demo.get('/')
  const page = await response.text()
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(page).toMatch(/Ready again at\s+<time datetime="\d{4}-[^"]+">\d\d:\d\d:\d\d<\/time>/)
})

test('a failing service is tried twice, then explained', async () => {
  await using demo = await startDemoOnSandbox()
  demo.sandbox.faults.respond({ path: /actor_profiles/, status: 503, times: 2 })
  const response = await demo.get('/')
  expect(response.status).toBe(502)
  expect(await response.text()).toContain('<strong>Next:</strong>')
  expect((await demo.get('/')).status).toBe(200)
})

test('credentials the service does not take are explained', async () => {
  await using good = await startDemoOnSandbox()
  const { baseUrl, clientId } = good.sandbox
  await using demo = await startDemo({
    FILMMAKERS_BASE_URL: baseUrl,
    FILMMAKERS_CLIENT_ID: clientId,
    FILMMAKERS_CLIENT_SECRET: 'a-wrong-secret',
  })
  const response = await demo.get('/')
  const page = await response.text()
  expect(response.status).toBe(502)
  expect(page).toContain('The service does not let us in')
  expect(page).toContain('There is no token at the moment')
  expect(page).toContain('<strong>Next:</strong>')
  expect(page).not.toContain('a-wrong-secret')
})

test('a service that is not there is explained', async () => {
  const api = await startApi(() => undefined)
  await api[Symbol.asyncDispose]()
  await using demo = await startDemo({ FILMMAKERS_BASE_URL: api.url, FILMMAKERS_API_KEY: 'a-key' })
  const response = await demo.get('/')
  expect(response.status).toBe(502)
  expect(await response.text()).toContain('The service cannot be reached')
})

test('security 62: nothing is told of an error nobody expected, but in the terminal', async () => {
  await using demo = await startDemoOnSandbox()
  const surprise = new Error('secret detail')
  const { startServer } = await import('../server.ts')
  const reports: unknown[] = []
  const source = {
    ...demo.source,
    client: {
      ...demo.source.client,
      actorProfiles: {
        ...demo.source.client.actorProfiles,
        list: () => {
          throw surprise
        },
      },
    },
  }
  const broken = await startServer({ source, report: (error) => reports.push(error) })
  const response = await fetch(broken.url)
  const page = await response.text()
  await broken.close()
  expect(response.status).toBe(500)
  expect(page).toContain('This demo broke')
  expect(page).not.toContain('secret detail')
  expect(reports).toEqual([surprise])
})

test('a reader who goes away takes the API call with them', async () => {
  const arrived = Promise.withResolvers<undefined>()
  const cut = Promise.withResolvers<undefined>()
  await using api = await startApi((_, response) => {
    response.once('close', () => {
      cut.resolve(undefined)
    })
    arrived.resolve(undefined)
  })
  await using demo = await startDemo({ FILMMAKERS_BASE_URL: api.url, FILMMAKERS_API_KEY: 'a-key' })
  const reader = new AbortController()
  const reading = demo.get('/', { signal: reader.signal }).catch((error: unknown) => error)
  await arrived.promise
  reader.abort()
  await cut.promise
  await reading
  expect(demo.reports).toEqual([])
})
