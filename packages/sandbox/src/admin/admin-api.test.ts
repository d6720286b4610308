import { describe, expect, test } from 'vitest'
import { authorizationUrl } from '../../test/login.ts'
import { startReceiver } from '../../test/receiver.ts'
import { api, bearer, client, grant, json, post } from '../../test/support.ts'
import { startSandbox, type Sandbox } from '../index.ts'

type Json = Readonly<Record<string, unknown>>

const command = (sandbox: Sandbox, name: string, body: Json = {}) =>
  fetch(`${sandbox.url}/_sandbox/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const ask = <T = Json>(sandbox: Sandbox, name: string) => json<T>(fetch(`${sandbox.url}/_sandbox/${name}`))

async function done(sandbox: Sandbox, name: string, body?: Json): Promise<Json> {
  const answer = await command(sandbox, name, body)
  const result = await json<Json>(answer)
  expect([answer.status, result]).toEqual([200, result])
  return result
}

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

describe('questions', () => {
  test('state has everything there is to see', async () => {
    await using sandbox = await startSandbox({ flavour: 'doorkeeper', actors: 7 })
    await grant(sandbox)
    await api(sandbox, 'attributes')
    const { apiKey, clientId, url } = sandbox
    expect(await ask(sandbox, 'state')).toMatchObject({
      access: { apiKey, clientId, url },
      flavour: 'doorkeeper',
      actors: 7,
      clock: { frozen: false },
      faults: [],
      rateLimit: { settings: { requests: 300 }, usage: { used: 1, remaining: 299 } },
      tokens: { lifetime: 7_200_000, list: [{ state: 'active', scope: 'public' }] },
      clients: [{ type: 'confidential' }, { type: 'public' }],
      webhooks: { endpoints: [], deliveries: [] },
      counters: { requests: 2, byStatus: { 200: 2 } },
    })
  })

  test('the log, whole, by path and method, or after an entry', async () => {
    await using sandbox = await startSandbox()
    await api(sandbox, 'attributes')
    await api(sandbox, 'actor_profiles?page=2')
    await grant(sandbox)
    expect(await ask(sandbox, 'log')).toEqual({
      count: 3,
      entries: JSON.parse(JSON.stringify(sandbox.log.entries())) as unknown,
    })
    expect(await ask(sandbox, 'log?path=/api/v1/actor_profiles&method=GET')).toMatchObject({
      count: 1,
      entries: [{ path: '/api/v1/actor_profiles?page=2' }],
    })
    expect(await ask(sandbox, 'log?after=2')).toMatchObject({ entries: [{ id: 3 }] })
  })

  test('events: each entry of the log as it comes, and again when it is answered', async () => {
    await using sandbox = await startSandbox()
    const stream = await fetch(`${sandbox.url}/_sandbox/events`)
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    await api(sandbox, 'attributes')
    const decoder = new TextDecoder()
    let text = ''
    for await (const chunk of stream.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      if (text.includes('"status":200')) break
    }
    const events = [...text.matchAll(/^event: entry\ndata: (.*)\n$/gm)].map(
      ([, data = '']) => JSON.parse(data) as Json,
    )
    expect(events).toMatchObject([
      { id: 1, path: '/api/v1/attributes' },
      { id: 1, status: 200 },
    ])
  })

  test('an open stream does not keep the sandbox from closing', async () => {
    const sandbox = await startSandbox()
    const stream = await fetch(`${sandbox.url}/_sandbox/events`)
    await sandbox.close()
    await expect(stream.text()).rejects.toThrow()
  })
})

test('the admin API is neither logged, limited nor met by faults', async () => {
  await using sandbox = await startSandbox({ rateLimit: { requests: 1, interval: 86_400_000, paths: ['/'] } })
  sandbox.faults.add({ kind: 'answer', status: 500, times: 9 })
  for (let round = 0; round < 3; round += 1) await done(sandbox, 'clock/advance', { ms: 1 })
  expect([sandbox.log.count(), sandbox.faults.list()[0]?.met, sandbox.rateLimit.usage()?.used]).toEqual([
    0, 0, 0,
  ])
})

describe('what cannot be', () => {
  test.each<[name: string, body: Json, error: string, named: string]>([
    ['clock/advance', {}, 'invalid_option', 'ms'],
    ['clock/advance', { ms: '1' }, 'invalid_option', 'ms'],
    ['clock/set', { instant: 'soon' }, 'invalid_option', 'instant'],
    ['faults/add', {}, 'invalid_option', 'kind'],
    ['faults/add', { kind: 'reset', path: {} }, 'invalid_option', 'path'],
    ['faults/add', { kind: 'reset', pattern: '(' }, 'invalid_option', 'pattern'],
    ['faults/add', { kind: 'reset', nonsense: 1 }, 'invalid_option', 'nonsense'],
    ['faults/remove', {}, 'invalid_option', 'id'],
    ['tokens/revoke', { refreshTokens: 1 }, 'invalid_option', 'refreshTokens'],
    ['rate-limit/set', { requests: 0 }, 'invalid_option', 'rateLimit.requests'],
    ['clients/add', {}, 'invalid_option', 'client.id'],
    ['clients/add', { id: 'a', secret: 7 }, 'invalid_option', 'client.secret'],
    ['records/change', { resource: 'actors', id: 1001 }, 'invalid_option', 'resource'],
    ['records/change', { resource: 'actor_profiles', id: 1001, fields: [] }, 'invalid_option', 'fields'],
    ['records/remove', { resource: 'actor_profiles', id: 5 }, 'unknown_record', 'actor_profiles/5'],
    ['webhooks/register', { url: 'https://example.com/' }, 'invalid_option', 'example.com'],
    ['webhooks/trigger', { type: 'actor.born', id: 1 }, 'invalid_option', 'type'],
    ['authorize', { url: 'https://example.com/' }, 'login_failed', 'no URL of the sandbox'],
    ['authorize', { url: 'x', account: { email: 'a' } }, 'invalid_option', 'account.password'],
  ])('%s %j is refused by name', async (name, body, error, named) => {
    await using sandbox = await startSandbox()
    const answer = await command(sandbox, name, body)
    expect(answer.status).toBe(400)
    const refused = await json<{ error: string; message: string; next: string }>(answer)
    expect(refused.error).toBe(error)
    expect(refused.message).toContain(named)
    expect(refused.next).toMatch(/\w/)
  })

  test.each(['{', '[]', '7', 'null', '"x"'])('a body like %s is no command', async (body) => {
    await using sandbox = await startSandbox()
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${sandbox.url}/_sandbox/reset`, { method: 'POST', headers, body })
    expect([answer.status, (await json<Json>(answer))['error']]).toEqual([400, 'invalid_option'])
  })

  test('a command beyond measure is refused, whether it tells its length or not', async () => {
    await using sandbox = await startSandbox()
    const url = `${sandbox.url}/_sandbox/reset`
    const headers = { 'content-type': 'application/json' }
    const body = ' '.repeat(1_048_577)
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(413)
    // The types of fetch do not know `duplex`, which a body of unknown length needs.
    const chunked = { method: 'POST', headers, body: new Blob([body]).stream(), duplex: 'half' }
    const answer = await fetch(url, chunked)
    expect([answer.status, (await json<Json>(answer))['message']]).toEqual([400, 'The command is too long'])
  })

  test.each(['nonsense', 'clock', 'constructor', '__proto__', 'clock/advance/'])(
    'there is nothing at %s',
    async (name) => {
      await using sandbox = await startSandbox()
      expect((await command(sandbox, name)).status).toBe(404)
      expect((await fetch(`${sandbox.url}/_sandbox/${name}`)).status).toBe(404)
    },
  )
})
