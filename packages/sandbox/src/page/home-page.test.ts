import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { sharedSandbox } from '../../test/support.ts'
import { startSandbox } from '../index.ts'

const sandbox = sharedSandbox()

test('the page has what to copy, and says that it is unofficial', async () => {
  const response = await fetch(sandbox().url)
  expect(response.headers.get('content-type')).toContain('text/html')
  const page = await response.text()
  const { baseUrl, apiKey, clientId, clientSecret, discoveryUrl } = sandbox()
  expect(page).toContain(`FILMMAKERS_BASE_URL=${baseUrl}`)
  expect(page).toContain(`FILMMAKERS_API_KEY=${apiKey}`)
  expect(page).toContain(`FILMMAKERS_CLIENT_ID=${clientId}`)
  expect(page).toContain(`FILMMAKERS_CLIENT_SECRET=${clientSecret}`)
  expect(page).toContain(discoveryUrl)
  expect(page).toContain('Unofficial')
})

test('security 70: the page with the credentials is neither framed, cached nor readable across origins', async () => {
  const { headers } = await fetch(sandbox().url, { headers: { origin: 'https://attacker.example' } })
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('access-control-allow-origin')).toBeNull()
})

test('security 70: its policy allows its own files and nothing inline, and there is nothing inline', async () => {
  const response = await fetch(sandbox().url)
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  const page = await response.text()
  expect(page).not.toMatch(/<style|<script(?![^>]* src=)|\son\w+=|\sstyle=|javascript:/)
  const loaded = [...page.matchAll(/(?:href|src)="([^"]+)"/g)]
    .map(([, url = '']) => url)
    .filter((url) => url !== '#content')
  expect(loaded.length).toBeGreaterThan(4)
  for (const url of loaded) {
    const { status, headers } = await fetch(sandbox().url + url)
    expect([url, url.startsWith('/'), status]).toEqual([url, true, 200])
    expect(headers.get('content-type')).toMatch(
      /^(text\/(css|javascript); charset=utf-8|image\/svg\+xml|application\/json)/,
    )
  }
})

test('each file of the page is served by its name, and no other', async () => {
  const files = await readdir(new URL('../../page/', import.meta.url))
  for (const name of files) {
    expect([name, (await fetch(`${sandbox().url}/_sandbox/page/${name}`)).status]).toEqual([name, 200])
  }
  for (const name of ['', '../package.json', '..%2fpackage.json', 'none.js', 'main.js/']) {
    expect((await fetch(`${sandbox().url}/_sandbox/page/${name}`)).status).toBe(404)
  }
})

test('the page is there to be read', async () => {
  const [head, sent] = await Promise.all(['HEAD', 'POST'].map((method) => fetch(sandbox().url, { method })))
  expect([head?.status, sent?.status, sent?.headers.get('allow')]).toEqual([200, 405, 'GET, HEAD'])
})

test('what comes from options is text on the page', async () => {
  await using own = await startSandbox({ seed: '<script>alert(1)</script>' })
  const page = await (await fetch(own.url)).text()
  expect(page).not.toContain('<script>alert')
  expect(page).toContain('&lt;script&gt;alert(1)')
})
