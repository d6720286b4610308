import { describe, expect, test } from 'vitest'
import { authorizationUrl, CALLBACK, getCode } from '../../test/login.ts'
import { sharedSandbox } from '../../test/support.ts'
import { startSandbox } from '../index.ts'

const sandbox = sharedSandbox()

/** What a browser does, by hand: the cookie, the hidden field, the form. */
async function open(parameters: Record<string, string> = {}, cookie = '') {
  const url = authorizationUrl(sandbox(), parameters)
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  const page = await response.text()
  const interaction = /name="interaction" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return { response, page, interaction, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

function answer(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${sandbox().url}/oauth/authorize`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
}

const robin = { email: 'robin@agency.example', password: 'robins-invented-password' }

describe('the page', () => {
  test('can be answered by form posts alone', async () => {
    const { interaction, cookie } = await open({ state: 's1' })
    const response = await answer({ interaction, decision: 'allow', ...robin }, { cookie })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toMatch(
      /^http:\/\/127\.0\.0\.1:49152\/callback\?code=[\w-]{43}&state=s1$/,
    )
  })

  test('has no script, is not framed or cached, and says that it is unofficial', async () => {
    const { response, page } = await open()
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    // Chromium applies form-action to the redirect after the form, too.
    expect(policy).toContain("form-action 'self' http://127.0.0.1:49152;")
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(page).not.toContain('<script')
    expect(page).toContain('Unofficial')
    for (const { email } of sandbox().accounts) expect(page).toContain(email)
  })

  test('a wrong password asks again, and the next answer counts', async () => {
    const { interaction, cookie } = await open()
    const wrong = await answer({ interaction, decision: 'allow', ...robin, password: 'x' }, { cookie })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('do not belong together')
    expect((await answer({ interaction, decision: 'allow', ...robin }, { cookie })).status).toBe(302)
  })
})

describe('security 35: the form belongs to the browser it was shown to', () => {
  const allow = { decision: 'allow', ...robin }

  test.each([
    ['without its cookie', () => ({ cookie: '' })],
    ['with the cookie of another browser', async () => ({ cookie: (await open()).cookie })],
  ])('%s it is refused', async (_, headers) => {
    const { interaction } = await open()
    expect((await answer({ interaction, ...allow }, await headers())).status).toBe(403)
  })

  test('an invented form and one sent from another origin are refused', async () => {
    const { interaction, cookie } = await open()
    expect((await answer({ interaction: 'invented', ...allow }, { cookie })).status).toBe(403)
    const foreign = { cookie, origin: 'http://127.0.0.1:1' }
    expect((await answer({ interaction, ...allow }, foreign)).status).toBe(403)
    const own = { cookie, origin: sandbox().url }
    expect((await answer({ interaction, ...allow }, own)).status).toBe(302)
  })

  test('it is answered once', async () => {
    const { interaction, cookie } = await open()
    expect((await answer({ interaction, ...allow }, { cookie })).status).toBe(302)
    expect((await answer({ interaction, ...allow }, { cookie })).status).toBe(403)
  })

  test('security 81: several logins in one browser do not mix', async () => {
    const first = await open({ state: 'one' })
    const second = await open({ state: 'two' }, first.cookie)
    const { cookie } = first
    const states = []
    for (const { interaction } of [second, first]) {
      const response = await answer({ interaction, ...allow }, { cookie })
      states.push(new URL(response.headers.get('location') ?? '').searchParams.get('state'))
    }
    expect(states).toEqual(['two', 'one'])
  })

  test('the cookie is out of reach for scripts and carries the port, which browsers do not look at', async () => {
    const { response } = await open()
    const { port } = new URL(sandbox().url)
    const cookie = response.headers.get('set-cookie')
    expect(cookie).toContain(`filmmakers_sandbox_${port}=`)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
  })
})

describe('redirect URIs', () => {
  test.each(['http://127.0.0.1:1/', 'http://127.0.0.1/callback', 'http://[::1]:60000/callback'])(
    'security 36: %s matches, whatever the port',
    async (redirectUri) => {
      const { callback } = await getCode(sandbox(), { redirectUri })
      expect(callback.href.split('?')[0]).toBe(redirectUri)
    },
  )

  test.each([
    'http://localhost:49152/callback',
    'http://127.0.0.1:49152/elsewhere',
    'http://127.0.0.1.attacker.example/callback',
    'http://127.0.0.1:49152@attacker.example/callback',
    'https://127.0.0.1:49152/callback',
    'http://127.0.0.1:49152/callback#fragment',
    'javascript:alert(1)',
    '',
  ])('security 42: %s is an error page and not a redirect', async (redirectUri) => {
    const { response, page } = await open({ redirect_uri: redirectUri })
    expect([response.status, response.headers.get('location')]).toEqual([200, null])
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(page).toContain('invalid_redirect_uri')
    // Which ones would do: nothing the service says, but whoever develops needs it.
    expect(page).toMatch(/<p>Sandbox: this client has http:\/\/127\.0\.0\.1\/, .*clients\.add\(\)/)
  })
})

test.each([
  ['an unknown client', { client_id: 'nobody' }, 'invalid_client'],
  ['an unknown scope', { scope: 'public everything' }, 'invalid_scope'],
  ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
  ['a strange challenge method', { code_challenge: 'x', code_challenge_method: 'S512' }, 'challenge_method'],
])('%s is an error page with status 200, not a redirect', async (_, parameters, code) => {
  const { response, page } = await open(parameters)
  expect([response.status, response.headers.get('location')]).toEqual([200, null])
  expect(page).toContain(code)
  await expect(sandbox().authorize(authorizationUrl(sandbox(), parameters))).rejects.toMatchObject({
    code: 'login_failed',
    message: expect.stringContaining(code) as unknown,
  })
})

test('what a request brings along is shown as text', async () => {
  await using own = await startSandbox({
    clients: [{ id: '<script>alert(1)</script>', redirectUris: [CALLBACK] }],
  })
  const page = await (await fetch(authorizationUrl(own, { client_id: '<script>alert(1)</script>' }))).text()
  expect(page).not.toContain('<script>')
  expect(page).toContain('&lt;script&gt;alert(1)')
})

test('authorize() says what the page says, as text', async () => {
  const redirectUris = [`${CALLBACK}?a=1&b=2`]
  await using own = await startSandbox({ clients: [{ id: 'own', redirectUris }] })
  const url = authorizationUrl(own, { client_id: 'own', redirect_uri: `${CALLBACK}?b=2` })
  await expect(own.authorize(url)).rejects.toMatchObject({
    code: 'login_failed',
    next: expect.stringContaining('?a=1&b=2') as unknown,
  })
})

test('authorize() signs in at this sandbox only', async () => {
  await expect(sandbox().authorize('https://attacker.example/oauth/authorize')).rejects.toMatchObject({
    code: 'login_failed',
  })
  await expect(sandbox().authorize(sandbox().url)).rejects.toMatchObject({ code: 'login_failed' })
})

test('security 89: neither state, code nor client stands in the log', async () => {
  await using own = await startSandbox()
  const { callback } = await getCode(own, { state: 'secret-state' })
  const shown = JSON.stringify(own.log.entries())
  for (const secret of ['secret-state', callback.searchParams.get('code') ?? '', own.clientId])
    expect(shown).not.toContain(secret)
  expect(shown).toContain('/oauth/authorize?client_id=[redacted]')
})
