import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { challengeError, parseChallenges } from './www-authenticate.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

function plain(header: string) {
  return parseChallenges(header).map(({ scheme, parameters }) => ({
    scheme,
    ...Object.fromEntries(parameters),
  }))
}

test('security 77: what Doorkeeper sends is read', () => {
  const header =
    'Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token expired"'
  expect(plain(header)).toEqual([
    {
      scheme: 'bearer',
      realm: 'Doorkeeper',
      error: 'invalid_token',
      error_description: 'The access token expired',
    },
  ])
  expect(challengeError(header)).toEqual({ error: 'invalid_token', description: 'The access token expired' })
})

test('security 77: commas and escapes inside quotes split nothing', () => {
  expect(plain('Bearer realm="a, error=\\"b\\"", error="c"')).toEqual([
    { scheme: 'bearer', realm: 'a, error="b"', error: 'c' },
  ])
})

test('security 77: schemes and names are compared without regard to case', () => {
  expect(plain('BEARER Error="x"')).toEqual([{ scheme: 'bearer', error: 'x' }])
})

test('security 77: several challenges, with and without parameters, token68 and blanks around =', () => {
  expect(plain('Basic, Negotiate abc==, , Digest realm = "x" ,nonce=y, Bearer')).toEqual([
    { scheme: 'basic' },
    { scheme: 'negotiate' },
    { scheme: 'digest', realm: 'x', nonce: 'y' },
    { scheme: 'bearer' },
  ])
})

test('security 77: the scope that is missing can be named', () => {
  expect(plain('Bearer error="insufficient_scope", scope="read write"')[0]).toMatchObject({
    scope: 'read write',
  })
})

test('of a repeated parameter the first counts', () => {
  expect(plain('Bearer error="a", error="b"')).toEqual([{ scheme: 'bearer', error: 'a' }])
})

test('a header that breaks off is read up to there', () => {
  expect(plain('Bearer error="a", error_description="b')).toEqual([{ scheme: 'bearer', error: 'a' }])
  expect(plain('Bearer error=')).toEqual([{ scheme: 'bearer' }])
  expect(challengeError(null)).toBeUndefined()
  expect(challengeError('Basic realm="x"')).toBeUndefined()
})

test('a parameter named like a member of Object.prototype is only a parameter', () => {
  const [challenge] = parseChallenges('Bearer __proto__="x", constructor="y"')
  expect(challenge?.parameters.get('__proto__')).toBe('x')
  expect(challenge?.parameters.get('tostring')).toBeUndefined()
})

const name = fc.stringMatching(/^[a-z][a-z_]{0,10}$/)
const text = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
})

test('every challenge that is written is read back', () => {
  const parameters = fc.uniqueArray(fc.tuple(name, text), { selector: ([key]) => key, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(fc.tuple(name, parameters), { maxLength: 4 }), (challenges) => {
      const header = challenges
        .map(([scheme, list]) => {
          const values = list.map(([key, value]) => `${key}="${value.replaceAll(/["\\]/g, '\\$&')}"`)
          return `${scheme} ${values.join(', ')}`.trim()
        })
        .join(', ')
      expect(parseChallenges(header).map((each) => [each.scheme, [...each.parameters]])).toEqual(challenges)
    }),
  )
})

test('no header makes it throw', () => {
  const nearly = fc
    .array(fc.constantFrom('Bearer', ' ', ',', '=', '"', '\\', 'a', '==', '\t', '\n', 'error="x"'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (header) => {
      expect(Array.isArray(parseChallenges(header))).toBe(true)
    }),
  )
})

test.each([
  ['an unclosed quote', (n: number) => `Bearer a="${'x'.repeat(n)}`],
  ['a long quote', (n: number) => `Bearer a="${'x'.repeat(n)}"`],
  ['escapes', (n: number) => `Bearer a="${'\\\\'.repeat(n)}"`],
  ['unclosed escapes', (n: number) => `Bearer a="${'\\"'.repeat(n)}`],
  ['names', (n: number) => 'a '.repeat(n)],
  ['commas', (n: number) => ','.repeat(n)],
  ['equals signs', (n: number) => `a ${'='.repeat(n)}`],
  ['a token68 that goes wrong', (n: number) => `a ${'b'.repeat(n)}${'='.repeat(n)}c`],
  ['blanks', (n: number) => `a${' '.repeat(n)}b${'\t'.repeat(n)}c`],
])('security 56: a million characters of %s come to an end', (_what, make) => {
  // Linear or not shows by itself at this length: quadratic would take hours, recursion would overflow.
  expect(() => parseChallenges(make(1_000_000))).not.toThrow()
})
