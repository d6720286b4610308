import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { printable } from './index.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

test('security 13: nothing a server says moves the cursor or reorders the line', () => {
  expect(printable('a\u001b[2Jb\r\nc\u202ed')).toBe('a [2Jb c d')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
      expect(printable(text, 20).length).toBeLessThanOrEqual(20)
    }),
  )
})
