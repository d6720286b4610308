import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAuthFetch } from '../index.ts'
import { createOAuthClient } from './index.ts'

// A server somebody else wrote. It takes any secret and any token, so refusals are not its business.
const server = new OAuth2Server(undefined, undefined, {
  endpoints: { token: '/oauth/token', introspect: '/oauth/introspect' },
})

beforeAll(async () => {
  await server.issuer.keys.generate('RS256')
  await server.start(0, '127.0.0.1')
  server.issuer.url = `http://127.0.0.1:${server.address().port}`
})

afterAll(async () => {
  await server.stop()
})

test.each(['client_secret_post', 'client_secret_basic'] as const)(
  'discovery, token, introspection and use at an independent server, with %s',
  async (clientAuthentication) => {
    const issuer = server.issuer.url ?? ''
    const client = createOAuthClient({ issuer, clientId: 'a-b', clientSecret: 'c_d', clientAuthentication })
    expect((await client.discover()).issuer).toBe(issuer)
    const strategy = client.clientCredentials({ scope: 'public' })
    const set = await strategy.getToken()
    expect(set.accessToken.split('.')).toHaveLength(3)
    expect(set.expiresAt).toBeGreaterThan(set.obtainedAt)
    expect(await client.introspect(set.accessToken)).toMatchObject({ active: true })
    let sent: string | null = null
    const fetch = createAuthFetch(strategy, {
      origin: issuer,
      fetch: (_input, init) => {
        sent = new Headers(init?.headers).get('authorization')
        return Promise.resolve(new Response())
      },
    })
    await fetch(`${issuer}/userinfo`)
    expect(sent).toBe(`Bearer ${set.accessToken}`)
  },
)
