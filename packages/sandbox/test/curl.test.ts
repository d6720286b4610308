import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { startSandbox, type Sandbox } from '../src/index.ts'
import { curl, hasCurl, missingCurl } from './curl.ts'
import { CALLBACK, pkce } from './login.ts'

if (!hasCurl) console.warn(missingCurl)

type Json = Readonly<Record<string, string | number | boolean>>

const data = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).flatMap(([name, value]) => ['--data-urlencode', `${name}=${value}`])

/** What a person in a terminal types, and the lines of a README. */
describe.skipIf(!hasCurl).each(['doorkeeper', 'strict'] as const)('curl (%s)', (flavour) => {
  let sandbox: Sandbox
  let folder: string
  beforeAll(async () => {
    sandbox = await startSandbox({ flavour, device: { interval: 0 } })
    folder = await mkdtemp(join(tmpdir(), 'sandbox-curl-'))
    return async () => {
      await sandbox.close()
      await rm(folder, { recursive: true })
    }
  })

  const token = async (fields: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    JSON.parse(await curl(`${sandbox.url}/oauth/token`, ...data(fields), ...args)) as Json
  const own = () => ({ client_id: sandbox.clientId, client_secret: sandbox.clientSecret })
  const statusWith = (accessToken: unknown) =>
    curl(
      `${sandbox.baseUrl}attributes`,
      '-o',
      join(folder, 'body'),
      '-w',
      '%{http_code}',
      '-H',
      `Authorization: Bearer ${String(accessToken)}`,
    )

  /** Logs in page by page, with a cookie jar, as a browser without scripts would. */
  async function logIn(start: string, answer: Readonly<Record<string, string>>): Promise<URL> {
    const jar = join(folder, 'cookies')
    const [{ email, password }] = sandbox.accounts
    const browse = (url: string, ...args: readonly string[]) =>
      curl(url, '-b', jar, '-c', jar, '-w', '\n%{redirect_url}', ...args)
    let page = await browse(start)
    for (let step = 0; step < 8; step += 1) {
      const next = page.slice(page.lastIndexOf('\n') + 1)
      if (next.startsWith(CALLBACK)) return new URL(next)
      const action = /<form[^>]* action="([^"]*)"/.exec(page)?.[1]
      if (next !== '') page = await browse(next)
      else if (action === undefined) return new URL(start)
      else {
        const inputs = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
        const hidden = Object.fromEntries(Array.from(inputs, ([, name = '', value = '']) => [name, value]))
        page = await browse(
          new URL(action, start).href,
          ...data({ ...hidden, email, password, decision: 'allow', ...answer }),
        )
      }
    }
    throw new Error(`the login did not end: ${page}`)
  }

  test('client credentials in the body, and as Basic by --user', async () => {
    const posted = await token({ grant_type: 'client_credentials', scope: 'public', ...own() })
    expect(posted).toMatchObject({ token_type: 'Bearer', expires_in: 7200, scope: 'public' })
    expect(await statusWith(posted['access_token'])).toBe('200')
    const user = `${sandbox.clientId}:${sandbox.clientSecret}`
    const basic = await token({ grant_type: 'client_credentials' }, '--user', user)
    expect(await statusWith(basic['access_token'])).toBe('200')
  })

  test('code with PKCE, refresh with rotation, introspection, revocation', async () => {
    const { verifier, challenge } = pkce()
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: sandbox.clientId,
      redirect_uri: CALLBACK,
      scope: 'public',
      state: 's',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    })
    const callback = await logIn(`${sandbox.url}/oauth/authorize?${query.toString()}`, {})
    expect(callback.searchParams.get('state')).toBe('s')
    const code = callback.searchParams.get('code') ?? ''
    const pair = await token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
      ...own(),
    })
    expect(await statusWith(pair['access_token'])).toBe('200')

    const refresh = { grant_type: 'refresh_token', refresh_token: String(pair['refresh_token']), ...own() }
    const fresh = await token(refresh)
    expect(await statusWith(fresh['access_token'])).toBe('200')
    expect(await token(refresh)).toMatchObject({ error: 'invalid_grant' })

    const again = await token({ grant_type: 'client_credentials', ...own() })
    const about = { token: String(again['access_token']), ...own() }
    const introspect = async () =>
      JSON.parse(await curl(`${sandbox.url}/oauth/introspect`, ...data(about))) as Json
    expect(await introspect()).toMatchObject({ active: true, scope: 'public' })
    expect(
      await curl(
        `${sandbox.url}/oauth/revoke`,
        ...data(about),
        '-o',
        join(folder, 'revoked'),
        '-w',
        '%{http_code}',
      ),
    ).toBe('200')
    expect(await introspect()).toEqual({ active: false })
    expect(await statusWith(again['access_token'])).toBe('401')
  })

  test('the device grant', async () => {
    const device = JSON.parse(
      await curl(`${sandbox.url}/oauth/authorize_device`, ...data({ scope: 'public', ...own() })),
    ) as Json
    const poll = () =>
      token({
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        device_code: String(device['device_code']),
        ...own(),
      })
    expect(await poll()).toMatchObject({ error: 'authorization_pending' })
    await logIn(String(device['verification_uri']), { user_code: String(device['user_code']) })
    const pair = await poll()
    expect(await statusWith(pair['access_token'])).toBe('200')
    expect(pair['refresh_token']).toMatch(/^[\w-]{43}$/)
  })

  test('API key, discovery, and the admin API as the README has them', async () => {
    expect(
      await curl(`${sandbox.baseUrl}attributes`, '-H', `Authorization: Token token=${sandbox.apiKey}`),
    ).toContain('"dances"')
    expect(JSON.parse(await curl(sandbox.discoveryUrl))).toMatchObject({ issuer: sandbox.issuer })
    const before = sandbox.clock.now()
    const advance = ['-H', 'content-type: application/json', '-d', '{"ms": 7200000}']
    expect(await curl(`${sandbox.url}/_sandbox/clock/advance`, ...advance)).toBe('{}')
    expect(sandbox.clock.now() - before).toBeGreaterThanOrEqual(7_200_000)
  })
})
