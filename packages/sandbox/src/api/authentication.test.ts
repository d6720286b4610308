import { describe, expect, test } from 'vitest'
import { bearer, grant, sharedSandbox } from '../../test/support.ts'

const sandbox = sharedSandbox()
const get = (authorization?: string, query = '') =>
  fetch(
    `${sandbox().baseUrl}actor_profiles${query}`,
    authorization === undefined ? {} : { headers: { authorization } },
  )

describe('the API key', () => {
  test.each(['Token token=KEY', 'Token token="KEY"'])('%s is accepted', async (form) => {
    expect((await get(form.replace('KEY', sandbox().apiKey))).status).toBe(200)
  })

  test.each(['token token=KEY', 'Token TOKEN=KEY', 'Token token=KEYx', 'Token token=', 'TOKEN token=KEY'])(
    '%s is refused',
    async (form) => {
      const response = await get(form.replace('KEY', sandbox().apiKey))
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe('Token realm="Application"')
      expect(response.headers.get('content-type')).toContain('text/plain')
      expect(await response.text()).toBe('HTTP Token: Access denied.')
    },
  )

  test('has no character at which Rails would split it', () => {
    expect(sandbox().apiKey).not.toMatch(/[,;\s]/)
  })
})

describe('the access token', () => {
  test('is accepted', async () => {
    expect((await get(bearer(await grant(sandbox()))['authorization'])).status).toBe(200)
  })

  test.each([undefined, 'Bearer unknown', 'Basic eDp5'])(
    '%s: 401, reason in the challenge only',
    async (value) => {
      const response = await get(value)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe(
        'Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token is invalid"',
      )
      expect(response.headers.get('content-type')).toBe('text/html')
      expect(await response.text()).toBe('')
    },
  )

  test('without scope public: 403, empty, no header', async () => {
    const response = await get(bearer(await grant(sandbox(), { scope: 'limited' }))['authorization'])
    expect([response.status, await response.text()]).toEqual([403, ''])
    expect(response.headers.get('www-authenticate')).toBeNull()
  })

  test('security 16: is not accepted in the query', async () => {
    const { access_token: token } = await grant(sandbox())
    expect((await get(undefined, `?access_token=${token}`)).status).toBe(401)
    expect((await get(undefined, `?token=${sandbox().apiKey}`)).status).toBe(401)
  })
})

test('HEAD is the liveness check of the documentation', async () => {
  const headers = { ...bearer(await grant(sandbox())), accept: 'application/json' }
  const response = await fetch(`${sandbox().baseUrl}actor_profiles`, { method: 'HEAD', headers })
  expect([response.status, await response.text()]).toEqual([200, ''])
  expect(response.headers.get('total')).toBe('300')
})
