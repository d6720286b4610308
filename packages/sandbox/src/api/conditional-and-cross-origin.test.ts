import { describe, expect, test } from 'vitest'
import { api, sharedSandbox } from '../../test/support.ts'

const sandbox = sharedSandbox()

describe('ETag', () => {
  test('is weak, and If-None-Match with it gives 304 with the paging headers', async () => {
    const full = await api(sandbox(), 'actor_profiles?per_page=10')
    const etag = full.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\da-f]{32}"$/)
    for (const value of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const response = await api(sandbox(), 'actor_profiles?per_page=10', { 'if-none-match': value })
      expect([response.status, await response.text()]).toEqual([304, ''])
      for (const name of ['total', 'per-page', 'link', 'etag']) {
        expect(response.headers.get(name)).toBe(full.headers.get(name))
      }
    }
  })

  test.each([
    'crew_profiles/200001',
    'talent_agencies/101',
    'blog_posts',
    'messages/700001',
    'attributes/languages',
  ])('of %s is known again', async (path) => {
    const full = await api(sandbox(), path)
    const again = await api(sandbox(), path, { 'if-none-match': full.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('total')).toBe(full.headers.get('total'))
  })

  test('differs where the body does', async () => {
    const [one, two] = await Promise.all([
      api(sandbox(), 'actor_profiles/1001'),
      api(sandbox(), 'actor_profiles/1002'),
    ])
    expect(one.headers.get('etag')).not.toBe(two.headers.get('etag'))
    const response = await api(sandbox(), 'actor_profiles/1002', {
      'if-none-match': one.headers.get('etag') ?? '',
    })
    expect(response.status).toBe(200)
  })
})

test.each([
  'actor_profiles',
  'crew_profiles?per_page=5',
  'showreels/5',
  'casting_calls/800001',
  'talent_agencies/91',
])('HEAD %s has the headers of GET and no body', async (path) => {
  const headers = { authorization: `Token token=${sandbox().apiKey}` }
  const head = await fetch(sandbox().baseUrl + path, { method: 'HEAD', headers })
  const get = await api(sandbox(), path)
  expect([head.status, await head.text()]).toEqual([get.status, ''])
  for (const name of ['total', 'per-page', 'link', 'etag', 'content-type']) {
    expect(head.headers.get(name)).toBe(get.headers.get(name))
  }
})

describe('cross-origin access', () => {
  test('is for every origin and GET, under /api/v1 only', async () => {
    const response = await api(sandbox(), 'attributes', { origin: 'https://example.org' })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-methods')).toBe('GET')
    for (const path of ['/', '/.well-known/openid-configuration', '/pictures/10010/thumb.svg']) {
      const other = await fetch(sandbox().url + path, { headers: { origin: 'https://example.org' } })
      expect(other.headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  test('a preflight needs no credentials', async () => {
    const response = await fetch(`${sandbox().baseUrl}attributes`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization')
  })
})
