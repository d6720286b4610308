import { describe, expect, test } from 'vitest'
import { api, bearer, client, json, post, sharedSandbox } from '../../test/support.ts'
import { startSandbox, type Sandbox } from '../index.ts'

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:device_code'

interface Device {
  device_code: string
  user_code: string
  verification_uri: string
  verification_uri_complete: string
  expires_in: number
  interval: number
}

const begin = (sandbox: Sandbox, fields: Record<string, string> = {}) =>
  json<Device>(post(sandbox, '/oauth/authorize_device', { ...client(sandbox), scope: 'public', ...fields }))
const poll = (sandbox: Sandbox, { device_code }: Device, fields: Record<string, string> = {}) =>
  post(sandbox, '/oauth/token', { grant_type: GRANT_TYPE, device_code, ...client(sandbox), ...fields })
const errorOf = async (response: Response) =>
  `${response.status} ${((await response.json()) as { error: string }).error}`

describe('switched off, as it is by default', () => {
  const sandbox = sharedSandbox()

  test('the device grant is neither announced nor there', async () => {
    const document = await json<Record<string, unknown>>(fetch(sandbox().discoveryUrl))
    expect(document).not.toHaveProperty('device_authorization_endpoint')
    expect((await post(sandbox(), '/oauth/authorize_device', client(sandbox()))).status).toBe(404)
    expect((await fetch(`${sandbox().url}/oauth/device`)).status).toBe(404)
    const fields = { grant_type: GRANT_TYPE, device_code: 'x', ...client(sandbox()) }
    expect(await errorOf(await post(sandbox(), '/oauth/token', fields))).toBe('400 unsupported_grant_type')
  })
})

describe.each(['doorkeeper', 'strict'] as const)('switched on (%s)', (flavour) => {
  const sandbox = sharedSandbox({ flavour, device: true })

  test('it is in the metadata', async () => {
    const document = await json<{ grant_types_supported: string[] }>(fetch(sandbox().discoveryUrl))
    expect(document.grant_types_supported).toContain(GRANT_TYPE)
    expect(document).toMatchObject({
      device_authorization_endpoint: `${sandbox().url}/oauth/authorize_device`,
    })
  })

  test('a person types the code, signs in, and the device gets its tokens once', async () => {
    const device = await begin(sandbox())
    expect(device.verification_uri).toBe(`${sandbox().url}/oauth/device`)
    expect(device.expires_in).toBe(600)
    expect(await errorOf(await poll(sandbox(), device))).toBe('400 authorization_pending')
    await sandbox().authorizeDevice(device.user_code)
    const tokens = await json<{ access_token: string; refresh_token: string }>(poll(sandbox(), device))
    expect((await api(sandbox(), 'attributes', bearer(tokens))).status).toBe(200)
    expect(tokens.refresh_token).toMatch(/^[\w-]{43}$/)
    expect(await errorOf(await poll(sandbox(), device))).toBe('400 invalid_grant')
  })

  test('the public client can use it', async () => {
    const own = { client_id: sandbox().publicClientId, client_secret: '' }
    const device = await begin(sandbox(), own)
    await sandbox().authorizeDevice(device.user_code)
    expect((await poll(sandbox(), device, own)).status).toBe(200)
  })

  test('a denial is access_denied', async () => {
    const device = await begin(sandbox())
    await sandbox().authorizeDevice(device.user_code, { deny: true })
    expect(await errorOf(await poll(sandbox(), device))).toBe('400 access_denied')
  })

  test('a code that no device waits with is refused', async () => {
    await expect(sandbox().authorizeDevice('BBBB-BBBB')).rejects.toMatchObject({ code: 'login_failed' })
  })

  test('a device code is of no use to another client', async () => {
    const device = await begin(sandbox())
    const other = { client_id: sandbox().publicClientId, client_secret: '' }
    expect(await errorOf(await poll(sandbox(), device, other))).toBe('400 invalid_grant')
  })

  test('the code ages with the clock of the sandbox', async () => {
    await using own = await startSandbox({ flavour, device: { lifetime: 60_000 } })
    const device = await begin(own)
    expect(device.expires_in).toBe(60)
    own.clock.advance(60_000)
    await expect(own.authorizeDevice(device.user_code)).rejects.toMatchObject({ code: 'login_failed' })
    expect(await errorOf(await poll(own, device))).toBe(
      flavour === 'doorkeeper' ? '400 expired_token' : '400 invalid_grant',
    )
  })
})

describe('the doorkeeper flavour', () => {
  test('slow_down: who asks before the interval is over is told so', async () => {
    await using own = await startSandbox({ device: { interval: 2000 } })
    const device = await begin(own)
    expect(device.interval).toBe(2)
    expect(await errorOf(await poll(own, device))).toBe('400 authorization_pending')
    expect(await errorOf(await poll(own, device))).toBe('400 slow_down')
    own.clock.advance(2000)
    expect(await errorOf(await poll(own, device))).toBe('400 authorization_pending')
  })

  const sandbox = sharedSandbox({ device: { interval: 0 } })

  test('the page takes the code from the address, however it is written, and asks all the same', async () => {
    const device = await begin(sandbox())
    expect(device.verification_uri_complete).toBe(`${device.verification_uri}?user_code=${device.user_code}`)
    const page = await fetch(device.verification_uri_complete)
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self';")
    const text = await page.text()
    expect(text).toContain(`value="${device.user_code}"`)
    expect(text).toContain('Unofficial')
    expect(await errorOf(await poll(sandbox(), device))).toBe('400 authorization_pending')
    await sandbox().authorizeDevice(device.user_code.toLowerCase().replace('-', ' '))
    expect((await poll(sandbox(), device)).status).toBe(200)
  })

  test('security 35: a form of another browser does not connect a device', async () => {
    const device = await begin(sandbox())
    const [{ email, password }] = sandbox().accounts
    const page = await (await fetch(device.verification_uri)).text()
    const interaction = /name="interaction" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const fields = { interaction, user_code: device.user_code, email, password, decision: 'allow' }
    expect((await post(sandbox(), '/oauth/device', fields)).status).toBe(403)
    expect(await errorOf(await poll(sandbox(), device))).toBe('400 authorization_pending')
  })

  test.each([
    ['no client', { client_id: '', client_secret: '' }, '401 invalid_client'],
    ['a wrong secret', { client_secret: 'x' }, '401 invalid_client'],
    ['an unknown scope', { scope: 'everything' }, '400 invalid_scope'],
  ])('%s gets no code', async (_, fields, error) => {
    const response = await post(sandbox(), '/oauth/authorize_device', { ...client(sandbox()), ...fields })
    expect(await errorOf(response)).toBe(error)
  })
})
