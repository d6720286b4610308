import { expect, test } from 'vitest'
import { openSource } from './source.ts'

test('without any variable there is a sandbox, with tokens so short that a renewal can be watched', async () => {
  const source = await openSource({ PATH: '/bin', FILMMAKERS_API_KEY: '' })
  const token = await source.auth.oauthStrategy?.getToken()
  await source.close()
  expect(source.isSandbox).toBe(true)
  expect((token?.expiresAt ?? 0) - (token?.obtainedAt ?? 0)).toBeLessThanOrEqual(300_000)
})

test.each([
  ['half a pair of credentials', { FILMMAKERS_CLIENT_ID: 'x' }, 'missing_credentials'],
  ['an address without credentials', { FILMMAKERS_BASE_URL: 'https://a.example/' }, 'missing_credentials'],
  ['a choice without credentials', { FILMMAKERS_AUTH: 'oauth' }, 'missing_credentials'],
  [
    'two kinds of credentials',
    { FILMMAKERS_API_KEY: 'x', FILMMAKERS_ACCESS_TOKEN: 'y' },
    'ambiguous_credentials',
  ],
])('%s are an error, not a reason to show invented people', async (_, env, code) => {
  await expect(openSource(env)).rejects.toMatchObject({ code, next: expect.any(String) as string })
})

test('security 17: credentials are not sent over http', async () => {
  const env = { FILMMAKERS_BASE_URL: 'http://a.example/', FILMMAKERS_API_KEY: 'x' }
  await expect(openSource(env)).rejects.toMatchObject({ code: 'invalid_url' })
})

test('a real service is told apart from the sandbox', async () => {
  const source = await openSource({ FILMMAKERS_API_KEY: 'x' })
  expect(source.isSandbox).toBe(false)
  expect(source.auth.baseUrl).toBe('https://www.filmmakers.eu/api/v1/')
  expect(source.apiRequests()).toBe(0)
})
