import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { getCode, logIn } from '../test/login.ts'
import { grant, json, post } from '../test/support.ts'
import { SandboxError, startSandbox, type SandboxClient, type SandboxOptions } from './index.ts'

const start = (options: unknown) =>
  startSandbox(options as SandboxOptions).catch((reason: unknown) => reason as SandboxError)

describe.each(['doorkeeper', 'strict'] as const)('clients of your own (%s)', (flavour) => {
  const clients: SandboxClient[] = [
    { id: 'web', secret: 's3cret', redirectUris: ['https://agency.example/callback'] },
    { id: 'app', redirectUris: ['example.agency:/callback'], grants: ['authorization_code'] },
    { id: 'cron', secret: 's4cret', grants: ['client_credentials'] },
  ]

  test('log in with their redirect URIs and grants, and beside them the seeded ones', async () => {
    await using sandbox = await startSandbox({ flavour, clients })
    const web = { client_id: 'web', client_secret: 's3cret' }
    const redirectUri = 'https://agency.example/callback'
    expect(await logIn(sandbox, { credentials: web, redirectUri })).toHaveProperty('refresh_token')

    const app = { credentials: { client_id: 'app' }, redirectUri: 'example.agency:/callback' }
    const { callback } = await getCode(sandbox, app)
    expect(callback.href).toMatch(/^example\.agency:\/callback\?code=/)
    const tokens = await logIn(sandbox, app)
    expect(tokens.access_token).toMatch(/^[\w-]{43}$/)
    expect(tokens).not.toHaveProperty('refresh_token')

    const cron = { client_id: 'cron', client_secret: 's4cret' }
    expect((await grant(sandbox, cron)).scope).toBe('public')
    const refused = await post(sandbox, '/oauth/token', { grant_type: 'refresh_token', ...cron })
    // RFC 6749 section 5.2 says unauthorized_client; oidc-provider, conforming otherwise, says invalid_request.
    const error = flavour === 'strict' ? 'invalid_request' : 'unauthorized_client'
    expect(await json<{ error: string }>(refused)).toMatchObject({ error })
    expect((await grant(sandbox)).scope).toBe('public')
  })
})

test.each<[options: unknown, name: string]>([
  [{ clients: {} }, 'clients'],
  [{ clients: [{ id: '' }] }, 'clients[0].id'],
  [{ clients: [{ id: 'with:colon' }] }, 'clients[0].id'],
  [{ clients: [{ id: 'a' }, { id: 'a' }] }, 'clients[1].id'],
  [{ clients: [{ id: 'a', name: 'A' }] }, 'clients[0].name'],
  [{ clients: [null] }, 'clients[0]'],
  [{ clients: [{ id: 'a', secret: '' }] }, 'clients[0].secret'],
  [{ clients: [{ id: 'a', redirectUris: 'https://a.example/' }] }, 'clients[0].redirectUris'],
  [{ clients: [{ id: 'a', redirectUris: ['/callback'] }] }, 'clients[0].redirectUris'],
  [{ clients: [{ id: 'a', redirectUris: ['javascript:alert(1)'] }] }, 'clients[0].redirectUris'],
  [{ clients: [{ id: 'a', redirectUris: ['http://a.example/'] }] }, 'clients[0].redirectUris'],
  [{ clients: [{ id: 'a', redirectUris: ['https://a.example/#x'] }] }, 'clients[0].redirectUris'],
  [{ clients: [{ id: 'a', grants: ['authorization_code'] }] }, 'clients[0].redirectUris'],
  [{ clients: [{ id: 'a', grants: ['password'] }] }, 'clients[0].grants'],
  [{ clients: [{ id: 'a', grants: 'refresh_token' }] }, 'clients[0].grants'],
  [{ flavour: 'lax' }, 'flavour'],
  [{ refreshRotation: 'never' }, 'refreshRotation'],
  [{ flavour: 'strict', refreshRotation: 'on-use' }, 'refreshRotation'],
  [{ device: null }, 'device'],
  [{ device: { interval: -1 } }, 'device.interval'],
  [{ device: { lifetime: 0 } }, 'device.lifetime'],
  [{ device: { poll: 1 } }, 'device.poll'],
])('%j is refused by name', async (options, name) => {
  const error = await start(options)
  expect(error).toBeInstanceOf(SandboxError)
  expect(error).toMatchObject({ code: 'invalid_option', message: expect.stringContaining(name) as unknown })
})

test('security 75: a public client cannot have client_credentials', async () => {
  const error = await start({ clients: [{ id: 'a', grants: ['client_credentials'] }] })
  expect(error).toMatchObject({ code: 'invalid_option' })
})

test('an error about a secret does not hold it', async () => {
  const error = await start({ clients: [{ id: 'a', secret: 'with space' }] })
  expect(inspect(error, { depth: null })).not.toContain('with space')
})

test('a client cannot take the id of a seeded one', async () => {
  const { clientId, close } = await startSandbox()
  await close()
  expect(await start({ clients: [{ id: clientId }] })).toMatchObject({ code: 'invalid_option' })
})
