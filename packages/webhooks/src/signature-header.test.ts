import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWebhookError, verifyWebhook } from './index.ts'
import { parseSignatureHeader } from './signature-header.ts'

const hex = 'ab'.repeat(32)
const digest = fc.stringMatching(/^[0-9a-f]{64}$/)

function codeOf(header: string | string[] | Headers | null | undefined): string | undefined {
  try {
    parseSignatureHeader(header)
    return undefined
  } catch (error) {
    return isWebhookError(error) ? error.code : 'not ours'
  }
}

describe('security 71: X-Signature', () => {
  test('that headers give as something else than a text is malformed', () => {
    const get: unknown = () => ['t=1, v1=a']
    expect(codeOf(Object.assign(new Headers(), { get }))).toBe('malformed_header')
  })

  test('reads back every header that can be written: blanks, order, unknown names, several v1', () => {
    const blanks = fc.stringMatching(/^[ \t]{0,3}$/)
    const unknown = fc.stringMatching(/^v[02-9]=[!-+\--~]{0,20}$/)
    fc.assert(
      fc.property(
        fc.nat(),
        fc.uniqueArray(digest, { minLength: 1, maxLength: 16 }),
        fc.array(unknown, { maxLength: 4 }),
        blanks,
        fc.infiniteStream(fc.nat()),
        (t, digests, others, blank, order) => {
          const parts = [`t=${t}`, ...others, ...digests.map((each) => `v1=${each}`)]
          const header = parts
            .map((part) => ({ part, at: Number(order.next().value) }))
            .sort((a, b) => a.at - b.at)
            .map(({ part }) => `${blank}${part}${blank}`)
            .join(',')
          const { timestamp, digests: read } = parseSignatureHeader(header)
          expect(timestamp).toBe(String(t))
          expect([...read].sort()).toEqual([...digests].sort())
        },
      ),
    )
  })

  test('is read or refused with an error of ours, whatever it holds', () => {
    const pieces = fc.array(
      fc.constantFrom('t', 'v1', '=', ',', ' ', '1', '-', hex, '\t', '"', 'é', '__proto__'),
    )
    const nearly = pieces.map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (header) => {
        expect(codeOf(header)).not.toBe('not ours')
      }),
    )
  })

  test.each([
    ['no blank after the comma', `t=1,v1=${hex}`],
    ['a blank after the comma, as documented', `t=1, v1=${hex}`],
    ['empty elements, as lists may have', `,t=1,, v1=${hex},`],
    ['upper case', `t=1, v1=${hex.toUpperCase()}`],
    ['the same signature twice', `t=1, v1=${hex}, v1=${hex}`],
    ['one v1 that is none beside one that is', `t=1, v1=x, v1=${hex}, v1=${hex}00`],
    ['a scheme to come', `t=1, v2=zz=zz, v1=${hex}`],
  ])('reads %s', (_what, header) => {
    expect(parseSignatureHeader(header)).toEqual({ timestamp: '1', digests: [hex] })
  })

  test('is found among headers, and in a list of values', () => {
    const header = `t=1, v1=${hex}`
    for (const place of [new Headers({ 'X-Signature': header }), [header], [`t=1`, `v1=${hex}`]]) {
      expect(parseSignatureHeader(place)).toEqual({ timestamp: '1', digests: [hex] })
    }
  })

  test.each<[string, string | string[] | Headers | null | undefined, string]>([
    ['undefined', undefined, 'missing_header'],
    ['null', null, 'missing_header'],
    ['an empty header', '', 'missing_header'],
    ['a blank header', ' \t', 'missing_header'],
    ['an empty list', [], 'missing_header'],
    ['headers without it', new Headers(), 'missing_header'],
    ['a part without =', `t=1, v1=${hex}, x`, 'malformed_header'],
    ['a part without a name', `t=1, =${hex}`, 'malformed_header'],
    ['no t', `v1=${hex}`, 'missing_timestamp'],
    ['T in upper case', `T=1, v1=${hex}`, 'missing_timestamp'],
    ['two t', `t=1, t=2, v1=${hex}`, 'malformed_header'],
    ['the same t twice', `t=1, t=1, v1=${hex}`, 'malformed_header'],
    ['two headers', [`t=1, v1=${hex}`, `t=1, v1=${hex}`], 'malformed_header'],
    ['an empty t', `t=, v1=${hex}`, 'malformed_header'],
    ['a negative t', `t=-1, v1=${hex}`, 'malformed_header'],
    ['a t with a sign', `t=+1, v1=${hex}`, 'malformed_header'],
    ['a t with a fraction', `t=1.5, v1=${hex}`, 'malformed_header'],
    ['a t in exponent form', `t=1e9, v1=${hex}`, 'malformed_header'],
    ['a t in hex', `t=0x1, v1=${hex}`, 'malformed_header'],
    ['a t with text behind', `t=1a, v1=${hex}`, 'malformed_header'],
    ['a t in other digits', `t=١٢٣, v1=${hex}`, 'malformed_header'],
    ['a t beyond what is counted exactly', `t=${'9'.repeat(17)}, v1=${hex}`, 'malformed_header'],
    ['no v1', 't=1', 'missing_signature'],
    ['an empty v1', 't=1, v1=', 'malformed_header'],
    ['a v1 that is too short', `t=1, v1=${hex.slice(2)}`, 'malformed_header'],
    ['a v1 that is too long', `t=1, v1=${hex}00`, 'malformed_header'],
    ['a v1 that is not hex', `t=1, v1=${'zz'.repeat(32)}`, 'malformed_header'],
    ['a v1 in quotes', `t=1, v1="${hex}"`, 'malformed_header'],
  ])('refuses %s', (_what, header, code) => {
    expect(codeOf(header)).toBe(code)
  })

  test.each<unknown>([{ 'x-signature': `t=1, v1=${hex}` }, 5, true])(
    'is looked for in vain in %j, which a program without types may pass: an error of ours says so',
    async (header) => {
      await expect(Reflect.apply(verifyWebhook, undefined, ['{}', header, 'key'])).rejects.toMatchObject({
        code: 'malformed_header',
      })
    },
  )

  test('more signatures than keys can be in use are refused: each costs an HMAC of the whole body', () => {
    const many = Array.from({ length: 17 }, (_, index) => `v1=${hex.slice(2)}${String(index + 10)}`)
    expect(codeOf(`t=1, ${many.slice(1).join(', ')}`)).toBeUndefined()
    expect(codeOf(`t=1, ${many.join(', ')}`)).toBe('malformed_header')
  })
})

