import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './security-headers.ts'

const images = (...addresses: string[]) =>
  /img-src ([^;]*)/.exec(contentSecurityPolicy(addresses.map((address) => new URL(address))))?.[1]

test('security 69: nothing is allowed but what this server serves', () => {
  expect(contentSecurityPolicy()).toBe(
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; " +
      "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  )
})

test('pictures may come from the hosts of the pictures on the page, each named once', () => {
  expect(images('https://a.example/1.jpg', 'https://a.example/2.jpg?x', 'http://127.0.0.1:8080/3.svg')).toBe(
    "'self' https://a.example http://127.0.0.1:8080",
  )
  expect(images('http://[::1]:8080/1.svg')).toBe("'self' http://[::1]:8080")
})

test('security 69: a host cannot write directives', () => {
  expect(images("https://a;script-src'unsafe-inline'.example/", 'https://a,b.example/')).toBe("'self'")
  expect(contentSecurityPolicy([new URL('https://*.example/')])).not.toContain('*')
  expect(contentSecurityPolicy([new URL('data:image/png;base64,AA')])).not.toContain('null')
})

test('the header stays small whatever an API answers', () => {
  const many = Array.from({ length: 500 }, (_, index) => new URL(`https://host-${index}.example/`))
  expect(contentSecurityPolicy(many).length).toBeLessThan(1_000)
})
