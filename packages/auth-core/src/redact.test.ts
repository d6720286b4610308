import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { redact, safeCause } from './index.ts'
import { leaks } from './test-support/leaks.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

test('security 62: credentials are recognised by where they stand', () => {
  expect(redact('Authorization: Bearer abc.def-123')).toBe('Authorization: Bearer [redacted]')
  expect(redact('Authorization: Basic YWJjOmRlZg==')).toBe('Authorization: Basic [redacted]')
  expect(redact('Authorization: Token token=abcdef')).toBe('Authorization: Token token=[redacted]')
  expect(redact('client_id=a&client_secret=abcdef&scope=public')).toBe(
    'client_id=a&client_secret=[redacted]&scope=public',
  )
  expect(redact('{"access_token":"abcdef","expires_in":7200}')).toBe(
    '{"access_token":"[redacted]","expires_in":7200}',
  )
})

test('security 62: a secret that begins with another leaves no tail', () => {
  expect(redact('got abcdefgh', ['abcd', 'abcdefgh'])).toBe('got [redacted]')
})

test('security 62: no given secret stays readable, plain, in a URL, in a form or in JSON', () => {
  // Nothing the replacement itself contains.
  const secret = fc.stringMatching(/^[A-Z0-9!*'()~"\\ %+/]{4,30}$/).filter((each) => each.trim().length > 3)
  fc.assert(
    fc.property(fc.string(), secret, fc.string(), (before, value, after) => {
      const forms = [
        value,
        encodeURIComponent(value),
        new URLSearchParams({ a: value }).toString().slice(2),
        JSON.stringify(value).slice(1, -1),
      ]
      for (const form of forms) expect(redact(`${before} ${form} ${after}`, [value])).not.toContain(form)
    }),
  )
})

test('no text and no secret makes it throw', () => {
  const any = fc.string({ unit: 'binary' })
  const withSurrogates = fc.oneof(any, fc.constantFrom('\ud800', 'a\udfff'))
  fc.assert(
    fc.property(withSurrogates, fc.array(withSurrogates), (text, secrets) => {
      expect(typeof redact(text, secrets)).toBe('string')
    }),
  )
})

test.each(['Bearer ', 'Bearer', 'Token token=', 'code=', 'code = ', 'access_token":"'])(
  'security 56: a million times "%s" comes to an end',
  (part) => {
    expect(typeof redact(`${part.repeat(200_000)}${' '.repeat(1_000_000)}`)).toBe('string')
  },
)

test('security 62: a cause keeps name, message and code, and nothing libraries attached', () => {
  const secret = 'SECRET-VALUE-1'
  const inner = Object.assign(new TypeError(`inner ${secret}`), { body: { access_token: secret } })
  const error = Object.assign(new Error(`outer ${secret}`, { cause: inner }), {
    code: 'E_X',
    response: secret,
  })
  const copy = safeCause(error, [secret])
  expect(copy).toMatchObject({ name: 'Error', message: 'outer [redacted]', code: 'E_X' })
  expect(copy?.cause).toMatchObject({ name: 'TypeError' })
  expect(leaks(copy, [secret])).toEqual([])
  expect(safeCause(secret)).toBeUndefined()
})

test('a chain of causes without end comes to an end', () => {
  const error = new Error('a')
  error.cause = error
  expect(safeCause(error)?.message).toBe('a')
})
