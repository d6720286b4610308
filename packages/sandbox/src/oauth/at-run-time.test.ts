import { createPublicKey, verify, type JsonWebKey } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { logIn } from '../../test/login.ts'
import { api, bearer, client, grant, json, post } from '../../test/support.ts'
import { startSandbox, type Sandbox, type SandboxClient } from '../index.ts'

const flavours = ['doorkeeper', 'strict'] as const
const refused = expect.objectContaining({ code: 'invalid_option' }) as Error

async function published(sandbox: Sandbox): Promise<(JsonWebKey & { kid: string })[]> {
  const { keys } = await json<{ keys: (JsonWebKey & { kid: string })[] }>(
    fetch(`${sandbox.url}/oauth/discovery/keys`),
  )
  return keys
}

async function idTokenOf(sandbox: Sandbox): Promise<string> {
  return (await logIn(sandbox, { scope: 'openid public' })).id_token ?? ''
}

function kidOf(idToken: string): string {
  const header = JSON.parse(Buffer.from(idToken.split('.')[0] ?? '', 'base64url').toString()) as {
    kid: string
  }
  return header.kid
}

function verifies(idToken: string, keys: readonly (JsonWebKey & { kid: string })[]): boolean {
  const key = keys.find(({ kid }) => kid === kidOf(idToken))
  const [header = '', payload = '', signature = ''] = idToken.split('.')
  return (
    key !== undefined &&
    verify(
      'sha256',
      Buffer.from(`${header}.${payload}`),
      createPublicKey({ key, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    )
  )
}

describe.each(flavours)('signing keys (%s)', (flavour) => {
  test('are rotated: another key signs, and the old one is gone from the set', async () => {
    await using sandbox = await startSandbox({ flavour })
    const before = await idTokenOf(sandbox)
    expect(verifies(before, await published(sandbox))).toBe(true)
    await sandbox.faults.rotateSigningKey()
    const keys = await published(sandbox)
    const after = await idTokenOf(sandbox)
    expect([verifies(before, keys), verifies(after, keys), keys]).toEqual([false, true, [expect.anything()]])
  })

  test('keepOld: what the old key has signed still verifies', async () => {
    await using sandbox = await startSandbox({ flavour })
    const before = await idTokenOf(sandbox)
    await sandbox.faults.rotateSigningKey({ keepOld: true })
    const keys = await published(sandbox)
    const after = await idTokenOf(sandbox)
    expect(kidOf(after)).not.toBe(kidOf(before))
    expect([verifies(before, keys), verifies(after, keys)]).toEqual([true, true])
  })

  test('tokens and clients outlive it', async () => {
    await using sandbox = await startSandbox({ flavour })
    const token = await grant(sandbox)
    await sandbox.faults.rotateSigningKey()
    expect((await api(sandbox, 'attributes', bearer(token))).status).toBe(200)
    const asked = await post(sandbox, '/oauth/introspect', { token: token.access_token, ...client(sandbox) })
    expect(await asked.json()).toMatchObject({ active: true })
  })
})

describe('API keys', () => {
  test('are rotated: the old one is refused at once, the handle has the new one', async () => {
    await using sandbox = await startSandbox()
    const { apiKey: old } = sandbox
    const fresh = sandbox.faults.rotateApiKey()
    expect(fresh).not.toBe(old)
    expect(sandbox.apiKey).toBe(fresh)
    expect((await api({ ...sandbox, apiKey: old }, 'attributes')).status).toBe(401)
    expect((await api(sandbox, 'attributes')).status).toBe(200)
    expect(await (await fetch(sandbox.url)).text()).toContain(fresh)
  })

  test('can be added, of your own or at random', async () => {
    await using sandbox = await startSandbox()
    const own = sandbox.clients.addApiKey('key/of+mine=:')
    const random = sandbox.clients.addApiKey()
    for (const apiKey of [own, random, sandbox.apiKey]) {
      expect((await api({ ...sandbox, apiKey }, 'attributes')).status).toBe(200)
    }
    expect(random).toMatch(/^[\w-]{43}$/)
  })

  test.each(['', 'a b', 'a,b', 'a;b', 'a"b', 'ä', 7])(
    '%j could be in no request, and the error does not repeat it',
    async (key) => {
      await using sandbox = await startSandbox()
      let thrown: unknown
      try {
        sandbox.clients.addApiKey(key as string)
      } catch (error) {
        thrown = error
      }
      expect(thrown).toEqual(refused)
      if (String(key).length > 1) expect(inspect(thrown)).not.toContain(`"${String(key)}"`)
    },
  )
})

describe.each(flavours)('clients (%s)', (flavour) => {
  test('are registered while it runs: confidential and public ones', async () => {
    await using sandbox = await startSandbox({ flavour })
    const token = await grant(sandbox)
    const redirectUris = ['http://127.0.0.1/callback']
    sandbox.clients.add({ id: 'late', secret: 's3cret', redirectUris })
    sandbox.clients.add({ id: 'app', redirectUris })
    expect((await grant(sandbox, { client_id: 'late', client_secret: 's3cret' })).scope).toBe('public')
    expect(await logIn(sandbox, { credentials: { client_id: 'app' } })).toHaveProperty('refresh_token')
    expect((await api(sandbox, 'attributes', bearer(token))).status).toBe(200)
    expect(sandbox.clients.list().slice(2)).toMatchObject([
      {
        id: 'late',
        type: 'confidential',
        redirectUris,
        grants: expect.arrayContaining(['client_credentials']) as unknown,
      },
      { id: 'app', type: 'public', redirectUris },
    ])
    expect(inspect(sandbox.clients.list(), { depth: null })).not.toContain('s3cret')
  })

  test('one that cannot be is refused, and nothing changes', async () => {
    await using sandbox = await startSandbox({ flavour })
    for (const wrong of [{ id: sandbox.clientId }, { id: '' }, { id: 'a', grants: ['client_credentials'] }]) {
      expect(() => {
        sandbox.clients.add(wrong as SandboxClient)
      }).toThrow(refused)
    }
    expect(sandbox.clients.list()).toHaveLength(2)
  })
})

describe.each(flavours)('tokens (%s)', (flavour) => {
  test('live as long as it was set when they were issued', async () => {
    await using sandbox = await startSandbox({ flavour, tokenLifetime: 60_000 })
    sandbox.clock.freeze()
    const long = await grant(sandbox)
    sandbox.tokens.setLifetime(4001)
    expect(sandbox.tokens.lifetime).toBe(5000)
    const short = await grant(sandbox)
    expect([long.expires_in, short.expires_in]).toEqual([60, 5])
    sandbox.clock.advance(5000)
    const statuses = [
      await api(sandbox, 'attributes', bearer(long)),
      await api(sandbox, 'attributes', bearer(short)),
    ]
    expect(statuses.map(({ status }) => status)).toEqual([200, 401])
    expect(() => {
      sandbox.tokens.setLifetime(0)
    }).toThrow(refused)
  })

  test('are listed with what became of them, and security 89: without anything to use', async () => {
    await using sandbox = await startSandbox({ flavour })
    sandbox.clock.freeze()
    const old = await grant(sandbox)
    sandbox.faults.revokeTokens()
    sandbox.clock.advance(10)
    const { access_token: expired } = await grant(sandbox)
    sandbox.clock.advance(7_200_000)
    const [account] = sandbox.accounts
    const own = await logIn(sandbox, { account })
    const list = sandbox.tokens.list()
    expect(list.map(({ state, sub, clientId, scope }) => ({ state, sub, clientId, scope }))).toEqual([
      { state: 'active', sub: account.sub, clientId: sandbox.clientId, scope: 'public' },
      { state: 'expired', sub: undefined, clientId: sandbox.clientId, scope: 'public' },
      { state: 'revoked', sub: undefined, clientId: sandbox.clientId, scope: 'public' },
    ])
    expect(list[0]?.issuedAt).toBe(sandbox.clock.now())
    expect(list[0]?.expiresAt).toBe(sandbox.clock.now() + 7_200_000)
    for (const secret of [old.access_token, expired, own.access_token, own.refresh_token]) {
      expect(JSON.stringify(list)).not.toContain(secret)
    }
  })
})

test.each(flavours)('reset() is as good as a new start, at the same address (%s)', async (flavour) => {
  await using sandbox = await startSandbox({ flavour, rateLimit: { requests: 2, interval: 86_400_000 } })
  const { apiKey, url } = sandbox
  const token = await grant(sandbox)
  sandbox.clock.freeze(0)
  sandbox.clients.add({ id: 'late', secret: 's3cret' })
  const added = sandbox.clients.addApiKey()
  sandbox.faults.rotateApiKey()
  sandbox.faults.add({ kind: 'answer', status: 500, times: 9 })
  sandbox.tokens.setLifetime(1000)
  sandbox.rateLimit.set(false)
  sandbox.records.remove('actor_profiles', 1001)
  await api(sandbox, 'attributes')

  sandbox.reset()
  expect([sandbox.apiKey, sandbox.url, sandbox.clock.frozen]).toEqual([apiKey, url, false])
  expect(Math.abs(sandbox.clock.now() - Date.now())).toBeLessThan(60_000)
  expect([sandbox.log.count(), sandbox.log.counters().requests, sandbox.faults.list()]).toEqual([0, 0, []])
  expect([sandbox.tokens.list(), sandbox.tokens.lifetime, sandbox.clients.list().length]).toEqual([
    [],
    7_200_000,
    2,
  ])
  expect(sandbox.rateLimit.usage()).toMatchObject({ limit: 2, used: 0 })
  expect((await api(sandbox, 'actor_profiles/1001')).status).toBe(200)
  expect((await api({ ...sandbox, apiKey: added }, 'attributes')).status).toBe(401)
  expect((await api(sandbox, 'attributes', bearer(token))).status).toBe(429)
  sandbox.rateLimit.reset()
  expect((await api(sandbox, 'attributes', bearer(token))).status).toBe(401)
  expect(
    (
      await post(sandbox, '/oauth/token', {
        grant_type: 'client_credentials',
        client_id: 'late',
        client_secret: 's3cret',
      })
    ).status,
  ).toBe(401)
})
