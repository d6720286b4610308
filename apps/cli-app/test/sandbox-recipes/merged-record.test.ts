import { expect, test } from 'vitest'
import { createFilmmakersClient, MergedError } from '@filmmakers-sdk/api-client'
import { apiKey } from '@filmmakers-sdk/auth-core'
import { startSandbox } from '@filmmakers-sdk/sandbox'

test('whoever was merged into somebody else is found there', async () => {
  await using sandbox = await startSandbox()
  const client = createFilmmakersClient({ auth: apiKey(sandbox.apiKey), baseUrl: sandbox.baseUrl })
  sandbox.records.merge('actor_profiles', 1001, 1002)
  sandbox.records.merge('actor_profiles', 1002, 1003)

  const error: unknown = await client.actorProfiles.get(1001).catch((reason: unknown) => reason)
  expect(error instanceof MergedError && error.newId).toBe(1002)

  const actor = await client.actorProfiles.get(1001, {}, { followMerged: true })
  expect(actor.id).toBe(1003) // the id to keep
})
