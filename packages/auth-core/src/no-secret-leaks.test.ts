import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import {
  accessToken,
  apiKey,
  createAuthFetch,
  createTokenSet,
  isAuthError,
  MemoryTokenStore,
} from './index.ts'
import { authFromEnvironment } from './node/index.ts'
import { createOAuthClient } from './oauth/index.ts'
import { paths, startAuthorizationServer } from './test-support/authorization-server.ts'
import { leaks } from './test-support/leaks.ts'
import type { Answer } from './test-support/loopback-server.ts'
import { createSteppingClock } from './test-support/stepping-clock.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

/** Nothing that other output could contain by chance. */
const secret = fc.stringMatching(/^[A-Z0-9][A-Z0-9\-._~+/%!*'()]{18,38}Q$/)

test('security 62: no exported object prints the secret it was made of', () => {
  fc.assert(
    fc.property(secret, (value) => {
      const store = new MemoryTokenStore()
      store.set('k', value)
      const client = createOAuthClient({ clientId: 'id', clientSecret: value })
      const objects = [
        apiKey(value),
        accessToken(value),
        store,
        client,
        client.clientCredentials({ store }),
        createTokenSet({
          accessToken: value,
          refreshToken: value,
          idToken: value,
          tokenType: 'Bearer',
          obtainedAt: 0,
        }),
        createAuthFetch(apiKey(value), { origin: 'https://www.filmmakers.eu' }),
        authFromEnvironment({ FILMMAKERS_API_KEY: value }),
        authFromEnvironment({ FILMMAKERS_ACCESS_TOKEN: value }),
        authFromEnvironment({ FILMMAKERS_CLIENT_ID: 'id', FILMMAKERS_CLIENT_SECRET: value }),
      ]
      for (const object of objects) expect(leaks(object, [value])).toEqual([])
    }),
  )
})

test('security 62: a client and a strategy in use print neither secret nor token', async () => {
  await using server = await startAuthorizationServer()
  const { issuer, clientId, clientSecret } = server
  const client = createOAuthClient({ issuer, clientId, clientSecret })
  const strategy = client.clientCredentials()
  const set = await strategy.getToken()
  expect(leaks([client, strategy, set], [clientSecret, set.accessToken])).toEqual([])
})

test('security 62: no error has a secret, whatever the server answers', async () => {
  await using server = await startAuthorizationServer()
  const { issuer, clientId } = server
  const json = { 'content-type': 'application/json' }

  /** Answers that quote what the server knows, in every place an error could take it from. */
  const answers = (value: string): Answer[] => {
    const body = { access_token: value, token_type: 'Bearer', expires_in: 60 }
    return [
      { status: 400, body: { error: value, error_description: value, error_uri: value } },
      { status: 401, headers: { 'www-authenticate': `Bearer error="x", error_description="${value}"` } },
      { status: 400, headers: { 'www-authenticate': `Basic realm="${value}"` }, body: value },
      { status: 500, headers: { 'content-type': `text/${value}` }, body: value },
      { status: 503, body: { error: value } },
      { status: 429, headers: { 'retry-after': '9999' }, body: value },
      { status: 302, headers: { location: `http://127.0.0.1:1/?${encodeURIComponent(value)}` } },
      { headers: json, body: `{"access_token":"${value}` },
      { headers: json, body: JSON.stringify([value]) },
      { headers: { 'content-type': 'text/html' }, body: JSON.stringify(body) },
      { body: { ...body, token_type: value } },
      { body: { ...body, token_type: undefined } },
      { body: { ...body, access_token: `${value}\n` } },
      { body: { ...body, scope: { value } } },
      { body: { ...body, refresh_token: [value] } },
      { body: { ...body, id_token: value } },
      { body: { active: value } },
    ]
  }
  const cases = fc.tuple(
    secret,
    fc.nat(16),
    fc.constantFrom<'post' | 'basic' | 'raw'>('post', 'basic', 'raw'),
  )
  await fc.assert(
    fc.asyncProperty(cases, async ([value, index, how]) => {
      const client = createOAuthClient({
        issuer,
        clientId,
        clientSecret: value,
        clock: createSteppingClock(Date.now()),
        clientAuthentication:
          how === 'post'
            ? 'client_secret_post'
            : how === 'basic'
              ? 'client_secret_basic'
              : 'client_secret_basic_raw',
      })
      server.always(paths.token, answers(value)[index])
      server.always(paths.introspect, answers(value)[index])
      for (const run of [() => client.clientCredentials().getToken(), () => client.introspect(value)]) {
        const outcome = await run().then(
          () => undefined,
          (error: unknown) => error,
        )
        if (outcome === undefined) continue
        expect(isAuthError(outcome)).toBe(true)
        expect(leaks(outcome, [value])).toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})
