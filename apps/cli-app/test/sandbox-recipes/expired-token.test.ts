import { expect, test } from 'vitest'
import { createFilmmakersClient } from '@filmmakers-sdk/api-client'
import { createOAuthClient } from '@filmmakers-sdk/auth-core/oauth'
import { startSandbox } from '@filmmakers-sdk/sandbox'

test('a job outlives its tokens', async () => {
  await using sandbox = await startSandbox({ tokenLifetime: 60_000 })
  const { issuer, clientId, clientSecret, baseUrl } = sandbox
  const auth = createOAuthClient({ issuer, clientId, clientSecret }).clientCredentials()
  const client = createFilmmakersClient({ auth, baseUrl })
  await client.actorProfiles.get(1001)

  sandbox.clock.advance(60_000) // the token has expired, and only the server knows
  await client.actorProfiles.get(1002)

  sandbox.faults.revokeTokens() // the next one dies before its time
  await client.actorProfiles.get(1003)

  expect(sandbox.log.count({ path: '/oauth/token' })).toBe(3)
  expect(sandbox.tokens.list().map(({ state }) => state)).toEqual(['active', 'revoked', 'revoked'])
})
