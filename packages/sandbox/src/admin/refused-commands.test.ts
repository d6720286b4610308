import { describe, expect, test } from 'vitest'
import { command, type Json } from '../../test/admin.ts'
import { json } from '../../test/support.ts'
import { startSandbox } from '../index.ts'

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
