import { expect, test } from 'vitest'
import { paths, startAuthorizationServer } from '../test-support/authorization-server.ts'
import { authErrorOf } from '../test-support/rejection.ts'
import { createSteppingClock } from '../test-support/stepping-clock.ts'
import { createOAuthClient, type OAuthClientOptions } from './index.ts'

async function setUp(options: Partial<OAuthClientOptions> = {}) {
  const server = await startAuthorizationServer()
  const { issuer, clientId, clientSecret } = server
  const clock = createSteppingClock(Date.now())
  const client = createOAuthClient({ issuer, clientId, clientSecret, clock, random: () => 0, ...options })
  return {
    server,
    client,
    clock,
    strategy: client.clientCredentials(),
    [Symbol.asyncDispose]: () => server.close(),
  }
}

const throttled = (headers: Record<string, string> = {}) => ({
  status: 429,
  headers: { 'content-type': 'text/plain', ...headers },
  body: 'Throttled',
})

test('security 15: at most three attempts, waiting 200 ms and then twice as long', async () => {
  await using context = await setUp()
  context.server.always(paths.token, { status: 502 })
  expect((await authErrorOf(context.strategy.getToken())).code).toBe('server_error')
  expect([context.server.count(paths.token), context.clock.waits]).toEqual([3, [200, 400]])
})

test('chance spreads the waits up to twice their length', async () => {
  await using context = await setUp({ random: () => 1 })
  context.server.always(paths.token, { status: 502 })
  await authErrorOf(context.strategy.getToken())
  expect(context.clock.waits).toEqual([400, 800])
})

test.each([408, 500, 502, 503, 504, 599])('after a %i the second attempt may succeed', async (status) => {
  await using context = await setUp()
  context.server.next(paths.discovery, { status })
  context.server.next(paths.token, { status })
  expect((await context.strategy.getToken()).accessToken).toBe(context.server.issued[0])
})

test('retry: false is one attempt', async () => {
  await using context = await setUp({ retry: false })
  context.server.always(paths.token, { status: 502 })
  await authErrorOf(context.strategy.getToken())
  expect([context.server.count(paths.token), context.clock.waits]).toEqual([1, []])
})

test.each([429, 503])('a %i is tried again when the server said, within maxWait', async (status) => {
  await using context = await setUp()
  context.server.next(paths.token, { status, headers: { 'retry-after': '240' } })
  expect((await context.strategy.getToken()).accessToken).toBe(context.server.issued[0])
  expect(context.clock.waits).toEqual([240_000])
})

test('RateLimit-Reset in Unix seconds, as the service sends it, is understood', async () => {
  await using context = await setUp()
  const now = Math.floor(context.clock.now() / 1000)
  const headers = { 'ratelimit-reset': String(now + 120), date: new Date(now * 1000).toUTCString() }
  context.server.next(paths.token, throttled(headers))
  await context.strategy.getToken()
  expect(context.clock.waits).toEqual([120_000])
})

test('text/plain 429 with a time beyond maxWait fails at once, as rate_limited with retryAt', async () => {
  await using context = await setUp({ maxWait: 1_000 })
  context.server.always(paths.token, throttled({ 'retry-after': '2' }))
  const error = await authErrorOf(context.strategy.getToken())
  expect(error).toMatchObject({
    code: 'rate_limited',
    status: 429,
    retryable: true,
    retryAt: context.clock.now() + 2_000,
  })
  expect([context.server.count(paths.token), context.clock.waits]).toEqual([1, []])
})

test('maxWait: 0 waits for no server', async () => {
  await using context = await setUp({ maxWait: 0 })
  context.server.always(paths.token, throttled({ 'retry-after': '1' }))
  expect((await authErrorOf(context.strategy.getToken())).code).toBe('rate_limited')
  expect(context.clock.waits).toEqual([])
})

test('a 429 that stays is rate_limited after three attempts, and keeps the last time named', async () => {
  await using context = await setUp()
  context.server.always(paths.token, throttled({ 'retry-after': '10' }))
  const error = await authErrorOf(context.strategy.getToken())
  expect(error).toMatchObject({ code: 'rate_limited', retryAt: context.clock.now() + 10_000 })
  expect(context.clock.waits).toEqual([10_000, 10_000])
})

test('a 429 without a time is waited for as briefly as any fault', async () => {
  await using context = await setUp()
  context.server.always(paths.token, throttled())
  const error = await authErrorOf(context.strategy.getToken())
  expect([error.code, error.retryAt]).toEqual(['rate_limited', undefined])
  expect(context.clock.waits).toEqual([200, 400])
})

test.each([paths.discovery, paths.token])(
  'a 503 of %s with a time beyond maxWait fails at once, with retryAt',
  async (path) => {
    await using context = await setUp()
    context.server.always(path, { status: 503, headers: { 'retry-after': '3600' } })
    const error = await authErrorOf(context.strategy.getToken())
    expect(error).toMatchObject({ retryable: true, status: 503, retryAt: context.clock.now() + 3_600_000 })
    expect(context.server.count(path)).toBe(1)
  },
)

test('discovery can be throttled too', async () => {
  await using context = await setUp({ maxWait: 0 })
  context.server.always(paths.discovery, throttled({ 'retry-after': '60' }))
  expect((await authErrorOf(context.strategy.getToken())).code).toBe('rate_limited')
})

test('a reset in the far future makes no timer that fires at once', async () => {
  await using context = await setUp()
  context.server.always(paths.token, throttled({ 'ratelimit-reset': '99999999999' }))
  expect((await authErrorOf(context.strategy.getToken())).code).toBe('rate_limited')
  expect([context.server.count(paths.token), context.clock.waits]).toEqual([1, []])
})

test.each([400, 401, 403, 404])('a %i is not tried again', async (status) => {
  await using context = await setUp()
  context.server.always(paths.token, { status })
  await authErrorOf(context.strategy.getToken())
  expect(context.server.count(paths.token)).toBe(1)
})
