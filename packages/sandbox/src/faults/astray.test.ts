import { describe, expect, test } from 'vitest'
import { api } from '../../test/support.ts'
import { startSandbox } from '../index.ts'

describe('redirect', () => {
  test('leads to the sandbox under its other name, where the log shows who came with what', async () => {
    await using sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'redirect', path: '/api/v1/attributes' })
    const headers = { authorization: `Token token=${sandbox.apiKey}`, 'x-api-key': 'k' }
    const answer = await fetch(`${sandbox.baseUrl}attributes?locale=de`, { headers })
    const other = sandbox.url.replace('127.0.0.1', 'localhost')
    expect([answer.status, answer.url]).toEqual([401, `${other}/api/v1/attributes?locale=de`])
    const [first, second] = sandbox.log.entries()
    expect(first).toMatchObject({ status: 302, faults: ['redirect'] })
    expect(second?.headers['host']).toBe(new URL(other).host)
    // fetch drops Authorization and keeps what it does not know (security row 23 of the clients).
    expect(second?.headers).not.toHaveProperty('authorization')
    expect(second?.headers).toHaveProperty('x-api-key')
  })

  test('or anywhere, with any status of its kind', async () => {
    await using sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'redirect', to: 'https://elsewhere.invalid/', status: 307 })
    const answer = await fetch(sandbox.url, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([307, 'https://elsewhere.invalid/'])
  })
})

describe('link', () => {
  const path = 'actor_profiles?page=2&per_page=10'

  test.each([
    ['loop', (url: string) => `<${url}/api/v1/${path}>; rel="next"`],
    ['foreign', (url: string) => `<${url.replace('127.0.0.1', 'localhost')}/api/v1/${path}>; rel="next"`],
    ['missing', () => null],
  ] as const)('%s', async (link, expected) => {
    await using sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'link', link, path: /page=2/ })
    const answer = await api(sandbox, path)
    expect(answer.headers.get('link')).toBe(expected(sandbox.url))
    expect(answer.headers.get('total')).toBe('300')
    expect(await answer.json()).toHaveLength(10)
    expect((await api(sandbox, path)).headers.get('link')).toContain('page=3')
  })

  test('malformed: nobody can find an address in it', async () => {
    await using sandbox = await startSandbox()
    sandbox.faults.add({ kind: 'link', link: 'malformed' })
    const link = (await api(sandbox, path)).headers.get('link') ?? ''
    expect(link).not.toBe('')
    expect(link).not.toMatch(/<https?:[^>]*>/)
  })
})
