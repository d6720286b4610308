import { expect, test } from 'vitest'
import { sharedSandbox } from '../test/support.ts'

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
