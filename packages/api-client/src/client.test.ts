import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { inspect, promisify } from 'node:util'
import { accessToken, apiKey, type AuthStrategy } from '@filmmakers-sdk/auth-core'
import { describe, expect, test } from 'vitest'
import { createFilmmakersClient, type FilmmakersClientOptions, isClientError } from './index.ts'
import { startApiServer } from './test-support/api-server.ts'
import { clientOf, key, rejection } from './test-support/clients.ts'
import { empty, json } from './test-support/replies.ts'

/** A strategy that tells whether it was asked. */
function spy(): { auth: AuthStrategy; asked: () => number } {
  let asked = 0
  const auth: AuthStrategy = {
    getAuthorization: () => {
      asked += 1
      return `Token token=${key}`
    },
  }
  return { auth, asked: () => asked }
}

test.each(['{}', '{"auth":null}', '{"auth":"k3y"}', '{"auth":{}}'])(
  'options %s have no strategy, which is said at once and without the key',
  (text) => {
    // As a program without types has them.
    const options = JSON.parse(text) as FilmmakersClientOptions
    expect(() => createFilmmakersClient(options)).toThrow(
      /^auth must be a strategy, which has getAuthorization\.$/,
    )
  },
)

describe('the base URL', () => {
  test.each([
    [undefined, 'https://www.filmmakers.eu/api/v1/'],
    ['https://staging.example', 'https://staging.example/api/v1/'],
    ['https://staging.example/', 'https://staging.example/api/v1/'],
    ['https://gateway.example/filmmakers/v1', 'https://gateway.example/filmmakers/v1/'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/api/v1/'],
    ['http://[::1]:4010', 'http://[::1]:4010/api/v1/'],
    ['http://localhost:4010', 'http://localhost:4010/api/v1/'],
    [new URL('https://staging.example'), 'https://staging.example/api/v1/'],
  ])('%s is %s', (baseUrl, whole) => {
    expect(createFilmmakersClient({ auth: spy().auth, baseUrl }).baseUrl).toBe(whole)
  })

  test.each(['?', '#', '?a=1', '#a', '/api/v1/?', '/api/v1/#'])(
    'with %j at its end is refused, an empty query or fragment included: no path can follow it',
    (end) => {
      expect(() =>
        createFilmmakersClient({ auth: spy().auth, baseUrl: `https://staging.example${end}` }),
      ).toThrow(expect.objectContaining({ code: 'invalid_parameter' }) as Error)
    },
  )

  test('stays what it was when the URL object it came from changes', async () => {
    const server = await startApiServer(json({ id: 1 }))
    const baseUrl = new URL(server.url)
    const client = createFilmmakersClient({ auth: apiKey(key), baseUrl })
    baseUrl.host = 'attacker.example'
    expect(await client.actorProfiles.get(1)).toEqual({ id: 1 })
  })

  test.each([
    'http://filmmakers.eu',
    'http://127.0.0.1.attacker.example',
    'http://localhost.attacker.example',
    'ftp://127.0.0.1',
    'data:,',
    '/api/v1',
    '',
  ])('security 17: %j is refused before the credentials are read', (baseUrl) => {
    const { auth, asked } = spy()
    expect(() => createFilmmakersClient({ auth, baseUrl })).toThrow(
      expect.objectContaining({ code: 'invalid_url' }) as Error,
    )
    expect(asked()).toBe(0)
  })

  test.each([
    'https://user@www.filmmakers.eu',
    'https://user:pass@www.filmmakers.eu',
    'https://www.filmmakers.eu@attacker.example',
  ])('security 26: %s is refused, because of its user info', (baseUrl) => {
    expect(() => createFilmmakersClient({ auth: spy().auth, baseUrl })).toThrow(
      expect.objectContaining({ code: 'invalid_url' }) as Error,
    )
  })

  test.each(['https://www.filmmakers.eu/?key=1', 'https://www.filmmakers.eu/#a'])(
    '%s is refused',
    (baseUrl) => {
      expect(() => createFilmmakersClient({ auth: spy().auth, baseUrl })).toThrow(
        expect.objectContaining({ code: 'invalid_parameter' }) as Error,
      )
    },
  )
})

test.each(['a\r\nauthorization: x', 'a\0', 'ümlaut', ''])(
  'security 86: a userAgent of %j is refused, without being repeated',
  (userAgent) => {
    expect(() => createFilmmakersClient({ auth: spy().auth, userAgent })).toThrow(
      'userAgent contains characters a header cannot hold.',
    )
  },
)

describe('request()', () => {
  test('reads whatever there is below the base URL', async () => {
    const server = await startApiServer(
      json({ id: 5, position: 1 }, 200, { etag: 'W/"e"', 'x-request-id': 'r' }),
    )
    const client = clientOf(server)
    expect(await client.request('showreels/5', { locale: 'de', tags: { id: [1] } })).toEqual({
      id: 5,
      position: 1,
    })
    expect(server.requests[0]?.url).toBe('/api/v1/showreels/5?locale=de&tags%5Bid%5D%5B%5D=1')
    const { data, ...meta } = await client.request('/showreels/5').withResponse()
    expect(data).toEqual({ id: 5, position: 1 })
    expect(meta).toMatchObject({ status: 200, etag: 'W/"e"', requestId: 'r' })
    expect(meta.headers.get('etag')).toBe('W/"e"')
  })

  test.each([
    '..',
    '../oauth/token',
    'actor_profiles/..',
    'actor_profiles/%2e%2e/messages',
    'actor_profiles/%2E',
    'actor_profiles/.',
    '//attacker.example/x',
    'https://attacker.example/x',
    'actor_profiles?page=2',
    'actor_profiles#x',
    'actor_profiles\\..\\x',
    'actor profiles',
    'a\r\nb',
    '',
    '/',
    'a//b',
    'a/',
  ])('security 61: the path %j is refused before anything is sent', async (path) => {
    const server = await startApiServer(json({}))
    const error = await rejection(clientOf(server).request(path))
    expect(error).toMatchObject({ code: 'invalid_parameter' })
    expect(isClientError(error)).toBe(true)
    expect(server.requests).toHaveLength(0)
  })

  test.each(['null', '7', '{}', '[]'])('what is no text is no path: %s', async (value) => {
    const server = await startApiServer(json({}))
    // As a program without types has it.
    const path = JSON.parse(value) as string
    expect(await rejection(clientOf(server).request(path))).toMatchObject({ code: 'invalid_parameter' })
    expect(server.requests).toHaveLength(0)
  })

  test('security 28: the address of a picture or video gets no credentials, wherever it is', async () => {
    const assets = await startApiServer(json({}))
    const { auth, asked } = spy()
    for (const url of [`${assets.url}/picture.jpg`, `//${new URL(assets.url).host}/api/v1/1`]) {
      expect(await rejection(clientOf(assets, { auth }).request(url))).toMatchObject({
        code: 'invalid_parameter',
      })
    }
    expect(assets.requests).toHaveLength(0)
    expect(asked()).toBe(0)
  })
})

describe('check()', () => {
  test('is the HEAD request of the documentation', async () => {
    const server = await startApiServer(empty(200, { total: '3', 'x-request-id': 'r' }))
    const meta = await clientOf(server, { auth: accessToken('t0ken') }).check()
    expect(meta).toMatchObject({ status: 200, requestId: 'r' })
    expect(server.requests).toMatchObject([
      {
        method: 'HEAD',
        url: '/api/v1/actor_profiles',
        headers: { authorization: 'Bearer t0ken', accept: 'application/json' },
      },
    ])
  })

  test('fails with the error of the answer, though there is no body', async () => {
    const server = await startApiServer(empty(401))
    expect(await rejection(clientOf(server).check())).toMatchObject({
      code: 'authentication',
      message: 'HEAD /api/v1/actor_profiles answered 401.',
    })
  })
})

test('security 62: a client shows no secret', async () => {
  const client = clientOf({ url: 'https://staging.example' })
  const list = client.actorProfiles.list()
  const shown = [client, list, client.actorProfiles, list.pages()].map((value) =>
    [inspect(value, { depth: 10, showHidden: true, getters: true }), JSON.stringify(value)].join(),
  )
  expect(shown.join()).not.toContain(key)
  expect(shown.join()).toContain('staging.example')
  await Promise.resolve()
})

describe('ky', () => {
  const run = promisify(execFile)
  const entry = new URL('./index.ts', import.meta.url).href
  const root = fileURLToPath(new URL('../', import.meta.url))

  /** Runs code in a process of its own, which prints whether ky was loaded. */
  async function loadsKy(code: string): Promise<string> {
    const script = `
      import { registerHooks } from 'node:module'
      let loaded = false
      registerHooks({ load: (url, context, next) => { loaded ||= /\\/ky\\//.test(url); return next(url, context) } })
      const { createFilmmakersClient } = await import(${JSON.stringify(entry)})
      const auth = { getAuthorization: () => 'Token token=k' }
      const fetch = async () => Response.json({ id: 1 })
      ${code}
      console.log(loaded)`
    const { stdout } = await run(
      process.execPath,
      ['--conditions=@filmmakers-sdk/source', '--input-type=module', '--eval', script],
      { cwd: root },
    )
    return stdout.trim()
  }

  test('is not loaded by the entry or by creating a client, but by the first request', async () => {
    expect(
      await loadsKy('const client = createFilmmakersClient({ auth, fetch }); client.actorProfiles.list()'),
    ).toBe('false')
    expect(await loadsKy('await createFilmmakersClient({ auth, fetch }).actorProfiles.get(1)')).toBe('true')
  })
})
