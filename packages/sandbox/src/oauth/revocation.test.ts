import { expect, test } from 'vitest'
import { api, bearer, client, grant, post, sharedSandbox } from '../../test/support.ts'
import { startSandbox } from '../index.ts'

const sandbox = sharedSandbox()

test('a revoked token is inactive, and the API says it was revoked', async () => {
  const token = await grant(sandbox())
  const fields = { token: token.access_token, ...client(sandbox()) }
  const response = await post(sandbox(), '/oauth/revoke', fields)
  expect([response.status, await response.text()]).toEqual([200, '{}'])

  expect(await (await post(sandbox(), '/oauth/introspect', fields)).json()).toEqual({ active: false })
  const refused = await api(sandbox(), 'attributes', bearer(token))
  expect(refused.status).toBe(401)
  expect(refused.headers.get('www-authenticate')).toContain(
    'error_description="The access token was revoked"',
  )
})

test('security 48: an unknown token is revoked with 200 as well', async () => {
  const response = await post(sandbox(), '/oauth/revoke', { token: 'unknown', ...client(sandbox()) })
  expect([response.status, await response.text()]).toEqual([200, '{}'])
})

test.each([
  ['a wrong client', { client_id: 'x', client_secret: 'y' }],
  ['no client', {}],
])('%s is refused with 403 and no challenge, and the token lives on', async (_, credentials) => {
  const token = await grant(sandbox())
  const response = await post(sandbox(), '/oauth/revoke', { token: token.access_token, ...credentials })
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ error: 'unauthorized_client' })
  expect(response.headers.get('www-authenticate')).toBeNull()
  expect((await api(sandbox(), 'attributes', bearer(token))).status).toBe(200)
})

test('faults.revokeTokens() kills every token there is, and none that comes after', async () => {
  await using own = await startSandbox()
  const tokens = [await grant(own), await grant(own)]
  own.faults.revokeTokens()
  for (const token of tokens) {
    const response = await api(own, 'attributes', bearer(token))
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('was revoked')
  }
  expect((await api(own, 'attributes', bearer(await grant(own)))).status).toBe(200)
})
