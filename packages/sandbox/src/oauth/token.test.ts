import { describe, expect, test } from 'vitest'
import { client, post, sharedSandbox } from '../../test/support.ts'

const sandbox = sharedSandbox()
const grant = (fields: Record<string, string>, headers?: Record<string, string>) =>
  post(sandbox(), '/oauth/token', { grant_type: 'client_credentials', ...fields }, headers)
const basic = (id: string, secret: string) => ({ authorization: `Basic ${btoa(`${id}:${secret}`)}` })

describe('the client credentials grant', () => {
  test('gives the token response of the documentation, and never a refresh token', async () => {
    const before = Math.floor(Date.now() / 1000)
    const response = await grant({ ...client(sandbox()), scope: 'public' })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const body = (await response.json()) as Record<string, unknown>
    expect(body).toEqual({
      access_token: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      token_type: 'Bearer',
      expires_in: 7200,
      scope: 'public',
      created_at: expect.any(Number) as unknown,
    })
    expect(body['created_at']).toBeGreaterThanOrEqual(before)
  })

  test('gives scope public to those who ask for none', async () => {
    expect(await (await grant(client(sandbox()))).json()).toMatchObject({ scope: 'public' })
  })

  test('leaves earlier tokens valid', async () => {
    const [first, second] = await Promise.all([grant(client(sandbox())), grant(client(sandbox()))])
    const tokens = [await first.json(), await second.json()] as { access_token: string }[]
    const statuses = tokens.map(async ({ access_token }) => {
      const response = await fetch(`${sandbox().baseUrl}attributes`, {
        headers: { authorization: `Bearer ${access_token}` },
      })
      return response.status
    })
    expect(await Promise.all(statuses)).toEqual([200, 200])
    expect(tokens[0]?.access_token).not.toBe(tokens[1]?.access_token)
  })

  test('answers scope=openid with an empty 500', async () => {
    const response = await grant({ ...client(sandbox()), scope: 'openid' })
    expect([response.status, await response.text()]).toEqual([500, ''])
  })
})

describe('client authentication', () => {
  test('takes Basic credentials as they are', async () => {
    const response = await grant({}, basic(sandbox().clientId, sandbox().clientSecret))
    expect(response.status).toBe(200)
  })

  test('fails for percent-encoded Basic credentials, which Doorkeeper does not decode', async () => {
    const encode = (value: string) => encodeURIComponent(value).replaceAll('-', '%2D').replaceAll('_', '%5F')
    const response = await grant({}, basic(encode(sandbox().clientId), encode(sandbox().clientSecret)))
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: 'invalid_client' })
  })

  test('security 2: refuses two ways at once', async () => {
    const { clientId, clientSecret } = sandbox()
    const response = await grant(client(sandbox()), basic(clientId, clientSecret))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'invalid_request' })
  })

  test('security 1: credentials in the query do not count', async () => {
    const query = new URLSearchParams(client(sandbox()))
    const response = await post(sandbox(), `/oauth/token?${query.toString()}`, {
      grant_type: 'client_credentials',
    })
    expect(response.status).toBe(401)
  })

  test('the credentials have the characters that percent-encoding clients trip over', () => {
    for (const value of [sandbox().clientId, sandbox().clientSecret, sandbox().apiKey]) {
      expect(value).toMatch(/^[\w-]{43}$/)
      expect(value).toContain('-')
      expect(value).toContain('_')
    }
  })
})

describe('errors are JSON and carry a Bearer challenge, with status 400 too', () => {
  const cases: [name: string, fields: Record<string, string>, status: number, error: string][] = [
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
    ['an unknown client', { client_id: 'nobody' }, 401, 'invalid_client'],
    ['an unknown scope', { scope: 'everything' }, 400, 'invalid_scope'],
    ['an unknown grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['no grant', { grant_type: '' }, 400, 'invalid_request'],
  ]
  test.each(cases)('%s', async (_, fields, status, error) => {
    const response = await grant({ ...client(sandbox()), ...fields })
    expect(response.status).toBe(status)
    const body = (await response.json()) as { error: string; error_description: string }
    expect(body.error).toBe(error)
    expect(Object.keys(body)).toEqual(['error', 'error_description'])
    expect(response.headers.get('www-authenticate')).toBe(
      `Bearer realm="Doorkeeper", error="${error}", error_description="${body.error_description}"`,
    )
    expect(response.headers.get('content-type')).toContain('application/json')
  })

  test('no client at all', async () => {
    const response = await grant({})
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: 'invalid_client' })
  })

  test('GET is not there, and neither is cross-origin access', async () => {
    const response = await fetch(`${sandbox().url}/oauth/token`, {
      headers: { origin: 'https://example.org' },
    })
    expect([response.status, await response.text()]).toEqual([404, ''])
    const preflight = await fetch(`${sandbox().url}/oauth/token`, {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(404)
    const granted = await grant(client(sandbox()), { origin: 'https://example.org' })
    expect(granted.headers.get('access-control-allow-origin')).toBeNull()
  })
})
