import { describe, expect, test } from 'vitest'
import { ask, command, done } from '../../test/admin.ts'
import { authorizationUrl } from '../../test/login.ts'
import { startReceiver } from '../../test/receiver.ts'
import { api, bearer, client, grant, json, post } from '../../test/support.ts'
import { startSandbox } from '../index.ts'

describe('commands', () => {
  test('clock: advance, freeze, set, resume', async () => {
    await using sandbox = await startSandbox()
    await done(sandbox, 'clock/freeze', { instant: '2030-01-01T00:00:00Z' })
    await done(sandbox, 'clock/advance', { ms: 1000 })
    expect([sandbox.clock.now(), sandbox.clock.frozen]).toEqual([Date.parse('2030-01-01T00:00:01Z'), true])
    await done(sandbox, 'clock/set', { instant: 5 })
    expect(sandbox.clock.now()).toBe(5)
    await done(sandbox, 'clock/freeze')
    await done(sandbox, 'clock/resume')
    expect(sandbox.clock.frozen).toBe(false)
  })

  test('faults: add with a path or a pattern, remove, clear', async () => {
    await using sandbox = await startSandbox()
    await done(sandbox, 'faults/add', { kind: 'answer', status: 503, path: '/api/v1/attributes' })
    const { id } = await done(sandbox, 'faults/add', { kind: 'answer', status: 500, pattern: 'page=[23]' })
    await done(sandbox, 'faults/add', { kind: 'latency', ms: 1, probability: 0.5, seed: 7 })
    const { faults } = await ask<{ faults: unknown }>(sandbox, 'state')
    expect(faults).toMatchObject([
      { fault: { kind: 'answer', path: '/api/v1/attributes' }, met: 0, left: 1 },
      { fault: { kind: 'answer', pattern: 'page=[23]' } },
      { fault: { kind: 'latency', probability: 0.5 } },
    ])
    const statuses = await Promise.all(
      ['attributes', 'actor_profiles?page=3'].map(async (path) => (await api(sandbox, path)).status),
    )
    expect(statuses).toEqual([503, 500])
    await done(sandbox, 'faults/add', { kind: 'reset' })
    expect(await done(sandbox, 'faults/remove', { id: id ?? 0 })).toEqual({ removed: false })
    await done(sandbox, 'faults/clear')
    expect(sandbox.faults.list()).toEqual([])
  })

  test('tokens and keys: revoke, lifetime, rotate', async () => {
    await using sandbox = await startSandbox()
    const token = await grant(sandbox)
    await done(sandbox, 'tokens/revoke')
    expect((await api(sandbox, 'attributes', bearer(token))).status).toBe(401)
    await done(sandbox, 'tokens/lifetime', { ms: 5000 })
    expect((await grant(sandbox)).expires_in).toBe(5)
    await done(sandbox, 'keys/rotate-signing-key', { keepOld: true })
    const { keys } = await json<{ keys: unknown[] }>(fetch(`${sandbox.url}/oauth/discovery/keys`))
    expect(keys).toHaveLength(2)
    const { apiKey } = await done(sandbox, 'keys/rotate-api-key')
    expect(sandbox.apiKey).toBe(apiKey)
  })

  test('rate limit: set in parts, off, on, reset', async () => {
    await using sandbox = await startSandbox()
    await done(sandbox, 'rate-limit/set', { requests: 1, window: 'sliding' })
    expect(sandbox.rateLimit.settings()).toMatchObject({ requests: 1, window: 'sliding', interval: 300_000 })
    await api(sandbox, 'attributes')
    expect((await api(sandbox, 'attributes')).status).toBe(429)
    await done(sandbox, 'rate-limit/reset')
    expect((await api(sandbox, 'attributes')).status).toBe(200)
    await done(sandbox, 'rate-limit/off')
    expect(sandbox.rateLimit.settings()).toBe(false)
    await done(sandbox, 'rate-limit/set')
    expect(sandbox.rateLimit.settings()).toMatchObject({ requests: 300, window: 'aligned' })
  })

  test('clients and keys can be registered', async () => {
    await using sandbox = await startSandbox()
    await done(sandbox, 'clients/add', { id: 'web', secret: 's3cret' })
    expect((await grant(sandbox, { client_id: 'web', client_secret: 's3cret' })).scope).toBe('public')
    const { key } = await done(sandbox, 'clients/add-api-key')
    expect((await api({ ...sandbox, apiKey: String(key) }, 'attributes')).status).toBe(200)
    await done(sandbox, 'clients/add-api-key', { key: 'mine' })
    expect((await api({ ...sandbox, apiKey: 'mine' }, 'attributes')).status).toBe(200)
  })

  test('records and webhooks', async () => {
    await using receiver = await startReceiver(200)
    await using sandbox = await startSandbox({ actors: 5 })
    const { id } = await done(sandbox, 'webhooks/register', { url: receiver.url })
    const resource = 'actor_profiles'
    expect(
      await done(sandbox, 'records/change', { resource, id: 1001, fields: { city: 'Roma' } }),
    ).toMatchObject({
      type: 'updated',
      id: 1001,
    })
    await done(sandbox, 'records/merge', { resource, id: 1002, into: 1003 })
    await done(sandbox, 'records/remove', { resource, id: 1004 })
    await done(sandbox, 'webhooks/trigger', { type: 'actor_profile.updated', id: 7 })
    await done(sandbox, 'webhooks/settled')
    expect(receiver.received).toHaveLength(3)
    const deliveries = await ask<{ id: number; state: string }[]>(sandbox, 'deliveries')
    expect(deliveries.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered'])
    expect(await done(sandbox, 'webhooks/redeliver', { id: deliveries[0]?.id ?? 0 })).toEqual({ found: true })
    await done(sandbox, 'webhooks/settled')
    expect(receiver.received).toHaveLength(4)
    expect(await done(sandbox, 'webhooks/unregister', { id: Number(id) })).toEqual({ removed: true })
    expect((await api(sandbox, 'actor_profiles/1004')).status).toBe(410)
    await done(sandbox, 'records/reset')
    expect((await api(sandbox, 'actor_profiles/1004')).status).toBe(200)
  })

  test('somebody signs in, or denies', async () => {
    await using sandbox = await startSandbox({ device: true })
    const [, account] = sandbox.accounts
    const { url } = await done(sandbox, 'authorize', {
      url: authorizationUrl(sandbox, {}).href,
      account: { ...account },
    })
    expect(new URL(String(url)).searchParams.get('code')).toMatch(/^[\w-]{43}$/)
    const fields = { ...client(sandbox), scope: 'public' }
    const { user_code: userCode } = await json<{ user_code: string }>(
      post(sandbox, '/oauth/authorize_device', fields),
    )
    await done(sandbox, 'authorize-device', { userCode, deny: true })
    const failed = await command(sandbox, 'authorize-device', { userCode: 'BBBB-BBBB' })
    expect(await failed.json()).toMatchObject({ error: 'login_failed' })
  })

  test('log and reset', async () => {
    await using sandbox = await startSandbox()
    await api(sandbox, 'attributes')
    await done(sandbox, 'log/clear')
    expect(sandbox.log.count()).toBe(0)
    sandbox.tokens.setLifetime(1000)
    await done(sandbox, 'reset')
    expect(sandbox.tokens.lifetime).toBe(7_200_000)
  })
})

test('everything the handle can do has a command or a question', async () => {
  await using sandbox = await startSandbox()
  const { commands, questions } = await ask<{
    commands: { name: string; does: string; takes: string[] }[]
    questions: string[]
  }>(sandbox, '')
  const names = commands.map(({ name }) => name)
  for (const { does } of commands) expect(does).toMatch(/\w/)
  expect(questions).toEqual(['state', 'log', 'deliveries', 'events'])

  const { clock, faults, rateLimit, tokens, clients, records, webhooks, log } = sandbox
  const methods = Object.entries({
    clock,
    faults,
    rateLimit,
    tokens,
    clients,
    records,
    webhooks,
    log,
  }).flatMap(([part, members]) => Object.keys(members).map((member) => `${part}.${member}`))
  /** Questions, or what only makes sense in a process. */
  const asked =
    /\.(now|frozen|list|lifetime|settings|usage|endpoints|deliveries|entries|count|counters|subscribe)$/
  const renamed: Readonly<Record<string, string>> = {
    'faults.respond': 'faults/add',
    'faults.revokeTokens': 'tokens/revoke',
    'faults.rotateSigningKey': 'keys/rotate-signing-key',
    'faults.rotateApiKey': 'keys/rotate-api-key',
    'tokens.setLifetime': 'tokens/lifetime',
    'clients.addApiKey': 'clients/add-api-key',
  }
  const path = (method: string) => method.replace('.', '/').replace('rateLimit', 'rate-limit')
  for (const method of methods.filter((name) => !asked.test(name))) {
    expect(names).toContain(renamed[method] ?? path(method))
  }
})

test('the admin API is neither logged, limited nor met by faults', async () => {
  await using sandbox = await startSandbox({ rateLimit: { requests: 1, interval: 86_400_000, paths: ['/'] } })
  sandbox.faults.add({ kind: 'answer', status: 500, times: 9 })
  for (let round = 0; round < 3; round += 1) await done(sandbox, 'clock/advance', { ms: 1 })
  expect([sandbox.log.count(), sandbox.faults.list()[0]?.met, sandbox.rateLimit.usage()?.used]).toEqual([
    0, 0, 0,
  ])
})
