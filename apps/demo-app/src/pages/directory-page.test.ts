import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answering, startApi } from '../test-support/api-server.ts'
import { startDemo, startDemoOnSandbox } from '../test-support/demo.ts'

type Running = Awaited<ReturnType<typeof startDemoOnSandbox>>

const names = (page: string) =>
  [...page.matchAll(/<h2><a href="\/actors\/\d+">([^<]+)</g)].map(([, name]) => name)

describe('the directory', () => {
  let demo: Running
  beforeAll(async () => {
    demo = await startDemoOnSandbox({ actors: 60 })
  })
  afterAll(() => demo[Symbol.asyncDispose]())

  test('shows actors with pictures that load when they are needed, and how many there are', async () => {
    const page = await demo.page('/')
    expect(names(page)).toHaveLength(24)
    expect(page).toContain('60 actors')
    const pictures = [...page.matchAll(/<img[^>]+>/g)].map(([tag]) => tag)
    // Few people have no picture, and a monogram in its place.
    expect(pictures.length).toBeGreaterThan(16)
    for (const tag of pictures) {
      expect(tag).toMatch(/src="http:\/\/127\.0\.0\.1:\d+\/pictures\//)
      expect(tag).toMatch(/alt="Portrait of \S/)
      expect(tag).toContain('loading="lazy"')
    }
  })

  test('leads through all pages and shows nobody twice', async () => {
    const seen: (string | undefined)[] = []
    let path: string | undefined = '/'
    while (path !== undefined) {
      const page = await demo.page(path)
      seen.push(...[...page.matchAll(/href="(\/actors\/\d+)"/g)].map(([, href]) => href))
      path = /<a rel="next" href="([^"]+)"/.exec(page)?.[1]
    }
    expect(seen).toHaveLength(60)
    expect(new Set(seen).size).toBe(60)
  })

  test('finds people in spite of typing errors and keeps the search in the box and the links', async () => {
    const somebody = names(await demo.page('/'))[0] ?? ''
    const page = await demo.page(`/?q=${encodeURIComponent(somebody)}`)
    expect(names(page)).toContain(somebody)
    expect(names(page).length).toBeLessThan(24)
    expect(page).toContain(`value="${somebody}"`)
  })

  test('says so when nobody is found, and when a page lies beyond the end', async () => {
    expect(await demo.page('/?q=zzzzqqqq')).toContain('Nobody is called anything like that')
    expect(await demo.page('/?page=99')).toContain('Nobody is on this page')
  })

  test('takes an address somebody mistyped for the first page', async () => {
    for (const query of ['page=0', 'page=-1', 'page=x', 'page=', 'page=1e9']) {
      expect(names(await demo.page(`/?${query}`)), query).toHaveLength(24)
    }
  })

  test('makes one API request for a page', async () => {
    const before = demo.source.apiRequests()
    await demo.page('/')
    expect(demo.source.apiRequests()).toBe(before + 1)
  })

  test('security 69: no page has inline script or style, and its policy forbids them', async () => {
    for (const path of ['/', '/actors/1001', '/actors/901', '/nowhere']) {
      const response = await demo.get(path)
      const page = await response.text()
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|\*|data:/)
      expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })

  test('the policy of a page with pictures names where they are', async () => {
    const { headers } = await demo.get('/')
    expect(headers.get('content-security-policy')).toContain(`img-src 'self' ${demo.sandbox.url};`)
    const without = await demo.get('/nowhere')
    expect(without.headers.get('content-security-policy')).toContain("img-src 'self';")
  })
})

test('security 69: a name with markup in it is shown as it is written', async () => {
  const name = '<script>alert(1)</script>'
  await using api = await startApi(
    answering([{ id: 1, name, picture_url: 'javascript:alert(1)' }], { Total: '1' }),
  )
  await using demo = await startDemo({ FILMMAKERS_BASE_URL: api.url, FILMMAKERS_API_KEY: 'a-key' })
  const page = await demo.page('/')
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).not.toContain('<script>')
  expect(page).not.toContain('javascript:')
})

test('what is searched is one parameter, whatever characters it has', async () => {
  const asked: string[] = []
  await using api = await startApi((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'application/json' }).end('[]')
  })
  await using demo = await startDemo({ FILMMAKERS_BASE_URL: api.url, FILMMAKERS_API_KEY: 'a-key' })
  await demo.page(`/?q=${encodeURIComponent('&per_page=1000#x')}`)
  const params = new URL(asked[0] ?? '', api.url).searchParams
  expect([params.getAll('q'), params.getAll('per_page')]).toEqual([['&per_page=1000#x'], ['24']])
})
