import { expect, test } from 'vitest'
import { readPort } from './port.ts'

test('a free port unless one is asked for', () => {
  expect(readPort(undefined)).toBe(0)
  expect(readPort('')).toBe(0)
  expect(readPort('8080')).toBe(8080)
})

test.each(['65536', '-1', '80.5', '0x50', ' 80', 'eighty', '1e3'])(
  '%j is no port, and what to do is said',
  (port) => {
    expect(() => readPort(port)).toThrow(
      expect.objectContaining({
        code: 'invalid_port',
        next: expect.stringContaining('PORT') as string,
      }) as Error,
    )
  },
)
