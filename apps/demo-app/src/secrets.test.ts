import { expect, test } from 'vitest'
import { startApi } from './test-support/api-server.ts'
import { type Demo, startDemo, startDemoOnSandbox } from './test-support/demo.ts'

const introspection = (accept: string): RequestInit => ({
  method: 'POST',
  headers: { accept, 'sec-fetch-site': 'same-origin' },
})

/** Every kind of answer, with headers: all a browser could ever see. */
async function crawl(demo: Demo): Promise<string> {
  const page = await demo.page('/')
  const linked = [...page.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, path]) => path ?? '/')
  const requests: [string, RequestInit?][] = [
    ...[...linked, '/?q=a', '/actors/952', '/actors/901', '/actors/9999999', '/nowhere'].map(
      (path): [string] => [path.replaceAll('&amp;', '&')],
    ),
    ['/token/introspect', introspection('application/json')],
    ['/token/introspect', introspection('text/html')],
    ['/token/introspect', { method: 'POST' }],
    ['/', { method: 'HEAD' }],
  ]
  const seen: string[] = []
  for (const [path, init] of requests) {
    const response = await demo.get(path, init)
    seen.push(path, JSON.stringify([...response.headers]), await response.text())
  }
  return seen.join('\n')
}

/** A secret as it is, and in the disguises it travels in. */
function disguises(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    ...['', 'x:'].map((user) => btoa(user + secret).replaceAll('=', '')),
  ]
}

function expectNone(text: string, secrets: readonly string[]): void {
  for (const secret of secrets.flatMap(disguises)) {
    expect(secret.length).toBeGreaterThan(8)
    expect(text.includes(secret), 'a secret reached the browser').toBe(false)
  }
}

test('security 91: neither client secret nor token reaches the browser, whatever happens', async () => {
  await using demo = await startDemoOnSandbox()
  const { clientSecret, clientId, apiKey } = demo.sandbox
  const token = async () => (await demo.source.auth.oauthStrategy?.getToken())?.accessToken ?? ''
  const first = await token()
  let seen = await crawl(demo)
  demo.sandbox.faults.revokeTokens()
  seen += await crawl(demo)
  demo.sandbox.faults.respond({ status: 500, times: 8, body: { first, clientSecret } })
  seen += await crawl(demo)
  const second = await token()
  expect(second).not.toBe(first)
  expect(seen.match(/<!doctype html>/gi)?.length).toBeGreaterThan(60)
  expectNone(seen, [first, second, clientSecret, apiKey, btoa(`${clientId}:${clientSecret}`)])
})

test('security 91: an API key does not reach the browser, though the service repeats it', async () => {
  const key = 'key-that-nobody-may-see'
  for (const status of [400, 401, 403, 404, 429, 500]) {
    await using api = await startApi((request, response) => {
      const echo = request.headers.authorization ?? ''
      const headers = {
        'x-request-id': echo,
        'www-authenticate': `Token realm="${key}", error_description="${key}"`,
      }
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify({ echo }))
    })
    await using demo = await startDemo({ FILMMAKERS_BASE_URL: api.url, FILMMAKERS_API_KEY: key })
    expectNone(await crawl(demo), [key])
  }
})

test('security 18: there are no cookies', async () => {
  await using demo = await startDemoOnSandbox()
  expect((await crawl(demo)).toLowerCase()).not.toContain('set-cookie')
})

test('security 91: a page elsewhere may not read the directory', async () => {
  await using demo = await startDemoOnSandbox()
  const response = await demo.get('/', { headers: { origin: 'https://evil.example' } })
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
  expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
})
