import { expect, test } from 'vitest'
import { parseSecureUrl } from './index.ts'
import { authErrorFrom } from './test-support/rejection.ts'

test.each([
  'https://www.filmmakers.eu',
  'http://127.0.0.1:3000',
  'http://127.9.8.7',
  'http://[::1]:1',
  'http://localhost:80',
  'http://127.1',
])('security 17: %s may get credentials', (url) => {
  expect(parseSecureUrl(url, 'url').protocol).toMatch(/^https?:$/)
})

test.each([
  'http://www.filmmakers.eu',
  'http://127.0.0.1.example.com',
  'http://localhost.example.com',
  'http://10.0.0.1',
  'http://0.0.0.0',
  'http://[::2]',
  'ftp://127.0.0.1',
  'data:text/plain,x',
  'javascript:alert(1)',
  'file:///etc/passwd',
  '/relative',
  '',
])('security 17: "%s" must not', (url) => {
  expect(authErrorFrom(() => parseSecureUrl(url, 'the url'))).toMatchObject({ code: 'invalid_url' })
})

test.each([
  'https://user:hunter22@www.filmmakers.eu',
  'https://hunter22@www.filmmakers.eu',
  'https://:hunter22@x.eu',
  'hunter22:x',
])('security 26: user info is an error that does not repeat it: %s', (url) => {
  const error = authErrorFrom(() => parseSecureUrl(url, 'the url'))
  expect(error.code).toBe('invalid_url')
  expect(JSON.stringify(error)).not.toContain('hunter22')
})
