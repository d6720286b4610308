import { createFilmmakersClient, DeletedError, MergedError, RateLimitError } from '@filmmakers-sdk/api-client'
import { apiKey, isAuthError } from '@filmmakers-sdk/auth-core'
import { createOAuthClient } from '@filmmakers-sdk/auth-core/oauth'
import { type Sandbox, startSandbox } from '@filmmakers-sdk/sandbox'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

/** The packages together: the client's reading of the contract against the sandbox's. */
describe('SDK on the sandbox', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await startSandbox({ rateLimit: false })
  })
  afterAll(() => sandbox.close())
  beforeEach(() => {
    sandbox.log.clear()
    sandbox.faults.clear()
  })

  const strategyOf = ({ issuer, clientId, clientSecret }: Sandbox) =>
    createOAuthClient({ issuer, clientId, clientSecret }).clientCredentials()
  const discoveries = () => sandbox.log.count({ path: '/.well-known/openid-configuration' })
  const tokenRequests = () => sandbox.log.count({ method: 'POST', path: '/oauth/token' })

  test('1,000 concurrent first calls make one discovery request and one token request', async () => {
    const client = createFilmmakersClient({
      auth: strategyOf(sandbox),
      baseUrl: sandbox.baseUrl,
      rateLimit: false,
    })
    const answers = await Promise.all(Array.from({ length: 1000 }, () => client.check()))
    expect(answers.map(({ status }) => status)).toEqual(Array(1000).fill(200))
    expect({ discoveries: discoveries(), tokenRequests: tokenRequests() }).toEqual({
      discoveries: 1,
      tokenRequests: 1,
    })
  })

  test('security 19: a token that was revoked early is replaced once, not once per call', async () => {
    const client = createFilmmakersClient({ auth: strategyOf(sandbox), baseUrl: sandbox.baseUrl })
    await client.check()
    sandbox.faults.revokeTokens()
    sandbox.log.clear()
    const names = await Promise.all(Array.from({ length: 100 }, () => client.attributes.list()))
    expect(new Set(names.map((list) => list.length)).size).toBe(1)
    expect(tokenRequests()).toBe(1)
  })

  test('a rejected API key is not tried again', async () => {
    const client = createFilmmakersClient({ auth: apiKey('wrong'), baseUrl: sandbox.baseUrl })
    await expect(client.check()).rejects.toMatchObject({ name: 'AuthenticationError', status: 401 })
    expect(sandbox.log.entries()).toHaveLength(1)
  })

  test('a rejected client gets the OAuth error of the server', async () => {
    const auth = strategyOf({ ...sandbox, clientSecret: 'wrong' })
    const client = createFilmmakersClient({ auth, baseUrl: sandbox.baseUrl })
    const error: unknown = await client.check().catch((reason: unknown) => reason)
    expect(isAuthError(error) && error.oauthError).toBe('invalid_client')
  })

  test('every actor comes exactly once, by token and by key', async () => {
    for (const auth of [strategyOf(sandbox), apiKey(sandbox.apiKey)]) {
      const client = createFilmmakersClient({ auth, baseUrl: sandbox.baseUrl })
      const ids: number[] = []
      for await (const { id } of client.actorProfiles.list({ per_page: 70 })) ids.push(id)
      expect(new Set(ids).size).toBe(300)
      expect(ids).toHaveLength(300)
    }
  })

  test('merged and deleted records are told apart, and a merge can be followed', async () => {
    const client = createFilmmakersClient({ auth: apiKey(sandbox.apiKey), baseUrl: sandbox.baseUrl })
    const deleted = sandbox.gone.find(({ status }) => status === 'deleted')
    const merged = sandbox.gone.find(({ status }) => status === 'merged')
    await expect(client.actorProfiles.get(deleted?.id ?? 0)).rejects.toBeInstanceOf(DeletedError)
    const error: unknown = await client.actorProfiles.get(merged?.id ?? 0).catch((reason: unknown) => reason)
    if (!(error instanceof MergedError)) throw error
    expect(error.newId).toBe(merged?.status === 'merged' && merged.new_id)
    await expect(client.actorProfiles.get(error.newId)).resolves.toMatchObject({ id: error.newId })
  })

  test('the quota of the sandbox reaches the caller as a RateLimitError with its reset time', async () => {
    await using small = await startSandbox({ rateLimit: { requests: 2, interval: 300_000 } })
    const client = createFilmmakersClient({ auth: apiKey(small.apiKey), baseUrl: small.baseUrl, maxWait: 0 })
    await client.check()
    await client.check()
    const error: unknown = await client.check().catch((reason: unknown) => reason)
    if (!(error instanceof RateLimitError)) throw error
    // Windows are aligned to the clock, and the answer's Date is cut to seconds: never too early, at most a second late.
    expect((error.resetAt ?? NaN) % 300_000).toBeLessThan(1000)
  })
})
