import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { harmful, hostile } from '../../test/support/hostile.ts'
import { safeJson, singleLine, terminalSafe } from './terminal-safe.ts'

describe('security 67', () => {
  test('whole sequences go, not their first character only', () => {
    expect(terminalSafe('a\u001b[31mb\u001b[0mc')).toBe('abc')
    expect(terminalSafe('a\u001b]0;evil title\u0007b')).toBe('ab')
    expect(terminalSafe('a\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\b')).toBe('alinkb')
    expect(terminalSafe('a\u009b2Jb\u009d0;x\u009cc')).toBe('abc')
    expect(terminalSafe('Anna\u202egnikcah')).toBe('Annagnikcah')
  })

  test('names of people stay as they are', () => {
    for (const name of ['Zoë Ångström', '山田 花子', 'علي', 'Łukasz Żółć', 'O’Brien', '👩‍👩‍👧']) {
      expect(singleLine(name)).toBe(name)
    }
  })

  test('property: nothing is left that a terminal obeys', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(terminalSafe(text)).not.toMatch(harmful)
        expect(singleLine(text)).not.toMatch(/\p{Cc}/u)
      }),
    )
  })

  test('property: JSON is harmless, and gives back what the server sent', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const json = safeJson({ name: text, [text]: 1 })
        expect(json).not.toMatch(harmful)
        expect(json).not.toMatch(/[\t\n]/)
        expect(JSON.parse(json)).toEqual({ name: text, [text]: 1 })
      }),
    )
  })

  test('property: what is safe is not changed again', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(terminalSafe(terminalSafe(text))).toBe(terminalSafe(text))
      }),
    )
  })
})