describe('security 56: the time is linear in the length of X-Signature', () => {
  test.each<[string, (length: number) => string]>([
    ['commas', (length) => ','.repeat(length)],
    ['blanks', (length) => `t=1,${' '.repeat(length)}x`],
    ['blanks around everything', (length) => ' t=1 ,'.repeat(length)],
    ['digits', (length) => `t=${'1'.repeat(length)}x`],
    ['hex digits', (length) => `t=1, v1=${'a'.repeat(length)}g`],
    ['equals signs', (length) => '='.repeat(length)],
    ['timestamps', (length) => 't=1,'.repeat(length)],
    ['signatures', (length) => `t=1${`,v1=${hex}`.repeat(length)}`],
    ['unknown names', (length) => `t=1${',v2=x'.repeat(length)}`],
  ])('half a million %s come to an end', (_what, write) => {
    // What needs quadratic time for this does not end within the time of a test.
    expect(codeOf(write(500_000))).not.toBe('not ours')
  })

  test('whatever is repeated in it', () => {
    const pieces = fc.constantFrom('t', 'v1', '=', ',', ' ', '\t', '1', 't=1', `v1=${hex}`, 'g', ', ')
    const some = (minLength: number) =>
      fc.array(pieces, { minLength, maxLength: 4 }).map((each) => each.join(''))
    fc.assert(
      fc.property(some(0), some(1), some(0), (start, middle, end) => {
        const header = `${start}${middle.repeat(Math.ceil(200_000 / middle.length))}${end}`
        expect(codeOf(header)).not.toBe('not ours')
      }),
    )
  })
})
