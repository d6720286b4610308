import { expect, test } from 'vitest'
import { api, bearer, client, grant, json, post, sharedSandbox } from '../../test/support.ts'
import { startSandbox, type Sandbox } from '../index.ts'

const sandbox = sharedSandbox()
const introspect = (target: Sandbox, token: string) =>
  json<Record<string, unknown>>(post(target, '/oauth/introspect', { token, ...client(target) }))

test('an active token has exactly six members', async () => {
  const token = await grant(sandbox())
  expect(await introspect(sandbox(), token.access_token)).toEqual({
    active: true,
    scope: 'public',
    client_id: sandbox().clientId,
    token_type: 'Bearer',
    iat: token.created_at,
    exp: token.created_at + token.expires_in,
  })
})

test('Basic credentials work, undecoded', async () => {
  const { clientId, clientSecret } = sandbox()
  const { access_token: token } = await grant(sandbox())
  const authorization = `Basic ${btoa(`${clientId}:${clientSecret}`)}`
  const response = await post(sandbox(), '/oauth/introspect', { token }, { authorization })
  expect(await response.json()).toMatchObject({ active: true })
})

test('security 46: unknown tokens are inactive, but a caller who is not the client gets an error', async () => {
  expect(await introspect(sandbox(), 'unknown')).toEqual({ active: false })

  const { access_token: token } = await grant(sandbox())
  const none = await post(sandbox(), '/oauth/introspect', { token })
  expect(none.status).toBe(400)
  expect(await none.json()).toMatchObject({ error: 'invalid_request' })
  const wrong = await post(sandbox(), '/oauth/introspect', {
    token,
    ...client(sandbox()),
    client_secret: 'wrong',
  })
  expect(wrong.status).toBe(401)
  expect(await wrong.json()).toMatchObject({ error: 'invalid_client' })
  expect((await fetch(`${sandbox().url}/oauth/introspect?token=${token}`)).status).toBe(404)
})

test('a token ages with the clock of the sandbox, and the API says it expired', async () => {
  await using own = await startSandbox({ tokenLifetime: 60_000 })
  const token = await grant(own)
  expect(token.expires_in).toBe(60)
  own.clock.advance(59_000)
  expect(await introspect(own, token.access_token)).toMatchObject({ active: true, iat: token.created_at })
  own.clock.advance(1000)
  expect(await introspect(own, token.access_token)).toEqual({ active: false })
  const response = await api(own, 'attributes', bearer(token))
  expect(response.status).toBe(401)
  expect(response.headers.get('www-authenticate')).toContain('error_description="The access token expired"')

  const later = await grant(own)
  expect(later.created_at).toBeGreaterThanOrEqual(token.created_at + 60)
  expect(await introspect(own, later.access_token)).toMatchObject({ active: true, iat: later.created_at })
})

test('a lifetime is rounded up to the whole seconds the wire can express', async () => {
  await using own = await startSandbox({ tokenLifetime: 1500 })
  const token = await grant(own)
  expect(token.expires_in).toBe(2)
  own.clock.advance(1400)
  expect(await introspect(own, token.access_token)).toMatchObject({ active: true })
})
