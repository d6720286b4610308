import { describe, expect, test } from 'vitest'
import { rawRequest, statusOf } from '../../test/raw-request.ts'
import { api, sharedSandbox } from '../../test/support.ts'

const sandbox = sharedSandbox()
const BODY = '{"kind":"answer","status":500,"times":9}'

interface Attempt {
  method?: string
  path?: string
  host?: string
  headers?: readonly string[]
  body?: string
}

/** Exactly these bytes: what a browser would add or refuse is not left to a client here. */
function attempt({
  method = 'POST',
  path = '/_sandbox/faults/add',
  host = new URL(sandbox().url).host,
  headers = ['content-type: application/json'],
  body = BODY,
}: Attempt): Promise<string> {
  const length = method === 'GET' ? [] : [`content-length: ${Buffer.byteLength(body)}`]
  return rawRequest(
    sandbox().url,
    [`${method} ${path} HTTP/1.1`, `host: ${host}`, ...headers, ...length],
    method === 'GET' ? '' : body,
  )
}

const own = () => `http://${new URL(sandbox().url).host}`
const JSON_TYPE = 'content-type: application/json'

describe('may command', () => {
  test.each<[who: string, headers: () => string[]]>([
    ['a program', () => [JSON_TYPE]],
    ['a program with a charset', () => ['content-type: application/json; charset=utf-8']],
    ['the own page', () => [JSON_TYPE, `origin: ${own()}`, 'sec-fetch-site: same-origin']],
    ['somebody at the address bar', () => [JSON_TYPE, 'sec-fetch-site: none']],
  ])('%s', async (_, headers) => {
    expect(statusOf(await attempt({ headers: headers() }))).toBe(200)
    expect(sandbox().faults.list()).toHaveLength(1)
    sandbox().faults.clear()
  })

  test('the own page under the other name of this machine', async () => {
    const { port } = new URL(sandbox().url)
    const headers = [JSON_TYPE, `origin: http://localhost:${port}`]
    expect(statusOf(await attempt({ host: `localhost:${port}`, headers }))).toBe(200)
    sandbox().faults.clear()
  })
})

describe('security 70: a page in the browser of the developer cannot drive the sandbox', () => {
  test.each<[how: string, status: number, attempt: () => Attempt]>([
    [
      'by a form',
      415,
      () => ({ headers: ['content-type: application/x-www-form-urlencoded'], body: 'kind=reset' }),
    ],
    ['by a form that writes JSON', 415, () => ({ headers: ['content-type: text/plain'] })],
    ['by a form with files', 415, () => ({ headers: ['content-type: multipart/form-data; boundary=x'] })],
    ['by a type that only begins alike', 415, () => ({ headers: ['content-type: application/jsonp'] })],
    [
      'by a simple request whose type hides JSON',
      415,
      () => ({ headers: ['content-type: text/plain; application/json'] }),
    ],
    ['without a type', 415, () => ({ headers: [] })],
    ['from another origin', 403, () => ({ headers: [JSON_TYPE, 'origin: https://attacker.example'] })],
    [
      'from another port of this machine',
      403,
      () => ({ headers: [JSON_TYPE, 'origin: http://127.0.0.1:1'] }),
    ],
    [
      'from the same host by https',
      403,
      () => ({ headers: [JSON_TYPE, `origin: ${own().replace('http:', 'https:')}`] }),
    ],
    [
      'from an origin that begins alike',
      403,
      () => ({ headers: [JSON_TYPE, `origin: ${own()}.attacker.example`] }),
    ],
    ['from a sandboxed frame or a file', 403, () => ({ headers: [JSON_TYPE, 'origin: null'] })],
    ['across sites, without an origin', 403, () => ({ headers: [JSON_TYPE, 'sec-fetch-site: cross-site'] })],
    ['from a neighbour of the site', 403, () => ({ headers: [JSON_TYPE, 'sec-fetch-site: same-site'] })],
    [
      'by DNS rebinding',
      421,
      () => ({ host: 'attacker.example', headers: [JSON_TYPE, 'origin: http://attacker.example'] }),
    ],
    [
      'by a name that begins alike',
      421,
      () => ({ host: `localhost.attacker.example:${new URL(sandbox().url).port}` }),
    ],
    ['by a whole URL in place of the path', 400, () => ({ path: `${own()}/_sandbox/faults/add` })],
    ['by PUT', 405, () => ({ method: 'PUT' })],
    ['by DELETE', 405, () => ({ method: 'DELETE' })],
    [
      'by asking first (CORS)',
      403,
      () => ({
        method: 'OPTIONS',
        headers: [
          'origin: https://attacker.example',
          'access-control-request-method: POST',
          'access-control-request-headers: content-type',
        ],
      }),
    ],
  ])('%s: %i', async (_, status, make) => {
    const answer = await attempt(make())
    expect(statusOf(answer)).toBe(status)
    expect(answer).not.toMatch(/^access-control-/im)
    expect(sandbox().faults.list()).toEqual([])
    expect((await api(sandbox(), 'attributes')).status).toBe(200)
  })

  test.each<[what: string, path: string]>([
    ['the credentials', '/_sandbox/state'],
    ['the log', '/_sandbox/log'],
    ['the stream of the log', '/_sandbox/events'],
    ['the deliveries', '/_sandbox/deliveries'],
  ])('nor read %s', async (_, path) => {
    for (const headers of [
      ['origin: https://attacker.example'],
      ['origin: null'],
      ['sec-fetch-site: cross-site', 'sec-fetch-mode: no-cors', 'sec-fetch-dest: script'],
    ]) {
      const answer = await attempt({ method: 'GET', path, headers })
      expect(statusOf(answer)).toBe(403)
      expect(answer).not.toContain(sandbox().apiKey)
      expect(answer).not.toMatch(/^access-control-/im)
    }
  })

  test('a GET commands nothing', async () => {
    expect(statusOf(await attempt({ method: 'GET', path: '/_sandbox/faults/clear' }))).toBe(404)
    expect(statusOf(await attempt({ method: 'GET', path: '/_sandbox/reset' }))).toBe(404)
  })

  test('what it answers is kept out of caches, frames and scripts', async () => {
    const { headers } = await fetch(`${sandbox().url}/_sandbox/state`)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

test('security 70: other origins are allowed under /api/v1 and nowhere else', async () => {
  const headers = { origin: 'https://agency.example' }
  const allowed = async (path: string) =>
    (await fetch(sandbox().url + path, { headers })).headers.get('access-control-allow-origin')
  expect(await allowed('/api/v1/attributes')).toBe('*')
  for (const path of [
    '/',
    '/_sandbox/',
    '/_sandbox/state',
    '/oauth/authorize',
    '/.well-known/openid-configuration',
    '/oauth/discovery/keys',
  ]) {
    expect([path, await allowed(path)]).toEqual([path, null])
  }
})
