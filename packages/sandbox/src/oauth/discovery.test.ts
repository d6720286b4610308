import { expect, test } from 'vitest'
import { rawRequest } from '../../test/raw-request.ts'
import { json, sharedSandbox } from '../../test/support.ts'

const sandbox = sharedSandbox()

test('the document has the members of Doorkeeper and no others', async () => {
  const { url, discoveryUrl } = sandbox()
  const document = await json<Record<string, unknown>>(fetch(discoveryUrl))
  expect(document).toEqual({
    issuer: url,
    authorization_endpoint: `${url}/oauth/authorize`,
    token_endpoint: `${url}/oauth/token`,
    revocation_endpoint: `${url}/oauth/revoke`,
    introspection_endpoint: `${url}/oauth/introspect`,
    userinfo_endpoint: `${url}/oauth/userinfo`,
    jwks_uri: `${url}/oauth/discovery/keys`,
    scopes_supported: expect.arrayContaining(['public']) as unknown,
    response_types_supported: ['code'],
    response_modes_supported: expect.any(Array) as unknown,
    grant_types_supported: ['client_credentials', 'authorization_code', 'refresh_token'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: expect.any(Array) as unknown,
  })
})

test('there is no RFC 8414 document', async () => {
  const response = await fetch(`${sandbox().url}/.well-known/oauth-authorization-server`)
  expect(response.status).toBe(404)
})

test('asked through another name, endpoints follow it and the issuer does not', async () => {
  const { url } = sandbox()
  const { port } = new URL(url)
  const answer = await rawRequest(url, [
    'GET /.well-known/openid-configuration HTTP/1.1',
    `host: localhost:${port}`,
  ])
  expect(answer).toContain(`"issuer":"${url}"`)
  expect(answer).toContain(`"token_endpoint":"http://localhost:${port}/oauth/token"`)
})

test('the keys are public ones', async () => {
  const { keys } = await json<{ keys: Record<string, unknown>[] }>(
    fetch(`${sandbox().url}/oauth/discovery/keys`),
  )
  expect(keys).toHaveLength(1)
  expect(keys[0]).toMatchObject({ kty: 'RSA', alg: 'RS256' })
  expect(keys[0]).not.toHaveProperty('d')
})
