import { expect, test } from 'vitest'
import { createFilmmakersClient, RateLimitError } from '@filmmakers-sdk/api-client'
import { apiKey } from '@filmmakers-sdk/auth-core'
import { startSandbox } from '@filmmakers-sdk/sandbox'

test('over the limit we are told when to come back, and then it works', async () => {
  await using sandbox = await startSandbox({ rateLimit: { requests: 2, interval: 60_000 } })
  sandbox.clock.freeze() // no window ends in the middle of the test
  const auth = apiKey(sandbox.apiKey)
  const client = createFilmmakersClient({ auth, baseUrl: sandbox.baseUrl, rateLimit: false, maxWait: 0 })
  await client.actorProfiles.get(1001)
  await client.actorProfiles.get(1002)
  expect(sandbox.rateLimit.usage()).toMatchObject({ limit: 2, remaining: 0 })

  const error: unknown = await client.actorProfiles.get(1003).catch((reason: unknown) => reason)
  if (!(error instanceof RateLimitError)) throw error
  expect(error.resetAt).toBeGreaterThanOrEqual(Number(sandbox.rateLimit.usage()?.resetAt))

  sandbox.clock.advance(60_000)
  expect(await client.actorProfiles.get(1003)).toMatchObject({ id: 1003 })
})
